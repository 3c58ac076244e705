import type { AbsenceVerdict, BookingType, BookingVerdict } from "../../domain/meals";
import { minus, noCents, type Cents } from "../../kernel/cents";
import { type Day, type DayRange, type weekdayOf } from "../../kernel/day";
import { counted, euros, quotientText } from "../amounts";
import { monthText, rangeText, shortDay, weekdayName, weekdayText } from "../days";
import { fr } from "../french";
import { absenceVerdictWords, bookingTypeWords, bookingVerdictWords } from "../verdicts";

/** The screen where the day's rows are entered. */
export const saisieWords = {
  kinds: {
    absence: "Absence",
    presence: "Présence",
    payment: "Règlement",
    quotient: "Quotient",
    contact: "Coordonnées",
    child: "Nouvel enfant",
    mandate: "Mandat",
    request: "Demande",
  },
  kindsLabel: fr`Que voulez-vous saisir ?`,
  add: {
    absence: "Ajouter l’absence",
    presence: "Ajouter la présence",
    payment: "Ajouter le règlement",
    quotient: "Ajouter le quotient",
    contact: "Changer les coordonnées",
    child: "Ajouter l’enfant",
    mandate: "Ajouter le mandat",
    request: "Noter la demande",
    cancel: "Annuler la présence",
  },
  child: "Enfant",
  family: "Famille",
  whoHint: fr`Tapez quelques lettres du nom, du prénom ou du code, puis choisissez.`,
  nobodyFound: "Personne ne correspond.",
  found: (count: number) => `${counted(count, "nom")} dans la liste.`,
  days: "Jours",
  daysHint: fr`Choisissez le premier jour, puis le dernier. Flèches pour aller d’un jour à l’autre, Entrée pour choisir.`,
  toldHint: fr`Rempli avec maintenant : changez-le si la famille a prévenu plus tôt.`,
  noRules: fr`La feuille Règles d’absence est vide : aucun motif n’y est, et toute absence reste facturée.`,

  cancelTitle: "Présences déjà demandées",
  cancelHint: fr`Une présence annulée reste dans la feuille, avec la décision « Refuser ».`,
  cancel: "Annuler cette présence",
  booking: ({ service, type, ...range }: DayRange & { service: string; type: BookingType }) =>
    fr`${service} ${rangeText(range)} (${bookingTypeWords[type]})`,
  openInvoices: "Factures ouvertes",
  oldestFirst: "La plus ancienne d’abord",
  invoice: (number: string, remaining: Cents, dueOn: Day) =>
    fr`${number} : reste ${euros(remaining)}, échéance ${shortDay(dueOn)}`,
  owes: (balance: Cents) =>
    balance > 0
      ? fr`Doit ${euros(balance)}`
      : balance < 0
        ? fr`A ${euros(minus(noCents, balance))} d’avance`
        : "Ne doit rien",
  settles: (number: string, amount: Cents, remaining: Cents) =>
    remaining === 0
      ? fr`${number} : ${euros(amount)}, soldée`
      : fr`${number} : ${euros(amount)}, il reste ${euros(remaining)}`,
  paymentTo: "Ce règlement",
  inAdvance: (amount: Cents) => fr`${euros(amount)} restent en avance et régleront les prochaines factures.`,
  quotientNow: (quotient: number | undefined) =>
    quotient === undefined
      ? "Aucun quotient aujourd’hui"
      : fr`Quotient d’aujourd’hui : ${quotientText(quotient)}`,
  fromHint: fr`Ce qui est déjà facturé ne change pas de prix.`,
  ofFamily: "Sa famille",
  knownFamily: "Une famille de la liste",
  newFamily: "Une nouvelle famille",
  codesMade: fr`Les codes sont faits à la suite de ceux de la commune.`,
  services: "Inscrit à",
  weekdaysOf: (service: string) => fr`${service} : jours`,
  enrolledFrom: "Inscrit à partir du",
  paysByDebit: "La famille paie désormais par prélèvement",
  requestHint: fr`Notée seulement : elle s’applique dans l’écran Demandes.`,
  mandateEnds: fr`La famille a déjà un mandat actif : il passe à « Révoqué », et celui-ci prend sa place.`,
  writes: "Ce qui sera écrit",
  wait: "Calcul…",
  incomplete: fr`Remplissez les champs : ce qui sera écrit s’affiche ici.`,
  absence: (verdict: AbsenceVerdict) => fr`Absence : ${absenceVerdictWords[verdict]}`,
  presence: (verdict: BookingVerdict) => fr`Présence : ${bookingVerdictWords[verdict]}`,
  row: (sheet: string, row: number, isNew: boolean) =>
    fr`Feuille ${sheet}, ligne ${row}${isNew ? " (nouvelle)" : ""}`,
  cell: (header: string, before: string, text: string) =>
    before === "" ? fr`${header} : ${text}` : fr`${header} : ${before} → ${text === "" ? "vide" : text}`,
  entered: "Saisi dans cette page",
  nothingEntered: fr`Rien encore.`,
  undo: "Annuler cette saisie",
  undone: "annulée",
  saved: "enregistrée dans le fichier",
  added: (what: string) => fr`Ajouté : ${what}`,
  ofAbsence: (who: string, range: DayRange, verdict: AbsenceVerdict | undefined) =>
    fr`${who}, absence ${rangeText(range)}${verdict === undefined ? "" : ` (${absenceVerdictWords[verdict]})`}`,
  ofPresence: (who: string, range: DayRange, verdict: BookingVerdict | undefined) =>
    fr`${who}, présence ${rangeText(range)}${verdict === undefined ? "" : ` (${bookingVerdictWords[verdict]})`}`,
  ofCancelled: (who: string) => fr`${who}, présence annulée`,
  ofPayment: (who: string, amount: string) => fr`${who}, règlement de ${amount}`,
  ofQuotient: (who: string, quotient: string) => fr`${who}, quotient ${quotient}`,
  ofContact: (who: string) => fr`${who}, coordonnées`,
  ofChild: (who: string) => fr`${who}, nouvel enfant`,
  ofRequest: (who: string) => fr`${who}, demande`,
  ofMandate: (who: string) => fr`${who}, mandat`,
  monthBefore: "Mois précédent",
  monthAfter: "Mois suivant",
  month: monthText,
  weekday: weekdayName,
  shortWeekday: (weekday: ReturnType<typeof weekdayOf>) => weekdayName(weekday).slice(0, 3),
  day: (day: Day, state: DayState) =>
    fr`${Number(day.slice(8))} ${monthText(day)}, ${weekdayText(day)}, ${dayStates[state]}`,
  signs: { deducted: "A", billed: "F" },
  legend: fr`repas prévu · A absence déduite · F absence facturée`,
} as const;

/** What a day of a child is. */
export type DayState = "planned" | "deducted" | "billed" | "served" | "closed";

const dayStates: Record<DayState, string> = {
  planned: "repas prévu",
  deducted: "absence déduite",
  billed: "absence facturée",
  served: "cantine ouverte, pas de repas prévu",
  closed: "pas de cantine",
};
