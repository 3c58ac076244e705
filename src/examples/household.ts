/** Days are written `2026-11-05`, hours `08:40`, amounts in euros. */
type IsoDay = string;

/** One family as an example tells it: its children, what happens to them, and how it pays. */
export interface Household {
  readonly code: string;
  /** Left out, like the first name, for who is nobody's family and pays for others. */
  readonly title?: "M." | "Mme" | "M. et Mme";
  readonly lastName: string;
  readonly firstName?: string;
  readonly address: string;
  readonly complement?: string;
  /** Left out for those who live in the town itself. */
  readonly livesIn?: { readonly postcode: string; readonly city: string };
  /** Whether the town's own prices are theirs; true when left out. */
  readonly resident?: boolean;
  readonly quotient?: number;
  /** Dated quotients, which replace `quotient`. */
  readonly quotients?: readonly { readonly quotient: number; readonly from: IsoDay }[];
  readonly means: "Prélèvement" | "Chèque" | "Espèces" | "Carte" | "En ligne" | "Virement";
  readonly onlineInvoice?: boolean;
  readonly note?: string;
  readonly children: readonly Pupil[];
  readonly mandate?: ExampleMandate;
  readonly payments?: readonly ExamplePayment[];
  readonly opening?: ExampleBalance;
  /** Who pays a part of what this household would pay. */
  readonly helpedBy?: readonly ExampleThirdPart[];
}

export interface Pupil {
  readonly firstName: string;
  /** Left out where the child has the name of the family. */
  readonly lastName?: string;
  readonly birth?: IsoDay;
  readonly school: string;
  /** Missing for a grown-up who eats with the children. */
  readonly className?: ClassName;
  /** `Enfant` when left out. */
  readonly category?: string;
  readonly diet?: string;
  readonly enrolments: readonly WeeklyMeals[];
  /** The other households that the child lives in. */
  readonly custodies?: readonly ExampleCustody[];
  readonly passages?: readonly ExamplePassage[];
  readonly bookings?: readonly BookingRow[];
  readonly absences?: readonly AbsenceRow[];
  readonly adjustments?: readonly {
    readonly date: IsoDay;
    readonly label: string;
    readonly amount: number;
  }[];
}

export type ClassName = "PS" | "MS" | "GS" | "CP" | "CE1" | "CE2" | "CM1" | "CM2";

/** Comes to a service on these weekdays (`L Ma J V`), from a day to a day. */
export interface WeeklyMeals {
  readonly service: string;
  readonly weekdays: string;
  readonly from: IsoDay;
  readonly to?: IsoDay;
}

/** When the child is another household's. */
export interface ExampleCustody {
  readonly household: string;
  readonly part: "Semaines paires" | "Semaines impaires";
  readonly from: IsoDay;
  readonly remark?: string;
}

/** A stay in a timed service: its hours, or the units that the office counted. */
export interface ExamplePassage {
  readonly service: string;
  readonly date: IsoDay;
  readonly hours?: readonly [arrival: string, departure: string];
  readonly quantity?: number;
}

/** A part that somebody else pays: euros, percent, or all that is left. */
export interface ExampleThirdPart {
  readonly payer: string;
  readonly service?: string;
  readonly form: "€" | "%" | "Reste";
  readonly value?: number;
  readonly from: IsoDay;
  readonly decision: string;
}

export interface BookingRow {
  readonly type: "Planning" | "Exceptionnelle" | "Imprévue" | "Pointage";
  readonly from: IsoDay;
  readonly to?: IsoDay;
  readonly asked?: IsoDay;
  readonly document?: IsoDay;
  readonly decision?: "Accepter" | "Refuser";
}

export interface AbsenceRow {
  readonly motive: string;
  readonly from: IsoDay;
  readonly to?: IsoDay;
  /** When the service was told: a day, and an hour where somebody noted it (`2026-11-05 08:40`). */
  readonly told?: string;
  readonly writing?: boolean;
  /** The day on which the certificate came. */
  readonly document?: IsoDay;
  readonly decision?: "Accepter" | "Refuser";
}

export interface ExampleMandate {
  readonly reference: string;
  readonly iban: string;
  readonly bic?: string;
  readonly signed: IsoDay;
  /** The day of signature when left out. */
  readonly received?: IsoDay;
  readonly status?: "Suspendu" | "Révoqué";
  readonly lastCollection?: IsoDay;
  /** The account of that last collection, where it is another one. */
  readonly formerIban?: string;
}

export interface ExamplePayment {
  readonly date: IsoDay;
  readonly amount: number;
  /** The family's usual means when left out. */
  readonly means?: Household["means"];
  readonly reference?: string;
  /** The invoice it names; the oldest open one is settled otherwise. */
  readonly invoice?: string;
  readonly remark?: string;
}

/** What was still owed in last year's workbook. */
export interface ExampleBalance {
  readonly invoice: string;
  readonly issued: IsoDay;
  readonly due: IsoDay;
  readonly left: number;
}

/** The first and the last day, or one day alone. */
type Days = readonly [from: IsoDay, to?: IsoDay];
type ToldOfAbsence = Omit<AbsenceRow, "motive" | "from" | "to">;

export function absence(motive: string, [from, to = from]: Days, told: ToldOfAbsence): AbsenceRow {
  return { motive, from, to, ...told };
}

export function illness(days: Days, told: ToldOfAbsence): AbsenceRow {
  return absence("Maladie", days, told);
}

/** An absence for personal reasons. */
export function leave(days: Days, told: ToldOfAbsence): AbsenceRow {
  return absence("Personnelle", days, told);
}

/** Payments one after the other, `[day, euros]`. */
export function paid(
  ...payments: readonly (readonly [date: IsoDay, amount: number])[]
): readonly ExamplePayment[] {
  return payments.map(([date, amount]) => ({ date, amount }));
}
