import { useState } from "preact/hooks";
import { invoicesIn, type BatchPrepared } from "../../app/debits/prelever";
import type { LocatedProblem } from "../../app/deed/report";
import type { Collection, SepaSequence } from "../../domain/direct-debit";
import type { Family } from "../../domain/families";
import { foldLabel } from "../../kernel/label";
import { euros } from "../../wording/amounts";
import { shortDay } from "../../wording/days";
import { familyName, familyText } from "../../wording/invoice-lines";
import { commonWords } from "../../wording/page/common";
import { prelevementsWords as words } from "../../wording/page/prelevements";
import { Button } from "../parts/button";
import { Message } from "../parts/message";
import { ProblemFold } from "../parts/problem-fold";
import { BankFileButton } from "./prelevements-fichier";

const shownAtOnce = 50;
/** Below this a list is read faster than a name is typed. */
const worthSearching = 8;

interface BatchPreviewProps {
  readonly prepared: BatchPrepared;
  readonly problems: readonly LocatedProblem[];
  readonly onPrepare: () => void;
}

/** What a batch would collect: the totals, who is left out and why, then every debit. */
export function BatchPreview({ prepared, problems, onPrepare }: BatchPreviewProps) {
  const { batch, file, isInSheet } = prepared;
  const { collections, collectedOn } = batch;
  if (collections.length === 0) {
    return (
      <section class="draft">
        <Message tone="information" title={words.nothing}>
          <Notes prepared={prepared} />
        </Message>
        <ProblemFold problems={problems} />
      </section>
    );
  }
  return (
    <section aria-labelledby="batch-title" class="draft">
      <h2 id="batch-title">{words.batchOf(collectedOn)}</h2>
      <Totals prepared={prepared} />
      <Notes prepared={prepared} />
      {isInSheet && file !== undefined ? (
        <BankFileButton file={file} batch={batch.name} />
      ) : (
        <div class="actions">
          <Button id="prepare" look="primary" onClick={onPrepare}>
            {words.prepare(collections.length)}
          </Button>
        </div>
      )}
      <ProblemFold problems={problems} />
      <Collections prepared={prepared} />
    </section>
  );
}

function Totals({ prepared: { batch } }: { readonly prepared: BatchPrepared }) {
  const { collections, total } = batch;
  const inSequence = (wanted: SepaSequence) =>
    collections.filter(({ sequence }) => sequence === wanted).length;
  const [first, recurrent] = [inSequence("FRST"), inSequence("RCUR")];
  const figures: readonly (readonly [string, string])[] = [
    [words.debits, String(collections.length)],
    ...(first > 0 && recurrent > 0
      ? [[words.first, String(first)] as const, [words.recurrent, String(recurrent)] as const]
      : []),
    [words.invoices, String(invoicesIn(batch))],
    [words.total, euros(total)],
  ];
  return (
    <dl class="totals">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Notes({ prepared }: { readonly prepared: BatchPrepared }) {
  const { batch, leftOut, isInSheet } = prepared;
  const amended = batch.collections.filter(({ isAmended }) => isAmended).length;
  const replaced = batch.replaced.length;
  const lines = [
    leftOut.length > 0
      ? words.leftOut(leftOut.map((code) => familyText(prepared.families, code)))
      : undefined,
    isInSheet ? words.inSheet : replaced > 0 ? words.replaces(replaced) : undefined,
    amended > 0 ? words.amended(amended) : undefined,
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? null : (
    <ul class="notes">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Collections({ prepared: { batch, families } }: { readonly prepared: BatchPrepared }) {
  const { collections } = batch;
  const [search, setSearch] = useState("");
  const [most, setMost] = useState(shownAtOnce);
  const sought = foldLabel(search);
  const found =
    sought === ""
      ? collections
      : collections.filter((each) => namesOf(each, families.get(each.familyCode)).includes(sought));
  const rest = found.length - most;
  return (
    <>
      {collections.length > worthSearching && (
        <div class="field search">
          <label for="search-debit">{words.search}</label>
          <input
            id="search-debit"
            type="search"
            value={search}
            onInput={({ currentTarget: { value } }) => setSearch(value)}
          />
          {sought !== "" && (
            <p class="hint" role="status">
              {words.found(found.length, collections.length)}
            </p>
          )}
        </div>
      )}
      <ul class="invoices">
        {found.slice(0, most).map((collection) => (
          <li key={collection.reference}>
            <CollectionDetails collection={collection} family={families.get(collection.familyCode)} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button look="quiet" onClick={() => setMost(most + shownAtOnce)}>
          {commonWords.more(Math.min(rest, shownAtOnce))}
        </Button>
      )}
    </>
  );
}

function namesOf({ familyCode, holder, mandate }: Collection, family: Family | undefined): string {
  const name = family === undefined ? "" : familyName(family);
  return foldLabel([name, familyCode, holder, mandate].join(" "));
}

interface CollectionDetailsProps {
  readonly collection: Collection;
  readonly family: Family | undefined;
}

function CollectionDetails({ collection, family }: CollectionDetailsProps) {
  const { familyCode, holder, mandate, iban, signedOn, invoices, reference, amount } = collection;
  const rows: readonly (readonly [string, string])[] = [
    [words.invoices, invoices.join(", ")],
    [words.holder, holder],
    [words.account, iban.replace(/(.{4})(?=.)/g, "$1 ")],
    [words.signedOn, shortDay(signedOn)],
    [words.reference, reference],
  ];
  return (
    <details class="invoice">
      <summary>
        <span class="who">
          {family === undefined ? holder : familyName(family)}
          {collection.sequence === "FRST" && <span class="mark">{words.firstMark}</span>}
          {collection.isAmended && <span class="mark">{words.amendedMark}</span>}
          <span class="hint">{words.who(familyCode, mandate)}</span>
        </span>
        <span class="amount">{euros(amount)}</span>
      </summary>
      <dl class="row">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
