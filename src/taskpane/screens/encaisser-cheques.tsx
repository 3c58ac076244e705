import { useState } from "preact/hooks";
import type { ChosenPart } from "../../app/takings/choices";
import type { PayingFamily } from "../../app/takings/encaisser";
import { readTableAmount } from "../../formats/text/read-amount";
import { minus, sum, type Cents } from "../../kernel/cents";
import { encaisserScreenWords as words } from "../../wording/page/encaisser";
import { Button } from "../parts/button";
import { Field } from "../parts/field";
import { FamilyField } from "./encaisser-famille";

interface ChequeRow {
  readonly key: number;
  readonly familyCode: string | undefined;
  readonly amount: string;
  readonly reference: string;
}

const blank = (key: number): ChequeRow => ({ key, familyCode: undefined, amount: "", reference: "" });

interface ChequeRowsProps {
  readonly id: string;
  readonly payers: readonly PayingFamily[];
  /** What the cheques must make, where the bank says so. */
  readonly whole?: Cents;
  /** The cheques that are whole; none as long as they do not make what they must. */
  readonly onRows: (cheques: readonly ChosenPart[]) => void;
  readonly onCancel: () => void;
}

/** Cheques in a row: family, amount, number. A new line comes as the last one is filled. */
export function ChequeRows({ id, payers, whole, onRows, onCancel }: ChequeRowsProps) {
  const [rows, setRows] = useState<readonly ChequeRow[]>([blank(0), blank(1)]);
  const cheques = rows.flatMap((row) => chequeOf(row) ?? []);
  const total = sum(cheques.map(({ amount }) => amount));
  const change = (key: number, changed: Partial<ChequeRow>) => {
    const next = rows.map((row) => (row.key === key ? { ...row, ...changed } : row));
    const last = next.at(-1);
    const isFull = last !== undefined && chequeOf(last) !== undefined;
    const grown = isFull ? [...next, blank(last.key + 1)] : next;
    setRows(grown);
    const whichAre = grown.flatMap((row) => chequeOf(row) ?? []);
    const isBegun = grown.some((row) => chequeOf(row) === undefined && !isBlank(row));
    const isMade = whole === undefined || sum(whichAre.map(({ amount }) => amount)) === whole;
    onRows(isMade && !isBegun ? whichAre : []);
  };
  const left = whole === undefined ? undefined : minus(whole, total);
  return (
    <div class="cheques">
      {rows.map((row, index) => (
        <fieldset key={row.key} class="cheque">
          <legend>{words.cheque(index + 1)}</legend>
          <FamilyField
            id={`${id}-family-${String(row.key)}`}
            payers={payers}
            about={words.cheque(index + 1)}
            isTold={index > 0}
            onFamily={(familyCode) => change(row.key, { familyCode })}
          />
          <Field
            id={`${id}-amount-${String(row.key)}`}
            label={words.amount}
            error={
              row.amount.trim() !== "" && readTableAmount(row.amount) === undefined
                ? words.wrongAmount
                : undefined
            }
          >
            <input
              id={`${id}-amount-${String(row.key)}`}
              type="text"
              inputmode="decimal"
              autocomplete="off"
              value={row.amount}
              onInput={({ currentTarget: { value } }) => change(row.key, { amount: value })}
            />
          </Field>
          <Field id={`${id}-number-${String(row.key)}`} label={words.number}>
            <input
              id={`${id}-number-${String(row.key)}`}
              type="text"
              inputmode="numeric"
              autocomplete="off"
              value={row.reference}
              onInput={({ currentTarget: { value } }) => change(row.key, { reference: value })}
            />
          </Field>
        </fieldset>
      ))}
      <p role="status">
        {words.chequesTotal(cheques.length, total)}
        {left !== undefined && " "}
        {left !== undefined &&
          (left < 0 ? words.chequesOver(minus(total, whole ?? total)) : words.chequesLeft(left))}
      </p>
      <Button look="quiet" onClick={onCancel}>
        {whole === undefined ? words.closeSlip : words.cancelSplit}
      </Button>
    </div>
  );
}

const isBlank = ({ familyCode, amount, reference }: ChequeRow): boolean =>
  familyCode === undefined && amount.trim() === "" && reference.trim() === "";

function chequeOf({ familyCode, amount, reference }: ChequeRow): ChosenPart | undefined {
  const cents = readTableAmount(amount);
  if (familyCode === undefined || cents === undefined) return undefined;
  return { familyCode, amount: cents, reference: reference.trim() || undefined };
}
