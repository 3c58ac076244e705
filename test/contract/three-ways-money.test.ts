import { exampleTown } from "../../src/examples";
import { exampleFile } from "../support/three-ways";
import { moneyAtChaumont } from "../support/three-ways-deeds";
import { describeThreeWays } from "./three-ways";

describeThreeWays(
  "with their debits, rejects, reminders and statement",
  async () => ({ file: await exampleFile(exampleTown("chaumont")), deeds: moneyAtChaumont() }),
  ["Factures", "Journal", "Prélèvements", "Rejets", "Relances", "Lettres", "Impayés", "Bilan"],
);
