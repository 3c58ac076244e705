import type { ProblemsOf } from "../../src/kernel/problem";
import { note, when, withAlso, type Example, type Grid, type Grids, type PagesOf } from "./page";
import { bilan, facturer, imprimer, now, reimprimer, smallTownInMemory, verifier } from "./small-town";
import { issuePeriod } from "../../src/app/issue/facturer";
import { day } from "../../src/kernel/day";
import { labelledLineHeaders, lineHeaders, undatedRegisterHeaders } from "../support/register-headers";

const periods = (...rows: Grid): Grids => ({
  Périodes: [["Période", "Du", "Au", "Échéance"], ...rows],
});

const transfers = (iban: string | null): Grids => ({
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Payer par virement", "Oui"],
    ["IBAN", iban],
  ],
});

/** A family that asked for its invoice online, with this address. */
const online = (email: string | null): Grids => ({
  Familles: [
    ["Code famille", "Nom", "Courriel", "Facture en ligne"],
    ["F1", "Martin", email, "Oui"],
    ["F2", "Durand"],
  ],
});

const novemberMeals = "2026-11-02 2026-11-09 2026-11-16 2026-11-23 2026-11-30";

/** November is issued to both children, and whatever else the sheets say. */
export function issuedInNovember(changes: Grids, familyName = "Martin"): Grids {
  const row = (number: string, family: string, name: string, child: string, childName: string) => [
    ...[number, "2026-11", family, name, child, childName],
    ...["28/10/2026", "30/11/2026", 5, 20, 0, 20],
  ];
  const line = (number: string, child: string) => [
    ...[number, "2026-11", child, "Cantine", "Cantine – novembre 2026"],
    ...[5, 4, 20, novemberMeals, "Période"],
  ];
  return {
    Factures: [
      [
        "Facture",
        "Période",
        "Code famille",
        "Famille",
        "Code enfant",
        "Enfant",
        "Émise le",
        "Échéance",
      ].concat(["Repas", "Montant", "Régularisations", "Total"]),
      row("2026-000001", "F1", familyName, "E1", "Martin"),
      row("2026-000002", "F2", "Durand", "E2", "Durand"),
    ],
    "Lignes de facture": [labelledLineHeaders, line("2026-000001", "E1"), line("2026-000002", "E2")],
    ...changes,
  };
}

/** The register: a number, the child's amounts of September, always issued on 1 September. */
const invoices = (
  ...rows: readonly (readonly [
    number: string,
    child: string,
    meals: number,
    total: number,
    period?: string,
  ])[]
): Grids => ({
  Factures: [
    undatedRegisterHeaders,
    ...rows.map(([number, child, meals, total, period = "2026-09"]) => [
      number,
      period,
      child.replace("E", "F"),
      child,
      "01/09/2026",
      meals,
      total,
      0,
      total,
    ]),
  ],
});
const lines = (
  ...rows: readonly (readonly [
    number: string,
    child: string,
    quantity: number,
    amount: number,
    days: string,
    period?: string,
  ])[]
): Grids => ({
  "Lignes de facture": [
    lineHeaders,
    ...rows.map(([number, child, quantity, amount, days, period = "2026-09"]) => [
      number,
      period,
      child,
      "Cantine",
      quantity,
      4,
      amount,
      days,
      "Période",
    ]),
  ],
});
/** A line that says who pays. */
const sharedLine = (row: Grid[number]): Grids => ({
  "Lignes de facture": [[...lineHeaders, "Partage"], row],
});
const [first, second, third] = ["2026-000001", "2026-000002", "2026-000003"] as const;

/** The clerk looks at a draft, a family's prices change in the sheet, and the draft is confirmed all the same. */
const afterDraft: Example = {
  command: "page: Facturer, after a draft",
  input: [note("The price of a meal goes from 4 to 5 euros between the draft and its confirmation.")],
  run: async () => {
    const request = { period: "2026-11", issuedOn: day("2026-10-28"), now };
    const drafted = await issuePeriod({ ...request, preview: true }, smallTownInMemory({}));
    const dearer = smallTownInMemory({
      Tarifs: [
        ["Prestation", "Prix"],
        ["Cantine", 5],
      ],
    });
    const { problems } = await issuePeriod({ ...request, confirmed: drafted.shown }, dearer);
    return { problems, waits: "everybody, nothing is issued" };
  },
};

