/** The two example towns that `ecot nouveau --exemple` makes: real rules and real calendars, invented people. */
import { chaumont } from "./chaumont";
import { descartes } from "./descartes";
import type { ExampleKey, ExampleTown } from "./example";

export type { ExampleCell, ExampleKey, ExampleSheet, ExampleTown } from "./example";

const towns: { readonly [K in ExampleKey]: () => ExampleTown } = { chaumont, descartes };

export const exampleKeys = Object.keys(towns) as readonly ExampleKey[];

/** Made when asked for: the page in Excel loads this file and seldom needs a town. */
export function exampleTown(key: ExampleKey): ExampleTown {
  return towns[key]();
}
