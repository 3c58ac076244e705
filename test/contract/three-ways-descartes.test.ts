import { exampleTown } from "../../src/examples";
import { temporaryFolder } from "../support/command-line";
import { exampleFile } from "../support/three-ways";
import { autumnAtDescartes } from "../support/three-ways-deeds";
import { describeThreeWays } from "./three-ways";

const folder = temporaryFolder();

describeThreeWays("at Descartes", async () => ({
  file: await exampleFile(exampleTown("descartes")),
  deeds: await autumnAtDescartes(folder.path("2017.csv"), folder.path("rejets.csv")),
}));
