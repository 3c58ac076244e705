import type { BatchPrepared } from "../../app/debits/prelever";
import type { LocatedProblem } from "../../app/deed/report";
import type { Collection, SepaSequence } from "../../domain/direct-debit";
import { inNameOrder, type Family } from "../../domain/families";
import { invoicesIn } from "../../domain/invoicing";
import { euros } from "../../wording/amounts";
import { shortDay } from "../../wording/days";
import { familyName, familyText } from "../../wording/people-names";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { Button } from "../parts/button";
import { Entry } from "../parts/entry";
import { Facts, type Fact } from "../parts/facts";
import { SearchedList } from "../parts/searched-list";
import { NothingToDo, Preview } from "../parts/preview";
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
      <SearchedList
        id="search-debit"
        label={words.search}
        found={words.found}
        namesOf={namesOf}
        items={inNameOrder(collections, families)}
        look="invoices"
      >
        {(collection) => (
          <li key={collection.reference}>
            <CollectionDetails collection={collection} family={families.get(collection.familyCode)} />
          </li>
        )}
      </SearchedList>
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

interface CollectionDetailsProps {
  readonly collection: Collection;
  readonly family: Family | undefined;
}

function CollectionDetails({ collection, family }: CollectionDetailsProps) {
  const { familyCode, holder, mandate, iban, signedOn, invoices, reference, amount } = collection;
  return (
    <Entry
      who={
        <>
          {family === undefined ? holder : familyName(family)}
          {collection.sequence === "FRST" && <span class="mark">{words.firstMark}</span>}
          {collection.isAmended && <span class="mark">{words.amendedMark}</span>}
          <span class="hint">{words.who(familyCode, mandate)}</span>
        </>
      }
      amount={euros(amount)}
    >
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
    </Entry>
  );
}
