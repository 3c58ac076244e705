import { applyRequests } from "../../src/app/requests/apply-requests";
import type { ProblemsOf } from "../../src/kernel/problem";
import type { CellValue } from "../../src/workbook/port";
import { when, withAlso, type Example, type Grids, type PagesOf } from "./page";
import { now, smallTownInMemory, verifier } from "./small-town";

const requests = (...row: readonly CellValue[]): Grids => ({
  Demandes: [["Date", "Code famille", "Objet", "Ancien", "Nouveau", "À partir du"], row],
});

/** What the screen says of a request that cannot be applied as it is. */
function demandes(sheets: Grids): Example {
  return {
    command: "page: Demandes",
    input: Object.entries(sheets).map(([name, rows = []]) => ({ kind: "sheet", name, rows })),
    run: async () => {
      const { result, problems } = await applyRequests(
        { accepted: [], refused: [], preview: true, now },
        smallTownInMemory(sheets),
      );
      const told = result?.requests.flatMap((request) => request.problems) ?? problems;
      return { problems: told, waits: "the request is not applied" };
    },
  };
}

const twoChildren: Grids = {
  Enfants: [
    ["Code enfant", "Code famille", "Nom", "Prénom"],
    ["E1", "F1", "Martin", "Léa"],
    ["E2", "F1", "Martin", "Tom"],
  ],
};
const enrolled = (...rows: readonly (readonly CellValue[])[]): Grids => ({
  Inscriptions: [["Code enfant", "Prestation", "L", "Ma", "J", "V", "Du", "Au"], ...rows],
});

/** Nothing is changed by a request that cannot be applied. */
export const requestPages: PagesOf<ProblemsOf<"request">> = {
  "request.unreadable": (
    [
      ["an address", "Adresse", "2 rue des Lilas"],
      ["a mail", "Courriel", "claire chez exemple"],
      ["a phone", "Téléphone", "06 39"],
      ["an account", "Coordonnées bancaires", "FR14 2004 1010 0505 0001 3M02 607"],
      ["a means of payment", "Moyen de paiement", "troc"],
      ["online or on paper", "Facture en ligne", "parfois"],
      ["days", "Jours", "un jour sur deux"],
    ] as const
  ).map(([about, subject, wanted]) =>
    when(about, withAlso(verifier(requests("05/10/2026", "F1", subject, null, wanted)), "request.waiting")),
  ) as [Example, ...Example[]],
  "request.unclear": [
    when(
      "several children",
      demandes({ ...requests("05/10/2026", "F1", "Jours", null, "L J", "02/11/2026"), ...twoChildren }),
    ),
    when("no such child", demandes(requests("05/10/2026", "F1", "Jours", null, "Zoé : L J", "02/11/2026"))),
    when(
      "several services",
      demandes({
        ...requests("05/10/2026", "F1", "Jours", null, "L J", "02/11/2026"),
        ...enrolled(["E1", "Cantine", "x"], ["E1", "Étude", "x"]),
      }),
    ),
    when(
      "a row that cannot be read",
      demandes({
        ...requests("05/10/2026", "F1", "Jours", null, "L J", "02/11/2026"),
        ...enrolled(["E1", "Cantine", "x", null, null, null, "hier"]),
      }),
    ),
    when(
      "several rows",
      demandes({
        ...requests("05/10/2026", "F1", "Jours", null, "L J", "02/11/2026"),
        ...enrolled(["E1", "Cantine", "x"], ["E1", "Cantine", null, "x"]),
      }),
    ),
    when(
      "a later row",
      demandes({
        ...requests("05/10/2026", "F1", "Jours", null, "L J", "02/11/2026"),
        ...enrolled(["E1", "Cantine", "x", null, null, null, "01/12/2026"]),
      }),
    ),
    when(
      "no day from the first day on",
      demandes({
        ...requests("05/10/2026", "F1", "Jours", null, "aucun", "02/11/2026"),
        ...enrolled(["E1", "Cantine", "x", null, null, null, "02/11/2026"]),
      }),
    ),
  ],
  "request.in-turn": [
    withAlso(
      demandes({
        Demandes: [
          ["Date", "Code famille", "Objet", "Ancien", "Nouveau", "À partir du"],
          ["05/10/2026", "F1", "Courriel", "a@example.org", "b@example.org", "02/10/2026"],
          ["05/10/2026", "F1", "Courriel", null, "c@example.org", "03/10/2026"],
        ],
      }),
      "request.differs",
    ),
  ],
  "request.differs": [
    demandes({
      ...requests("05/10/2026", "F1", "Moyen de paiement", "Espèces", "Carte"),
      Familles: [
        ["Code famille", "Nom", "Moyen de paiement"],
        ["F1", "Martin", "Chèque"],
        ["F2", "Durand", "Chèque"],
      ],
    }),
  ],
  "request.needs-mandate": [demandes(requests("05/10/2026", "F1", "Moyen de paiement", null, "Prélèvement"))],
  "request.waiting": [verifier(requests("05/10/2026", "F1", "Facture en ligne", null, "Oui"))],
};
