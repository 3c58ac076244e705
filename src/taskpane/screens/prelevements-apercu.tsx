import type { BatchPrepared } from "../../app/debits/prelever";
import type { LocatedProblem } from "../../app/deed/report";
import type { Collection, SepaSequence } from "../../domain/direct-debit";
import { inNameOrder } from "../../domain/families";
import { invoicesIn } from "../../domain/invoicing";
import { euros } from "../../wording/amounts";
import { shortDay } from "../../wording/days";
import { familyName, familyText } from "../../wording/people-names";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { Button } from "../parts/button";
import { Facts, type Fact } from "../parts/facts";
import { NothingToDo, Preview } from "../parts/preview";
import { textColumn, numberColumn, amountColumn, type RecordColumns } from "../parts/record-table";
import { Records } from "../parts/records";
import { Searched } from "../parts/searched";
import { BankFileButton } from "./prelevements-fichier";

interface BatchPreviewProps {
  readonly prepared: BatchPrepared;
  readonly problems: readonly LocatedProblem[];
  readonly onPrepare: () => void;
}

/** What a batch would collect: the totals, who is left out and why, then every debit. */
export function BatchPreview({ prepared, problems, onPrepare }: BatchPreviewProps) {
  const { batch, file, isInSheet, families } = prepared;
  const { collections, collectedOn } = batch;
  const notes = notesOf(prepared);
  if (collections.length === 0)
    return <NothingToDo title={words.nothing} notes={notes} problems={problems} />;
  const prepare = (
    <div class="actions">
      <Button id="prepare" look="primary" onClick={onPrepare}>
        {words.prepare(collections.length)}
      </Button>
    </div>
  );
  const namesOf = ({ familyCode, holder, mandate }: Collection) => {
    const family = families.get(familyCode);
    return [family === undefined ? "" : familyName(family), familyCode, holder, mandate];
  };
  return (
    <Preview
      id="batch-title"
      title={words.batchOf(collectedOn)}
      totals={totalsOf(batch)}
      notes={notes}
      actions={isInSheet && file !== undefined ? <BankFileButton file={file} batch={batch.name} /> : prepare}
      problems={problems}
    >
      <Searched
        id="search-debit"
        label={words.search}
        found={words.found}
        namesOf={namesOf}
        items={inNameOrder(collections, families)}
      >
        {(left) => (
          <Records
            items={left}
            keyOf={({ reference }) => reference}
            labelledBy="batch-title"
            who={(collection) => (
              <>
                <Debtor collection={collection} families={families} />
                <span class="hint">{words.who(collection.familyCode, collection.mandate)}</span>
              </>
            )}
            amount={({ amount }) => euros(amount)}
            columns={columnsOf(families)}
            detail={CollectionDetails}
          />
        )}
      </Searched>
    </Preview>
  );
}

function totalsOf(batch: BatchPrepared["batch"]): readonly Fact[] {
  const { collections, total } = batch;
  const inSequence = (wanted: SepaSequence) =>
    collections.filter(({ sequence }) => sequence === wanted).length;
  const [first, recurrent] = [inSequence("FRST"), inSequence("RCUR")];
  const areMixed = first > 0 && recurrent > 0;
  return [
    [words.debits, collections.length],
    [words.first, areMixed ? first : undefined],
    [words.recurrent, areMixed ? recurrent : undefined],
    [words.invoices, invoicesIn(collections)],
    [words.total, euros(total)],
  ];
}

function notesOf({ batch, leftOut, isInSheet, families }: BatchPrepared): readonly (string | undefined)[] {
  const amended = batch.collections.filter(({ isAmended }) => isAmended).length;
  const replaced = batch.replaced.length;
  return [
    leftOut.length > 0 ? words.leftOut(leftOut.map((code) => familyText(families, code))) : undefined,
    isInSheet ? words.inSheet : replaced > 0 ? words.replaces(replaced) : undefined,
    amended > 0 ? words.amended(amended) : undefined,
  ];
}

type Families = BatchPrepared["families"];

function debtorName({ familyCode, holder }: Collection, families: Families): string {
  const family = families.get(familyCode);
  return family === undefined ? holder : familyName(family);
}

interface DebtorProps {
  readonly collection: Collection;
  readonly families: Families;
}

function Debtor({ collection, families }: DebtorProps) {
  return (
    <>
      {debtorName(collection, families)}
      {collection.sequence === "FRST" && <span class="mark">{words.firstMark}</span>}
      {collection.isAmended && <span class="mark">{words.amendedMark}</span>}
    </>
  );
}

function columnsOf(families: Families): RecordColumns<Collection> {
  return [
    {
      name: words.debtor,
      cell: (collection) => <Debtor collection={collection} families={families} />,
      by: (collection) => debtorName(collection, families),
    },
    textColumn(words.mandate, ({ mandate }) => mandate, "spare"),
    numberColumn(words.invoices, ({ invoices }) => invoices.length),
    amountColumn(words.total, ({ amount }) => amount),
  ];
}

function CollectionDetails({ holder, iban, signedOn, invoices, reference }: Collection) {
  return (
    <Facts
      look="row"
      facts={[
        [words.invoices, invoices.join(", ")],
        [words.holder, holder],
        [words.account, iban.replace(/(.{4})(?=.)/g, "$1 ")],
        [words.signedOn, shortDay(signedOn)],
        [words.reference, reference],
      ]}
    />
  );
}
