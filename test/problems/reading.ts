import type { ProblemsOf } from "../../src/kernel/problem";
import type { CellValue } from "../../src/workbook/port";
import { when, withAlso, type Grids, type PagesOf } from "./page";
import { smallTown, verifier, verifierOf } from "./small-town";
import { labelledLineHeaders, lineHeaders, undatedRegisterHeaders } from "../support/register-headers";

const setting = (name: string, value: CellValue): Grids => ({
  Paramètres: [
    ["Paramètre", "Valeur"],
    [name, value],
  ],
});
const tariff = (header: string, value: CellValue): Grids => ({
  Tarifs: [
    ["Prestation", "Prix", header],
    ["Cantine", 4, value],
  ],
});
const family = (header: string, value: CellValue): Grids => ({
  Familles: [
    ["Code famille", "Nom", header],
    ["F1", "Martin", value],
    ["F2", "Durand", null],
  ],
});
const absenceFrom = (from: CellValue, header = "Heure", value: CellValue = null): Grids => ({
  "Règles d'absence": [
    ["Motif", "Prévenir"],
    ["Maladie", "Sans délai"],
  ],
  Absences: [
    ["Code enfant", "Du", "Motif", "Prévenu le", header],
    ["E1", from, "Maladie", "02/11/2026", value],
  ],
});
const enrolment = (...cells: readonly CellValue[]): Grids => ({
  Inscriptions: [
    ["Code enfant", "Prestation", "L", "Ma", "J", "V", "Du", "Au"],
    ["E1", "Cantine", ...cells],
    ["E2", "Cantine", "x"],
  ],
});

