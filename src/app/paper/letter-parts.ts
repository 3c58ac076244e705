import { text, type Addressee, type Block, type PrintedFact, type Letterhead } from "./document";
import type { Office } from "../../domain/books";
import type { Family } from "../../domain/families";
import { remember } from "../../kernel/remember";
import { addresseeName } from "../../wording/print/civility";
import { addressLines, senderWords } from "../../wording/print/common";

/** Who sends it; beside it whatever the document has to say first. */
export function letterhead(office: Office, title?: string, facts: readonly PrintedFact[] = []): Letterhead {
  return { kind: "letterhead", sender: senderOf(office), ...(title === undefined ? {} : { title }), facts };
}

/** The same on every page of a print. */
const senderOf = remember((office: Office): readonly string[] => {
  const { service, manager, phone, email, siret, ...place } = office;
  return [
    service,
    manager,
    ...addressLines(place),
    phone && senderWords.phone(phone),
    email,
    siret && senderWords.siret(siret),
  ].filter((line) => line !== undefined);
});

/** The head of a list: what it is, and whose. */
export function listHead(title: string, service: string | undefined): readonly Block[] {
  return [text("title", title), ...(service === undefined ? [] : [text("paragraph", service)])];
}

export function addressee(family: Family): Addressee {
  return { kind: "addressee", lines: [addresseeName(family), ...addressLines(family)] };
}
