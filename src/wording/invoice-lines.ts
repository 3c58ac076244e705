import type { Family } from "../domain/families";
import type { Extra, InvoiceLine, UnitLine, UnitReason } from "../domain/invoicing";
import type { TimedDay } from "../domain/services";
import type { Price, Tariff } from "../domain/tariffs";
import type { Day } from "../kernel/day";
import { groupBy } from "../kernel/group";
import { euros, quotientText, rateText } from "./amounts";
import { explainPart } from "./shares";
import { latePickUpText, passageText } from "./services";
import { surchargeText } from "./surcharges";
import { daysText, periodText, rangeText } from "./days";
import { familyText } from "./people-names";
import { bookingTypeWords } from "./verdicts";

/** What the family reads on the line. */
export function lineLabel(line: InvoiceLine): string {
  switch (line.origin) {
    case "period":
      return `${line.service} – ${periodText(line.period)}`;
    case "correction": {
      const change = line.quantity < 0 ? "à déduire" : "non facturé jusqu’ici";
      return `${line.service} – ${periodText(line.period)}, ${change}`;
    }
    case "adjustment":
      return line.adjustment.label;
    case "fee":
      return "Frais bancaires de rejet de prélèvement";
  }
}

type Families = ReadonlyMap<string, Family>;

/**
 * Why the line is there and where its price comes from, in one sentence. `others` are the debtors that it may name. The
 * register, the paper and the report say the same of a line: it is put in words once.
 */
export function explainLine(line: InvoiceLine, others: Families): string {
  const known = explained.get(line);
  if (known?.others === others) return known.words;
  const words = explanationOf(line, others);
  explained.set(line, { others, words });
  return words;
}

const explained = new WeakMap<InvoiceLine, { readonly others: Families; readonly words: string }>();

function explanationOf(line: InvoiceLine, others: Families): string {
  switch (line.origin) {
    case "period":
    case "correction":
      return `${String(Math.abs(line.quantity))} × ${euros(line.unitPrice)}${changeText(line)}\u00a0: ${unitReasonText(line.reason, line.isMeal, others)}.`;
    case "adjustment":
      return "Ligne ajoutée par le service (feuille Ajustements).";
    case "fee":
      return `Frais du prélèvement rejeté ${line.fee.reference}, à la charge de la famille.`;
  }
}

function changeText(line: UnitLine): string {
  if (line.origin === "period") return "";
  return line.quantity < 0 ? " à déduire, au prix facturé" : " non facturé jusqu’ici";
}

function unitReasonText(reason: UnitReason, isMeal: boolean, others: Families): string {
  if (reason.kind === "given-back") {
    const parts = reason.absences.map(({ absence, rule }) => {
      const article = rule?.article === undefined ? "" : ` (${rule.article})`;
      const decided = absence.decision === "accept" ? ", acceptée par décision du service" : "";
      return `absence «\u00a0${absence.motive ?? "sans motif"}\u00a0» ${rangeText(absence)}${article}${decided}`;
    });
    const nothing = isMeal ? "plus de repas prévu" : "plus rien à facturer";
    if (reason.unplanned.length > 0) parts.push(`${nothing} ${daysText(reason.unplanned)}`);
    if (reason.fewer.length > 0) parts.push(`moins d’unités ${daysText(reason.fewer)}`);
    if (reason.moved.length > 0) parts.push(`facturé autrement ${daysText(reason.moved)}`);
    return parts.join("\u00a0; ");
  }
  const parts = [...new Set(reason.prices.map(priceText))];
  parts.push(...new Set(reason.extras.map(extraText)), ...countTexts(reason.counts));
  for (const type of new Set(reason.bookings.map(({ booking }) => booking.type))) {
    const rows = reason.bookings.filter(({ booking }) => booking.type === type);
    const ranges = rows.map(({ booking }) => rangeText(booking)).join(", ");
    parts.push(`présence «\u00a0${bookingTypeWords[type]}\u00a0» ${ranges}`);
  }
  const nameOf = (code: string) => familyText(others, code);
  parts.push(...new Set(reason.parts.flatMap((part) => explainPart(part, nameOf) ?? [])));
  return parts.join("\u00a0; ");
}

function extraText(extra: Extra): string {
  return extra.kind === "late-booking"
    ? `dont ${euros(extra.amount)} de majoration par repas demandé hors délai`
    : surchargeText(extra.surcharge);
}

/** `les 5 et 12 novembre 2026, 16 h 30 à 18 h 05 : 95 min, 4 demi-heures commencées`: days of the same hours are told at once. */
function countTexts(counts: readonly { readonly day: Day; readonly timed: TimedDay }[]): readonly string[] {
  const hoursOf = ({ timed }: { readonly timed: TimedDay }) =>
    timed.rows
      .map((row) => (row.kind === "stay" ? passageText(row.counted) : latePickUpText(row.late)))
      .join(" puis ");
  return [...groupBy(counts, hoursOf)].map(
    ([hours, alike]) => `${daysText(alike.map(({ day }) => day))}, ${hours}`,
  );
}

/** Where a price comes from: `QF 512, tranche de 401 à 600 (délibération 2026-12)`. */
function priceText({ tariff, basis }: Price): string {
  const decision = tariff.decision === undefined ? "" : ` (${tariff.decision})`;
  switch (basis.kind) {
    case "plain":
      return `tarif ${criteriaText(tariff)}${decision}`;
    case "band":
      return `QF ${quotientText(basis.quotient)}, ${bandText(tariff)}${decision}`;
    case "effort-rate": {
      const rate = tariff.charge?.kind === "effort-rate" ? rateText(tariff.charge.rate) : "";
      const bound = { none: "", floor: ", ramené au plancher", cap: ", ramené au plafond" }[basis.bound];
      return `QF ${quotientText(basis.quotient)} au taux d’effort de ${rate}${bound}${decision}`;
    }
    case "highest-for-want-of-quotient":
      return `QF non fourni, tarif maximum${decision}`;
  }
}

function criteriaText(tariff: Tariff): string {
  const criteria = [
    tariff.category,
    tariff.resident === undefined ? undefined : tariff.resident ? "résident" : "non-résident",
    tariff.level,
    tariff.ranks === undefined ? undefined : rankText(tariff.ranks.from, tariff.ranks.to),
  ].filter((criterion) => criterion !== undefined);
  return criteria.length === 0 ? "unique" : `«\u00a0${criteria.join(", ")}\u00a0»`;
}

function rankText(from: number, to: number | undefined): string {
  const nth = (rank: number) => (rank === 1 ? "1er" : `${String(rank)}e`);
  if (to === undefined) return `${nth(from)} enfant et suivants`;
  return from === to ? `${nth(from)} enfant` : `${nth(from)} au ${nth(to)} enfant`;
}

function bandText({ band }: Tariff): string {
  if (band?.min === undefined)
    return band?.max === undefined ? "tranche unique" : `tranche jusqu’à ${quotientText(band.max)}`;
  return band.max === undefined
    ? `tranche à partir de ${quotientText(band.min)}`
    : `tranche de ${quotientText(band.min)} à ${quotientText(band.max)}`;
}
