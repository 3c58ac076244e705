import type { Addressee, PrintedFact, Letterhead } from "./document";
import type { Office } from "../../domain/books";
import type { Family } from "../../domain/families";
import { addresseeName } from "../../wording/print/civility";
import { addressLines, senderWords } from "../../wording/print/common";

/** Who sends it; beside it whatever the document has to say first. */
export function letterhead(office: Office, title?: string, facts: readonly PrintedFact[] = []): Letterhead {
  const { service, manager, phone, email, siret, ...place } = office;
  const sender = [
    service,
    manager,
    ...addressLines(place),
    phone && senderWords.phone(phone),
    email,
    siret && senderWords.siret(siret),
  ].filter((line) => line !== undefined);
  return { kind: "letterhead", sender, ...(title === undefined ? {} : { title }), facts };
}

export function addressee(family: Family): Addressee {
  return { kind: "addressee", lines: [addresseeName(family), ...addressLines(family)] };
}