/** Cells, columns and sheets that cannot be read, or that lead nowhere. */
export const readingPages: PagesOf<ProblemsOf<"reading">> = {
  "reading.error-cell": [verifier(family("QF", { error: "#REF!" }))],
  "reading.not-calculated": [verifier(family("QF", { error: "" }))],
  "reading.not-a-date": [verifier(absenceFrom("bientôt"))],
  "reading.date-out-of-range": [verifier(absenceFrom("02/11/1926"))],
  "reading.two-digit-year": [verifier(absenceFrom("02/11/75"))],
  "reading.year-first": [verifier(absenceFrom("26/11/02"))],
  "reading.day-with-hour": [
    when(
      "in one row",
      verifier(absenceFrom(46327.999757), {}, { formats: { Absences: { B2: "dd/mm/yyyy" } } }),
    ),
    when(
      "in several",
      verifier({
        "Règles d'absence": [
          ["Motif", "Prévenir"],
          ["Maladie", "Sans délai"],
        ],
        Absences: [
          ["Code enfant", "Du", "Motif", "Prévenu le"],
          ["E1", "02/11/2026 08:30", "Maladie", "02/11/2026"],
          ["E1", "09/11/2026 08:30", "Maladie", "09/11/2026"],
          ["E1", "16/11/2026 08:30", "Maladie", "16/11/2026"],
        ],
      }),
    ),
  ],
  "reading.far-day": [verifier(enrolment("x", null, null, null, "01/09/2016"))],
  "reading.not-a-time": [verifier(absenceFrom("02/11/2026", "Heure", "le matin"))],
  "reading.not-an-amount": [
    when(
      "in a column",
      withAlso(
        verifier({
          Tarifs: [
            ["Prestation", "Prix"],
            ["Cantine", "gratuit"],
          ],
        }),
        "tariff.row-defective",
      ),
    ),
    when("in a setting", verifier(setting("Seuil d'émission", "aucun"))),
  ],
  "reading.amount-too-large": [
    withAlso(
      verifier({
        Tarifs: [
          ["Prestation", "Prix"],
          ["Cantine", 4000000],
        ],
      }),
      "tariff.row-defective",
    ),
  ],
  "reading.shown-as-date": [
    verifier(family("QF", 46300), {}, { formats: { Familles: { C2: "dd/mm/yyyy" } } }),
  ],
  "reading.thousands-or-decimals": [verifier(family("QF", "1.050"))],
  "reading.negative-price": [
    withAlso(
      verifier({
        Tarifs: [
          ["Prestation", "Prix"],
          ["Cantine", -4],
        ],
      }),
      "tariff.row-defective",
    ),
  ],
  "reading.high-price": [
    verifier({
      Tarifs: [
        ["Prestation", "Prix"],
        ["Cantine", 435],
      ],
    }),
  ],
  "reading.high-quotient": [verifier(family("QF", 38000))],
  "reading.low-rate": [
    verifier({
      Tarifs: [
        ["Prestation", "Taux d'effort", "Plancher", "Plafond"],
        ["Cantine", 0.0055, 1, 5],
      ],
      Familles: [
        ["Code famille", "Nom", "QF"],
        ["F1", "Martin", 400],
        ["F2", "Durand", 800],
      ],
    }),
  ],
  "reading.date-for-text": [
    verifier(
      {
        Enfants: [
          ["Code enfant", "Code famille", "Nom", "Classe"],
          ["E1", "F1", "Martin", 46115],
          ["E2", "F2", "Durand", "CP"],
        ],
      },
      {},
      { formats: { Enfants: { D2: "dd/mm/yyyy" } } },
    ),
  ],
  "reading.code-as-number": [
    when(
      "shown otherwise",
      verifier(
        {
          Mandats: [
            ["Code famille", "RUM", "IBAN", "Signé le"],
            ["F1", 124, null, "01/09/2025"],
          ],
        },
        {},
        { formats: { Mandats: { B2: '"CANT-"0000' } } },
      ),
    ),
    when(
      "too long",
      verifier({
        Mandats: [
          ["Code famille", "RUM", "IBAN", "Signé le"],
          ["F1", 1234567890123456, null, "01/09/2025"],
        ],
      }),
    ),
  ],
  "reading.hidden-marks": [
    when(
      "another space",
      verifier({
        Mandats: [
          ["Code famille", "RUM", "IBAN", "Signé le"],
          ["F1", "CANT\u00a0001", null, "01/09/2025"],
        ],
      }),
    ),
    when(
      "two spaces",
      verifier({
        Mandats: [
          ["Code famille", "RUM", "IBAN", "Signé le"],
          ["F1", "CANT  001", null, "01/09/2025"],
        ],
      }),
    ),
    when(
      "a mark that nobody sees",
      verifier({
        Mandats: [
          ["Code famille", "RUM", "IBAN", "Signé le"],
          ["F1", "CANT\u200b001", null, "01/09/2025"],
        ],
      }),
    ),
  ],
  "reading.merged-cells": [
    verifier(
      {
        Enfants: [
          ["Code enfant", "Code famille", "Nom", "École"],
          ["E1", "F1", "Martin", "Jean Moulin"],
          ["E2", "F2", "Durand"],
        ],
      },
      {},
      { merges: { Enfants: ["D2:D3"] } },
    ),
  ],
  "reading.row-left-out": [
    verifier(
      {
        Enfants: [
          ["Code enfant", "Code famille", "Nom", "Prénom"],
          ["E1", "F1", "Martin", "Léa"],
          ["E2", "F2", "Durand", "Tom"],
          [],
          [null, "F2", "Durand", "Noé"],
        ],
      },
      {},
      { tables: { Enfants: "A1:D3" } },
    ),
  ],
  "reading.not-a-quotient": [verifier(family("QF", "en attente"))],
  "reading.not-a-rate": [
    withAlso(
      verifier({
        Tarifs: [
          ["Prestation", "Taux d'effort"],
          ["Cantine", "un peu"],
        ],
      }),
      "tariff.row-defective",
    ),
  ],
  "reading.not-a-whole-number": [verifier(setting("Délai de paiement (jours)", "vingt"))],
  "reading.not-yes-or-no": [verifier(enrolment("peut-être"))],
  "reading.not-a-choice": [verifier(setting("Mode de facturation", "au mois"))],
  "reading.not-ranks": [withAlso(verifier(tariff("Rang", "aîné")), "tariff.row-defective")],
  "reading.not-a-list-of-days": [
    verifier({
      "Lignes de facture": [
        lineHeaders,
        ["2026-000001", "2026-09", "E1", "Cantine", 1, 4, 4, "lundi 7", "Période"],
      ],
    }),
  ],
  "reading.not-weekdays": [verifier(setting("Jours de cantine", "tous"))],
  "reading.not-one-weekday": [
    verifier({
      Délais: [
        ["Tableau", "Pour le", "Au plus tard le"],
        ["Cantine", "L J", "L"],
      ],
    }),
  ],
  "reading.unknown-placeholder": [
    verifier(setting("Texte relance 1", "Madame, Monsieur {nom}, vous devez {total}.")),
  ],
  "reading.not-six-digits": [verifier(setting("Identifiant de paiement", "12A"))],
  "reading.not-a-percentage": [
    when(
      "of a surcharge",
      verifier({
        Majorations: [
          ["Cause", "Forme", "Valeur"],
          ["Absence", "%", "2 €"],
        ],
      }),
    ),
    when(
      "of somebody who pays in the place of a household",
      withAlso(
        verifier({
          "Prises en charge": [
            ["Code famille", "Payeur", "Forme", "Valeur"],
            ["F1", "F2", "%", 101],
          ],
        }),
        "debtors.third-part-defective",
      ),
    ),
  ],
  "reading.not-a-part": [
    verifier({
      Gardes: [
        ["Code enfant", "Code famille", "Part"],
        ["E1", "F2", "un week-end sur deux"],
      ],
    }),
  ],
  "reading.not-a-school-year": [verifier(setting("Année scolaire", "2026"))],
  "reading.not-an-invoice-number": [verifier(setting("Dernier numéro", "FAC-120"))],
  "reading.formula-like-text": [
    verifier({
      Familles: [
        ["Code famille", "Nom"],
        ["F1", "=cmd|'/c calc'!A1"],
        ["F2", "Durand"],
      ],
    }),
  ],
  "reading.truth-as-text": [
    verifier({
      Familles: [
        ["Code famille", "Nom"],
        ["F1", true],
        ["F2", "Durand"],
      ],
    }),
  ],
  "reading.long-text": [
    verifier({
      Familles: [
        ["Code famille", "Nom"],
        ["F1", "Martin ".repeat(50).trim()],
        ["F2", "Durand"],
      ],
    }),
  ],
  "reading.missing-value": [
    verifier({
      Enfants: [
        ["Code enfant", "Code famille", "Nom"],
        ["E1", "F1", null],
        ["E2", "F2", "Durand"],
      ],
    }),
  ],
  "reading.inverted-dates": [verifier(enrolment("x", null, null, null, "30/11/2026", "02/11/2026"))],
  "reading.missing-sheet": [verifier({ Inscriptions: undefined })],
  "reading.no-headers": [verifier({ Tarifs: [] })],
  "reading.missing-column": [
    when(
      "nothing looks like it",
      verifier({
        Enfants: [
          ["Code enfant", "Nom"],
          ["E1", "Martin"],
        ],
      }),
    ),
    when(
      "another header looks like it",
      verifier({
        Enfants: [
          ["Code enfant", "Code familles", "Nom"],
          ["E1", "F1", "Martin"],
        ],
      }),
    ),
  ],
  "reading.unknown-header": [verifier(tariff("Catégoriee", null))],
  "reading.duplicate-header": [
    verifier({
      Calendrier: [
        ["Du", "Au", "Libellé", "Libellé", "Type"],
        ["17/10/2026", "01/11/2026", "Toussaint", null, "Vacances"],
      ],
    }),
  ],
  "reading.two-columns": [
    when("by its own header", verifier(tariff("Prix", 5))),
    when("by another name of it", verifier(tariff("Tarif", 5))),
  ],
  "reading.column-in-doubt": [
    when(
      "one column is missing",
      verifier({
        Quotients: [
          ["Code famille", "QF", "À partir du"],
          ["F1", 820, "01/09/2026"],
        ],
        Mandats: [
          [
            "Code famille",
            "RUM",
            "Titulaire",
            "IBAN",
            "BIC",
            "Signé le",
            "Reçu le",
            "Validité",
            "Dernière échéance",
            "Dernier IBAN",
          ],
          ["F1", "RUM-1", "Martin", "FR1420041010050500013M02606", null, "01/09/2026", null, "Révoqué"],
        ],
      }),
    ),
    when("several are missing", verifier(family("QFam", 820))),
    when("without a header", verifier(family("", 820))),
  ],
  "reading.column-gone": [
    withAlso(
      verifier({
        "Lignes de facture": [
          labelledLineHeaders,
          ["2026-000001", "2026-09", "E1", null, "Geste", 1, -5, -5, null, "Ajustement"],
        ],
        Factures: [
          [...undatedRegisterHeaders],
          ["2026-000001", "2026-09", "F1", "E1", "28/08/2026", 0, 0, -5, -5],
        ],
        Ajustements: [
          ["Date", "Code enfant", "Libellé", "Montant"],
          ["20/08/2026", "E1", "Geste", -5],
        ],
      }),
    ),
  ],
  "reading.columns-absent": [
    verifierOf({}, {}, ({ code, sheet }) => code === "reading.columns-absent" && sheet === "Familles"),
  ],
  "reading.sheet-in-doubt": [
    verifier({
      Règlement: [
        ["Date", "Code famille", "Montant"],
        ["20/10/2026", "F1", 40],
      ],
    }),
  ],
  "reading.sheet-gone": [
    verifier({
      Factures: [
        [...undatedRegisterHeaders],
        ["2026-000001", "2026-09", "F1", "E1", "28/08/2026", 10, 40, 0, 40],
      ],
    }),
  ],
  "reading.sheet-twice": [
    verifier({
      Règlements: [["Date", "Code famille", "Montant"]],
      Reglements: [
        ["Date", "Code famille", "Montant"],
        ["20/10/2026", "F1", 40],
      ],
    }),
  ],
  "reading.sheets-absent": [verifierOf({}, {}, ({ code }) => code === "reading.sheets-absent")],
  "reading.duplicate-code": [
    verifier({
      Familles: [
        ["Code famille", "Nom"],
        ["F1", "Martin"],
        ["F2", "Durand"],
        ["F1", "Petit"],
      ],
    }),
  ],
  "reading.duplicate-quotient": [
    verifier({
      Quotients: [
        ["Code famille", "QF", "À partir du"],
        ["F1", 820, "01/09/2026"],
        ["F1", 410, "01/09/2026"],
      ],
    }),
  ],
  "reading.duplicate-rule": [
    verifier({
      "Règles d'absence": [
        ["Motif", "Prévenir"],
        ["Maladie", "Sans délai"],
        ["maladie", "Jour même"],
      ],
    }),
  ],
  "reading.unknown-child": [verifier({ Inscriptions: [...smallTown.Inscriptions, ["E9", "Cantine", "x"]] })],
  "reading.unknown-family": [
    when(
      "of a child",
      verifier({
        Enfants: [...smallTown.Enfants, ["E3", "F9", "Petit"]],
        Inscriptions: [...smallTown.Inscriptions, ["E3", "Cantine", "x"]],
      }),
    ),
    when(
      "of a quotient",
      verifier({
        Quotients: [
          ["Code famille", "QF", "À partir du"],
          ["F9", 820, "01/09/2026"],
        ],
      }),
    ),
  ],
  "reading.unknown-setting": [
    when("nothing looks like it", verifier(setting("Couleur", null))),
    when("a setting looks like it", verifier(setting("Seuil d'émision", null))),
  ],
  "reading.setting-in-doubt": [
    when("nothing looks like it", verifier(setting("Couleur", "bleu"))),
    when("a setting looks like it", verifier(setting("Seuil d'émision", 15))),
  ],
  "reading.duplicate-setting": [
    verifier({
      Paramètres: [
        ["Paramètre", "Valeur"],
        ["Seuil d'émission", 15],
        ["Seuil d'émission", 20],
      ],
    }),
  ],
  "reading.unknown-reference": [
    verifier({
      Rejets: [
        ["Date", "Référence", "Frais", "Facturé sur"],
        ["20/10/2026", "PRLV-2026-10-F1", 2.5, null],
      ],
    }),
  ],
  "reading.empty-calendar": [verifier({ Calendrier: [["Du", "Au", "Libellé", "Type"]] })],
};
