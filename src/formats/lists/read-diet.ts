import type { TableCell } from "../table";
import { readTick } from "./read-tick";
import { cellText } from "./row-text";

/** What a cell says of what a child eats: the menu that was chosen is kept, what its health asks for is not. */
export interface ReadDiet {
  readonly diet: string | undefined;
  readonly isHealth: boolean;
  /** Whatever else stands there. */
  readonly remark: string | undefined;
}

const menus = /sans (?:porc|viande|poisson)|v[ée]g[ée]ta(?:rien(?:ne)?|lien(?:ne)?)|v[ée]gan|halal|casher/i;
const health =
  /\bPAI\b|allerg|intol[ée]ran|diab[èe]t|gluten|arachide|lactose|asthm|[ée]pilep|c[œo]e?liaque|maladie|traitement/i;
/** The social scheme of a family stands under the same word. */
const schemes = /^(?:caf|msa|g[ée]n[ée]ral|agricole|autre)$/i;

/** `Régime` says a menu, `Remarques` whatever it likes; under `Sans porc` a tick is enough. */
export function readDiet(cell: TableCell | undefined, header: string): ReadDiet {
  const text = cellText(cell);
  const menu = menus.exec(text)?.[0];
  if (menu === undefined && readTick(cell) !== "open") {
    const isMenu = readTick(cell) === "yes" && menus.test(header);
    return {
      diet: isMenu ? header.trim() : undefined,
      isHealth: /\bPAI\b/i.test(header) && readTick(cell) === "yes",
      remark: undefined,
    };
  }
  if (health.test(text)) return { diet: menu, isHealth: true, remark: undefined };
  if (menu !== undefined) return { diet: menu, isHealth: false, remark: menu === text ? undefined : text };
  const isDietAlone = /r[ée]gime|menu/i.test(header) && !/rem|obs/i.test(header);
  if (!isDietAlone) return { diet: undefined, isHealth: false, remark: text };
  return { diet: schemes.test(text) ? undefined : text, isHealth: false, remark: undefined };
}
