import type { ProblemsOf } from "../../src/kernel/problem";
import type { CellValue } from "../../src/workbook/port";
import { when, withAlso, type Grid, type Grids, type PagesOf } from "./page";
import { smallTown, verifier } from "./small-town";

const tariffs: Grid = [
  ["Prestation", "Prix"],
  ["Cantine", 4],
  ["Garderie", 1],
  ["Retard", 5],
];

/** Evening care by the half hour beside the meal. */
export const services = (...rows: Grid): Grids => ({
  Tarifs: tariffs,
  Prestations: [
    [
      "Prestation",
      "Unité",
      "Repas",
      "Pas (minutes)",
      "Minimum",
      "Maximum",
      "Heure de fin",
      "Prestation de retard",
    ],
    ["Cantine", "Jour", "Oui"],
    ...rows,
  ],
});
const evening: readonly CellValue[] = ["Garderie", "Durée", "Non", 30];

const passages = (...rows: Grid): Grid => [
  ["Code enfant", "Prestation", "Date", "Arrivée", "Départ", "Quantité"],
  ...rows,
];
const stay: readonly CellValue[] = ["E1", "Garderie", "05/10/2026", "16:30", "18:05"];

export const surcharges = (...row: readonly CellValue[]): Grids => ({
  Majorations: [["Cause", "Prestation", "Forme", "Valeur", "À partir de la"], row],
});

export const custody = (...row: readonly CellValue[]): Grids => ({
  Gardes: [["Code enfant", "Code famille", "Part", "Du", "Au"], row],
});

export const thirdPart = (...row: readonly CellValue[]): Grids => ({
  "Prises en charge": [["Code famille", "Code enfant", "Prestation", "Payeur", "Forme", "Valeur"], row],
});

/** Rows of services, of surcharges and of those who pay, which cannot be used. */
export const rowsPages: PagesOf<ProblemsOf<"rows">> = {
  "rows.service-twice": [verifier(services(evening, ["CANTINE", "Jour", "Oui"]))],
  "rows.maximum-below-minimum": [
    verifier({
      ...services([...evening, 4, 2]),
      Passages: passages(stay),
    }),
  ],
  "rows.step-missing": [verifier({ ...services(["Garderie", "Durée", "Non"]), Passages: passages(stay) })],
  "rows.late-service": [
    when(
      "a service that nobody knows",
      withAlso(
        verifier({
          ...services([...evening, null, null, "18:30", "Retards"], ["Retard", "Durée", "Non", 15]),
          Passages: passages(["E1", "Garderie", "05/10/2026", "16:30", "18:45"]),
        }),
        "spelling.unlike",
      ),
    ),
    when(
      "a service that is not timed",
      verifier({
        ...services([...evening, null, null, "18:30", "Cantine"]),
        Passages: passages(["E1", "Garderie", "05/10/2026", "16:30", "18:45"]),
      }),
    ),
  ],
  "rows.late-uncounted": [
    verifier(services([...evening, null, null, null, "Retard"], ["Retard", "Durée", "Non", 15])),
  ],
  "rows.service-nowhere": [verifier(thirdPart("F1", null, "Étude", "F2", "€", 1))],
  "rows.no-meal-service": [
    verifier({
      Prestations: [
        ["Prestation", "Unité", "Jours"],
        ["Cantine", "Jour", "L M J V"],
      ],
    }),
  ],
  "rows.timed-service-planned": [
    verifier({
      ...services(evening),
      Inscriptions: [...smallTown.Inscriptions, ["E1", "Garderie", "x"]],
    }),
  ],
  "rows.passage-service": [
    when(
      "a service that nobody knows",
      withAlso(
        verifier({
          ...services(evening),
          Passages: passages(["E1", "Garderies", "05/10/2026", "16:30", "18:05"]),
        }),
        "spelling.unlike",
      ),
    ),
    when(
      "a service that is not timed",
      verifier({
        ...services(evening),
        Passages: passages(["E1", "Cantine", "05/10/2026", null, null, 1]),
      }),
    ),
  ],
  "rows.passage-without-hours": [
    verifier({ ...services(evening), Passages: passages(["E1", "Garderie", "05/10/2026", "16:30"]) }),
  ],
  "rows.passage-inverted": [
    verifier({
      ...services(evening),
      Passages: passages(["E1", "Garderie", "05/10/2026", "18:05", "16:30"]),
    }),
  ],
  "rows.passage-twice": [verifier({ ...services(evening), Passages: passages(stay, stay) })],
  "rows.booking-twice": [
    verifier({
      Présences: [
        ["Code enfant", "Prestation", "Du", "Type"],
        ["E1", "Cantine", "08/10/2026", "Pointage"],
        ["E1", "Cantine", "08/10/2026", "Pointage"],
      ],
    }),
  ],
  "rows.absence-twice": [
    verifier({
      "Règles d'absence": [
        ["Motif", "Prévenir"],
        ["Maladie", "Sans délai"],
      ],
      Absences: [
        ["Code enfant", "Du", "Au", "Motif", "Prévenu le"],
        ["E1", "08/10/2026", "09/10/2026", "Maladie", "08/10/2026"],
        ["E1", "08/10/2026", "09/10/2026", "Maladie", "09/10/2026"],
      ],
    }),
  ],
  "rows.adjustment-twice": [
    verifier({
      Ajustements: [
        ["Date", "Code enfant", "Libellé", "Montant"],
        ["08/10/2026", "E1", "Badge perdu", 5],
        ["08/10/2026", "E1", "Badge perdu", 5],
      ],
    }),
  ],
  "rows.surcharge-unused": [verifier(surcharges("Hors délai", "Cantine", "%", 50))],
  "rows.debtor-twice": [
    withAlso(
      verifier({
        Familles: [...smallTown.Familles, ["F3", "Petit"], ["F3", "Petite"]],
        ...custody("E1", "F3", "Semaines paires"),
      }),
      "reading.duplicate-code",
    ),
  ],
  "rows.unknown-table": [
    withAlso(
      verifier({
        Paramètres: [
          ["Paramètre", "Valeur"],
          ["Présence exceptionnelle (jours ouvrés)", "Cantines"],
        ],
        Délais: [
          ["Tableau", "Pour le", "Au plus tard le"],
          ["Cantine", "J", "L"],
        ],
        Présences: [
          ["Code enfant", "Prestation", "Du", "Type", "Demandé le"],
          ["E1", "Cantine", "12/11/2026", "Exceptionnelle", "09/11/2026"],
        ],
      }),
      "booking.out-of-time",
    ),
  ],
};
