import type { CurrentlySaid, RequestStatus, RequestSubject, UnclearReason } from "../domain/requests";
import { paymentMeansWords, yesNoWords } from "./choices";
import type { Day } from "../kernel/day";
import { enumerated, shortDay, weekdayName } from "./days";
import { fr, lower } from "./french";
import { counted } from "./amounts";

export const requestSubjectWords: Record<RequestSubject, string> = {
  address: "Adresse",
  email: "Courriel",
  phone: "Téléphone",
  "bank-details": "Coordonnées bancaires",
  "payment-means": "Moyen de paiement",
  "online-invoice": "Facture en ligne",
  weekdays: "Jours",
};

/** Read as the same, never written. */
export const requestSubjectSynonyms: Record<RequestSubject, readonly string[]> = {
  address: ["Changement d'adresse", "Déménagement"],
  email: ["Mail", "E-mail", "Adresse mail"],
  phone: ["Tél", "Portable", "Mobile"],
  "bank-details": ["RIB", "IBAN", "Compte", "Banque"],
  "payment-means": ["Moyen", "Paiement", "Mode de règlement", "Prélèvement"],
  "online-invoice": ["Facture électronique", "Facture dématérialisée"],
  weekdays: ["Jours de cantine", "Jours de la semaine", "Inscription"],
};

export const requestStatusWords: Record<RequestStatus, string> = {
  "to-do": "À traiter",
  applied: "Appliquée",
  refused: "Refusée",
};

/** What is typed for a child that comes no more. */
export const noDayWords: ReadonlySet<string> = new Set(["aucun", "aucun jour", "rien", "-", "fin", "arret"]);

/** Why it is not clear which row of the enrolments is meant, and what to do. */
export const unclearWords: Record<UnclearReason, readonly [why: string, advice: string]> = {
  "which-child": [
    "la famille a plusieurs enfants",
    fr`Nommez l’enfant devant les jours, par exemple « Léa : L J ».`,
  ],
  "unknown-child": [
    "aucun enfant de la famille ne porte ce nom",
    fr`Reprenez le prénom ou le code de la feuille Enfants, par exemple « Léa : L J ».`,
  ],
  "unread-row": [
    "une ligne d’inscription de l’enfant ne se lit pas",
    "Corrigez d’abord cette ligne dans la feuille Inscriptions.",
  ],
  "which-service": [
    "l’enfant a plusieurs prestations, ou celle-ci n’est pas connue",
    fr`Nommez la prestation après l’enfant, par exemple « Léa, Cantine : L J ».`,
  ],
  "several-rows": [
    "deux lignes d’inscription sont en cours ce jour-là",
    "Fermez l’une des deux dans la feuille Inscriptions.",
  ],
  "later-row": ["une inscription commence plus tard", "Changez cette ligne dans la feuille Inscriptions."],
  "begins-that-day": [
    "l’inscription commence ce jour-là",
    "Effacez cette ligne dans la feuille Inscriptions si l’enfant ne vient pas du tout.",
  ],
};

/** What the workbook says of something, as a family would say it. */
export function currentText({ text, means, isOnline, weekdays }: CurrentlySaid): string {
  if (means !== undefined) return paymentMeansWords[means];
  if (isOnline !== undefined) return isOnline ? yesNoWords.yes : yesNoWords.no;
  if (weekdays !== undefined && weekdays.length > 0) return enumerated(weekdays.map(weekdayName));
  return text === undefined || text === "" ? "rien" : text;
}

/** What there is to say of requests: a title, then which were applied and refused, and whose. */
export function requestsSummary(
  requests: readonly { readonly who: string; readonly subject: RequestSubject; readonly state: string }[],
): readonly string[] {
  const listed = (state: string) =>
    requests
      .filter((request) => request.state === state)
      .map(({ who, subject }) => `${who}, ${lower(requestSubjectWords[subject])}`);
  const [applied, refused] = [listed("applies"), listed("refused")];
  return [
    "Demandes des familles",
    ...(applied.length === 0
      ? []
      : [
          fr`${counted(applied.length, "demande appliquée", "demandes appliquées")} : ${applied.join(" ; ")}.`,
        ]),
    ...(refused.length === 0
      ? []
      : [fr`${counted(refused.length, "demande refusée", "demandes refusées")} : ${refused.join(" ; ")}.`]),
  ];
}

/** What is left, request by request, and why. */
export function requestsDetails(
  requests: readonly {
    readonly row: number;
    readonly who: string;
    readonly subject: RequestSubject;
    readonly state: string;
    readonly from: Day | undefined;
    readonly problems: readonly { readonly message: string; readonly advice: string }[];
  }[],
): readonly string[] {
  return requests
    .filter(({ state }) => state !== "applies" && state !== "refused")
    .map(({ row, who, subject, from, state, problems }) => {
      const why =
        state === "waits" && from !== undefined
          ? fr`attend le ${shortDay(from)}.`
          : problems.map(({ message, advice }) => `${message} ${advice}`).join(" ");
      return fr`Ligne ${row}, ${who}, ${lower(requestSubjectWords[subject])} : ${why}`;
    });
}
