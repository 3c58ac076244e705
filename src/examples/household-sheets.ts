import { foldLabel } from "../kernel/label";
import { compareCodes } from "../kernel/order";
import {
  familiesSheet,
  mandatesSheet,
  openingBalancesSheet,
  paymentsSheet,
  quotientsSheet,
  rejectsSheet,
  thirdPartsSheet,
} from "../workbook/sheets";
import { dayCell, ifAny, sheetOf, type ExampleSheet } from "./example";
import type { Household, ExamplePayment } from "./household";
import { pupilSheets } from "./pupil-sheets";

/** Where most families of the example live. */
export interface HomeTown {
  readonly postcode: string;
  readonly city: string;
}

/** The sheets that hold families, children and all that happens to them, in the order of the contract. */
export function householdSheets(households: readonly Household[], home: HomeTown): readonly ExampleSheet[] {
  return [
    families(households, home),
    quotients(households),
    ...ifAny(thirdParts(households)),
    ...pupilSheets(households),
    payments(households),
    mandates(households),
    openingBalances(households),
    sheetOf(rejectsSheet, []),
  ];
}

function families(households: readonly Household[], home: HomeTown): ExampleSheet {
  const rows = households.map((household) => ({
    "Code famille": household.code,
    Civilité: household.title,
    Nom: household.lastName,
    Prénom: household.firstName,
    Adresse: household.address,
    Complément: household.complement,
    "Code postal": (household.livesIn ?? home).postcode,
    Ville: (household.livesIn ?? home).city,
    Courriel: emailOf(household),
    Téléphone: phoneOf(household),
    Résident: household.resident ?? true,
    QF: household.quotient,
    "Moyen de paiement": household.means,
    "Facture en ligne": household.onlineInvoice ?? false,
    Observations: household.note,
  }));
  return sheetOf(familiesSheet, rows);
}

/** A domain kept for examples (RFC 2606). */
function emailOf({ firstName, lastName }: Household): string {
  const local = (name: string) =>
    foldLabel(name)
      .replace(/ł/g, "l")
      .replace(/[^a-z]+/g, "-")
      .replace(/-$/, "");
  return `${local(firstName ?? "facturation")}.${local(lastName)}@example.org`;
}

/** 06 39 98 is one of the ranges that ARCEP keeps for works of fiction. */
function phoneOf({ code }: Household): string {
  return `06 39 98 00 ${code.slice(-2)}`;
}

function quotients(households: readonly Household[]): ExampleSheet {
  const rows = households.flatMap(({ code, quotients: changes = [] }) =>
    changes.map(({ quotient, from }) => ({
      "Code famille": code,
      QF: quotient,
      "À partir du": dayCell(from),
    })),
  );
  return sheetOf(quotientsSheet, rows);
}

function thirdParts(households: readonly Household[]): ExampleSheet {
  const rows = households.flatMap(({ code, helpedBy = [] }) =>
    helpedBy.map(({ payer, service, form, value, from, decision }) => ({
      "Code famille": code,
      Prestation: service,
      Payeur: payer,
      Forme: form,
      Valeur: value,
      Du: dayCell(from),
      Décision: decision,
    })),
  );
  return sheetOf(thirdPartsSheet, rows);
}

function payments(households: readonly Household[]): ExampleSheet {
  const received = households
    .flatMap((household) =>
      (household.payments ?? []).map((payment): ExamplePayment & { readonly household: Household } => ({
        ...payment,
        household,
      })),
    )
    .sort((left, right) => compareCodes(left.date, right.date));
  const rows = received.map(({ household, ...payment }) => ({
    Date: dayCell(payment.date),
    "Code famille": household.code,
    Montant: payment.amount,
    Moyen: payment.means ?? household.means,
    Référence: payment.reference,
    Facture: payment.invoice,
    Observation: payment.remark,
  }));
  return sheetOf(paymentsSheet, rows);
}

function mandates(households: readonly Household[]): ExampleSheet {
  const rows = households.flatMap(({ code, firstName, lastName, mandate }) =>
    mandate === undefined
      ? []
      : [
          {
            "Code famille": code,
            RUM: mandate.reference,
            Titulaire: firstName === undefined ? lastName : `${lastName} ${firstName}`,
            IBAN: mandate.iban,
            BIC: mandate.bic,
            "Signé le": dayCell(mandate.signed),
            "Reçu le": dayCell(mandate.received ?? mandate.signed),
            Statut: mandate.status ?? "Actif",
            "Dernière échéance": dayCell(mandate.lastCollection),
            "Dernier IBAN":
              mandate.formerIban ?? (mandate.lastCollection === undefined ? undefined : mandate.iban),
          },
        ],
  );
  return sheetOf(mandatesSheet, rows);
}

function openingBalances(households: readonly Household[]): ExampleSheet {
  const rows = households.flatMap(({ code, opening }) =>
    opening === undefined
      ? []
      : [
          {
            "Code famille": code,
            Facture: opening.invoice,
            "Émise le": dayCell(opening.issued),
            Échéance: dayCell(opening.due),
            "Reste dû": opening.left,
          },
        ],
  );
  return sheetOf(openingBalancesSheet, rows);
}