/** Periods, new invoices, and the invoices already issued. */
/** An invoice with one line, of this service. */
function lineOf(service: string): Grids {
  const { "Lignes de facture": [headers = [], line = []] = [] } = lines([first, "E1", 1, 4, "2026-09-07"]);
  const at = headers.indexOf("Prestation");
  return {
    ...invoices([first, "E1", 1, 4]),
    "Lignes de facture": [headers, line.map((cell, index) => (index === at ? service : cell))],
  };
}

export const invoicingPages: PagesOf<ProblemsOf<"issue" | "period" | "print" | "register">> = {
  "period.unknown": [facturer({}, { period: "novembre" })],
  "period.month-overlaps": [facturer(periods(["automne", "02/11/2026", "18/12/2026"]))],
  "period.overlap": [
    when(
      "two periods",
      verifier(
        periods(["automne", "01/09/2026", "30/11/2026"], ["fin d'année", "30/11/2026", "18/12/2026"]),
        {
          period: "automne",
        },
      ),
    ),
    when(
      "the same period twice",
      verifier(periods(["automne", "01/09/2026", "30/11/2026"], ["Automne", "01/12/2026", "18/12/2026"]), {
        period: "automne",
      }),
    ),
  ],
  "period.lost-after-issue": [
    when(
      "its row was renamed",
      verifier({
        Périodes: [
          ["Période", "Du", "Au", "Émise le"],
          ["septembre", "01/09/2026", "30/09/2026", "01/09/2026"],
        ],
        ...invoices([first, "E1", 1, 4]),
        ...lines([first, "E1", 1, 4, "2026-09-07"]),
      }),
    ),
    when(
      "its row was deleted, and it is no month",
      verifier({
        ...invoices([first, "E1", 1, 4, "automne"]),
        ...lines([first, "E1", 1, 4, "2026-09-07", "automne"]),
      }),
    ),
  ],
  "period.shortened-after-issue": [
    verifier({
      Périodes: [
        ["Période", "Du", "Au", "Émise le"],
        ["2026-09", "14/09/2026", "30/09/2026", "01/09/2026"],
      ],
      ...invoices([first, "E1", 1, 4]),
      ...lines([first, "E1", 1, 4, "2026-09-07"]),
    }),
  ],
  "issue.before-last": [
    facturer(
      {
        Périodes: [
          ["Période", "Du", "Au", "Émise le"],
          ["2026-10", "01/10/2026", "31/10/2026", "01/10/2026"],
        ],
        ...invoices(),
      },
      { issuedOn: "2026-09-30" },
    ),
  ],
  "issue.changed-since-draft": [afterDraft],
  "issue.due-before-issue": [facturer(periods(["2026-11", "01/11/2026", "30/11/2026", "20/10/2026"]))],
  "issue.below-floor": [
    facturer({
      Inscriptions: [
        ["Code enfant", "Prestation", "L", "Ma", "J", "V", "Du", "Au"],
        ["E1", "Cantine", "x", null, null, null, null, "15/11/2026"],
        ["E2", "Cantine", "x"],
      ],
    }),
  ],
  "issue.child-deleted": [
    facturer({
      ...invoices([first, "E9", 1, 4]),
      ...lines([first, "E9", 1, 4, "2026-09-07"]),
    }),
  ],
  "issue.debtor-gone": [
    withAlso(
      facturer({
        Factures: [[...undatedRegisterHeaders], [first, "2026-09", "F9", "E1", "01/09/2026", 1, 4, 0, 4]],
        ...sharedLine([first, "2026-09", "E1", "Cantine", 1, 4, 4, "2026-09-07", "Période", "F9 100 %"]),
        Gardes: [["Code enfant", "Code famille", "Part"]],
      }),
      "reading.unknown-family",
    ),
  ],
  "issue.past-moved": [
    facturer({
      ...invoices([first, "E1", 1, 4]),
      ...lines([first, "E1", 1, 4, "2026-09-07"]),
      Gardes: [
        ["Code enfant", "Code famille", "Part"],
        ["E1", "F2", "Tout"],
      ],
    }),
  ],
  "register.total-differs": [
    verifier({
      Factures: [
        [...(invoices().Factures?.[0] ?? [])],
        [first, "2026-09", "F1", "E1", "01/09/2026", 1, 4, 0, 5],
      ],
      ...lines([first, "E1", 1, 4, "2026-09-07"]),
    }),
  ],
  "register.meals-differ": [
    verifier({ ...invoices([first, "E1", 2, 4]), ...lines([first, "E1", 1, 4, "2026-09-07"]) }),
  ],
  "register.child-differs": [
    verifier({ ...invoices([first, "E1", 1, 4]), ...lines([first, "E2", 1, 4, "2026-09-07"]) }),
  ],
  "register.line-amount-differs": [
    verifier({ ...invoices([first, "E1", 2, 10]), ...lines([first, "E1", 2, 10, "2026-09-07 2026-09-14"]) }),
  ],
  "register.days-differ": [
    verifier({ ...invoices([first, "E1", 2, 8]), ...lines([first, "E1", 2, 8, "2026-09-07"]) }),
  ],
  "register.number-twice": [
    verifier({
      ...invoices([first, "E1", 1, 4], [first, "E1", 1, 4]),
      ...lines([first, "E1", 1, 4, "2026-09-07"]),
    }),
  ],
  "register.number-missing": [
    when(
      "one",
      verifier({ ...invoices([second, "E1", 1, 4]), ...lines([second, "E1", 1, 4, "2026-09-07"]) }),
    ),
    when(
      "several",
      verifier({ ...invoices([third, "E1", 1, 4]), ...lines([third, "E1", 1, 4, "2026-09-07"]) }),
    ),
  ],
  "register.unknown-service": [
    when("a name that resembles another", verifier(lineOf("Cantin"))),
    when("a name that resembles none", verifier(lineOf("???"))),
  ],
  "register.number-unknown-form": [
    verifier({ ...invoices(["FAC-1", "E1", 1, 4]), ...lines(["FAC-1", "E1", 1, 4, "2026-09-07"]) }),
  ],
  "register.lines-without-invoice": [
    withAlso(
      verifier({
        ...invoices([second, "E2", 1, 4]),
        ...lines([first, "E1", 1, 4, "2026-09-07"], [second, "E2", 1, 4, "2026-09-07"]),
      }),
      "register.number-missing",
    ),
  ],
  "print.not-issued": [reimprimer({})],
  "print.pages-missing": [facturer(issuedInNovember({}))],
  "print.transfer-account": [
    when("without an account", verifier(transfers(null))),
    when("with a wrong one", verifier(transfers("FR76 3000 6000 0112 3456 7890 180"))),
  ],
  "print.sheet-not-ours": [
    bilan({
      "Tableau de bord": [
        ["Année", "Repas"],
        [2025, 12_345],
      ],
    }),
  ],
  "print.nobody": [
    reimprimer(
      issuedInNovember({
        Enfants: [
          ["Code enfant", "Code famille", "Nom"],
          ["E2", "F2", "Durand"],
        ],
      }),
    ),
  ],
  "print.names-changed": [reimprimer(issuedInNovember({}, "Martin-Durand"))],
  "print.duplicates": [imprimer(issuedInNovember({}), 2)],
  "print.unknown-signs": [
    imprimer(
      issuedInNovember(
        {
          Familles: [
            ["Code famille", "Nom"],
            ["F1", "Мартин"],
            ["F2", "Durand"],
          ],
        },
        "Мартин",
      ),
    ),
  ],
  "print.not-mailed": [
    when("without an address", imprimer(issuedInNovember(online(null)))),
    when("with one that is none", imprimer(issuedInNovember(online("martin@exemple")))),
  ],
  "register.invoice-without-lines": [verifier({ ...invoices([first, "E1", 1, 4]), ...lines() })],
  "register.meal-miscounted": [
    when(
      "billed twice",
      verifier({
        ...invoices([first, "E1", 2, 8]),
        ...lines([first, "E1", 1, 4, "2026-09-07"], [first, "E1", 1, 4, "2026-09-07"]),
      }),
    ),
    when(
      "given back without having been billed",
      verifier({ ...invoices([first, "E1", -1, -4]), ...lines([first, "E1", -1, -4, "2026-09-07"]) }),
    ),
  ],
};
