import type { AccountFault } from "../direct-debit";
import type { InvoiceSending } from "../invoicing";
import type { Place, RowPlace } from "../../kernel/place";

/** Where families may send transfers; an account that is wrong is printed nowhere. */
export type Transfers =
  | { readonly ok: true; readonly iban: string; readonly bic: string | undefined }
  | { readonly ok: false; readonly fault: AccountFault; readonly place: Place };

/** Who runs the canteen, as families read it on what they receive, and where they can pay. */
export interface Office {
  readonly service: string | undefined;
  readonly manager: string | undefined;
  readonly address: string | undefined;
  readonly postcode: string | undefined;
  readonly city: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly siret: string | undefined;
  readonly paymentSite: string | undefined;
  /** Of the town on that site, six digits. */
  readonly paymentId: string | undefined;
  readonly chequePayee: string | undefined;
  readonly transfers: Transfers | undefined;
  readonly sending: InvoiceSending;
  readonly vatNote: string | undefined;
  readonly legalNotes: string | undefined;
  /** Who signs letters. */
  readonly signatory: string | undefined;
  readonly signatoryRole: string | undefined;
  /** Its own words for the mails that bring an invoice. */
  readonly mail?: { readonly subject: string | undefined; readonly text: string | undefined } | undefined;
  /** Where its own address for messages stands. */
  readonly emailPlace?: RowPlace<"settings"> | undefined;
}
