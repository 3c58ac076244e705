import type { BesideFile, DrawnFiles } from "../deed/beside";
import type { FamilyPapers } from "./envelopes";
import type { SortedFiles } from "./sort-files";
import { mailOf } from "./mail-wording";
import type { Town } from "../../domain/books";
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
  /** The file that goes with it. */
  readonly attached: string;
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
    prepare: ({ ofFamily, nameOf, period }) =>
      written.map(({ family, invoices, to }) => {
        const { code } = family;
        const name = addresseeName(family);
        const { subject, text } = mailOf({ family, invoices, period }, office);
        return {
          prepared: { file: nameOf([code], "eml"), family: code, name, to },
          attached: ofFamily.get(code)?.name ?? "",
          draft: { from, to, name, subject, text },
        };
      }),
  };
}

const addressesOf = ({ email }: Family) => (email === undefined ? undefined : mailAddresses(email));

function notMailed({ code, email, place }: Family): Problem {
  return warning(
    "print.not-mailed",
    { family: code, email },
    at(place, email === undefined ? "onlineInvoice" : "email"),
  );
}

/** Each draft with the file that goes with it. */
export function addMails(
  { files, problems = [] }: DrawnFiles,
  mails: readonly MailToMake[],
  on: Day,
): DrawnFiles {
  const named = new Map(files.map((file) => [file.name, file]));
  const drafts = mails.flatMap(({ prepared, attached, draft }): BesideFile[] => {
    const file = named.get(attached);
    return file === undefined
      ? []
      : [{ name: prepared.file, bytes: renderMailDraft({ ...draft, attached: file, on }) }];
  });
  return { files: [...files, ...drafts], problems };
}
