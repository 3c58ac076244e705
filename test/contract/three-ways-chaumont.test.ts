import { exampleTown } from "../../src/examples";
import { exampleFile } from "../support/three-ways";
import { autumnAtChaumont } from "../support/three-ways-deeds";
import { describeComparison, describeThreeWays } from "./three-ways";

describeComparison();

describeThreeWays("at Chaumont", async () => ({
  file: await exampleFile(exampleTown("chaumont")),
  deeds: await autumnAtChaumont(),
}));
