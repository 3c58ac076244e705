import { exampleTown } from "../../src/examples";
import { temporaryFolder } from "../support/command-line";
import { plainFile } from "../support/plain-file";
import { autumnAtDescartes } from "../support/three-ways-deeds";
import { describeThreeWays } from "./three-ways";

const folder = temporaryFolder();

describeThreeWays("in plain sheets without tables, beside the clerk's own", async () => ({
  file: await plainFile(exampleTown("descartes")),
  deeds: await autumnAtDescartes(folder.path("2017.csv"), folder.path("rejets.csv")),
}));
