import { lacksSetting } from "../deed/settings-at-stake";
import { accountsOf, countTypedRejects, ledgerOf, type Town } from "../../domain/books";
import { familiesToDebit } from "../../domain/direct-debit";
import { dueReminders } from "../../domain/reminders";
import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { UnreadSetting } from "../../workbook/read-settings";
import type { NextStep } from "../../wording/page/accueil";

/**
 * What is to be done today about the money: prepared debits that are to go to the bank, families that wait for one,
 * letters that are due. Nothing while an invoice or a payment cannot be read: nobody is reminded of what was perhaps paid.
 */
export function moneySteps(town: Town, unread: readonly UnreadSetting[], today: Day): readonly NextStep[] {
  const { households } = town;
  if (town.money === undefined) return [];
  const { accounts: money } = countTypedRejects(accountsOf(town, town.money), today);
  const ledger = ledgerOf(money, today);
  const sure = [...households.families.values()].filter(({ code }) => !money.familiesInDoubt.has(code));
  const prepared = groupBy(
    money.debits.filter(({ status }) => status === "prepared"),
    ({ collectedOn }) => collectedOn,
  );
  const { mandates, debits } = money;
  const waiting = familiesToDebit({ families: sure, mandates, invoices: ledger.invoices, debits }, today);
  const isSure = new Set(sure.map(({ code }) => code));
  // Without its delays nobody knows whether a letter is due; the setting is told beside.
  const due = lacksSetting("reminders", unread)
    ? []
    : dueReminders(ledger, money.reminders, town.reminding.rules).letters;
  const reminded = new Set(due.map(({ familyCode }) => familyCode).filter((code) => isSure.has(code)));
  return [
    ...[...prepared]
      .sort(([left], [right]) => compareCodes(left, right))
      .map(([collectedOn, rows]): NextStep => ({ kind: "send-debits", collectedOn, debits: rows.length })),
    ...(waiting.length === 0 ? [] : [{ kind: "prepare-debits", families: waiting.length } as const]),
    ...(reminded.size === 0 ? [] : [{ kind: "remind", families: reminded.size } as const]),
  ];
}
