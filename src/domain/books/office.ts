import type { RowPlace } from "../../kernel/place";

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
  readonly chequePayee: string | undefined;
  /** Where its own address for messages stands. */
  readonly emailPlace?: RowPlace<"settings"> | undefined;
}
