import type { BesideFile, DrawnFiles } from "../deed/beside";
import type { PrintFile } from "./draw-files";
import type { FamilyPapers } from "./envelopes";
import type { SortedFiles } from "./sort-files";
import { mailOf } from "./mail-wording";
import type { PrintedInvoice } from "../issue/printed-invoice";
import type { Office, Town } from "../../domain/books";
import type { Family } from "../../domain/families";
import { mailAddresses } from "../../formats/mail/addresses";
import { renderMailDraft, type MailDraft } from "../../formats/mail/draft";
import type { Day } from "../../kernel/day";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import type { PreparedDraft } from "../../wording/print/files";
import { addresseeName } from "../../wording/print/civility";

/** A draft that was made. */
export interface MailPrepared extends PreparedDraft {
  readonly file: string;
}

/** A draft that lacks what is to be attached. */
export interface MailToMake {
  readonly prepared: MailPrepared;
  /** What goes with it: the file of its family, or one of its own that stands nowhere else. */
  readonly attached: PrintFile;
  readonly draft: Omit<MailDraft, "attached" | "on">;
}

export interface Mailing {
  /** Families that get their invoices online, by their codes. */
  readonly online: ReadonlySet<string>;
  /** Those who asked for it, and cannot be written to. */
  readonly problems: readonly Problem[];
  readonly prepare: (files: SortedFiles) => readonly MailToMake[];
}

/** Who gets his invoices by mail: who asked for it, at an address that can be right. The others get them on paper. */
export function mailable(papers: readonly FamilyPapers[], { office }: Town): Mailing {
  const asked = papers.filter(({ family }) => family.onlineInvoice === true);
  const written = asked.flatMap((one) => {
    const to = addressesOf(one.family);
    return to === undefined ? [] : [{ ...one, to }];
  });
  const online = new Set(written.map(({ family }) => family.code));
  const from = office.email === undefined ? undefined : mailAddresses(office.email)?.[0];
  return {
    online,
    problems: asked.flatMap(({ family }) => (online.has(family.code) ? [] : [notMailed(family)])),
    prepare: (files) =>
      written.flatMap(({ to, ...one }) =>
        enclosuresOf(one, files, office.sending).map(({ invoices, attached, parts }): MailToMake => {
          const { family } = one;
          const name = addresseeName(family);
          const { subject, text } = mailOf({ family, invoices, period: files.period }, office);
          return {
            prepared: { file: files.nameOf(parts, "eml"), family: family.code, name, to },
            attached,
            draft: { from, to, name, subject, text },
          };
        }),
      ),
  };
}

/** What one mail brings, and what its file is called after. */
interface Enclosure {
  readonly invoices: readonly PrintedInvoice[];
  readonly attached: PrintFile;
  readonly parts: readonly string[];
}

/** One mail with all of a family, or one for each of its children, as the town sends its invoices. */
function enclosuresOf(
  { family: { code }, invoices, documents }: FamilyPapers,
  { ofFamily, nameOf }: SortedFiles,
  sending: Office["sending"],
): readonly Enclosure[] {
  const whole = ofFamily.get(code);
  if (whole === undefined) return [];
  if (sending === "per-family" || invoices.length === 1)
    return [{ invoices, attached: whole, parts: [code] }];
  return invoices.flatMap((invoice, index) => {
    const own = documents[index];
    if (own === undefined) return [];
    const parts = [code, invoice.child.code];
    const attached = { name: nameOf(parts, "pdf"), title: own.document.title, documents: [own] };
    return [{ invoices: [invoice], attached, parts }];
  });
}

const addressesOf = ({ email }: Family) => (email === undefined ? undefined : mailAddresses(email));

function notMailed({ code, email, place }: Family): Problem {
  return warning(
    "print.not-mailed",
    { family: code, email },
    at(place, email === undefined ? "onlineInvoice" : "email"),
  );
}

/** Each draft with the file that goes with it; what stands in a draft alone is no file of the folder. */
export function addMails(
  { files, problems = [] }: DrawnFiles,
  mails: readonly MailToMake[],
  { on, kept }: { readonly on: Day; readonly kept: readonly PrintFile[] },
): DrawnFiles {
  const named = new Map(files.map((file) => [file.name, file]));
  const drafts = mails.flatMap(({ prepared, attached, draft }): BesideFile[] => {
    const file = named.get(attached.name);
    return file === undefined
      ? []
      : [{ name: prepared.file, bytes: renderMailDraft({ ...draft, attached: file, on }) }];
  });
  const ofFolder = kept.flatMap(({ name }) => named.get(name) ?? []);
  return { files: [...ofFolder, ...drafts], problems };
}
