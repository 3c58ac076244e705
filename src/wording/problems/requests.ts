import type { RequestSubject } from "../../domain/requests";
import type { ProblemsOf } from "../../kernel/problem";
import { counted } from "../amounts";
import { lower, fr } from "../french";
import { currentText, requestSubjectWords, unclearWords } from "../requests";
import { quoted } from "./inserted";
import type { WordsFor } from "./words";

/** How each is typed. */
const howTo: Record<RequestSubject, string> = {
  address: fr`Tapez la rue, puis le code postal et la ville : « 2 rue des Lilas, 52000 Chaumont ».`,
  email: fr`Tapez l’adresse entière, par exemple « claire@exemple.fr ».`,
  phone: "Tapez les dix chiffres du numéro.",
  "bank-details": "Reprenez l’IBAN du relevé d’identité bancaire, sans faute de frappe.",
  "payment-means": fr`Choisissez l’un des moyens de paiement de la feuille Familles.`,
  "online-invoice": "Tapez Oui ou Non.",
  weekdays: fr`Tapez les jours, au besoin avec l’enfant : « Léa : L J », ou « Léa : aucun ».`,
};

export const requestProblemWords: WordsFor<ProblemsOf<"request">> = {
  "request.unreadable": ({ family, subject, shown }) => ({
    message: fr`La demande de ${family} (${requestSubjectWords[subject]}) ne se lit pas : ${quoted(shown)}. Rien n’est changé.`,
    advice: howTo[subject],
  }),
  "request.unclear": ({ family, reason }) => {
    const [why, advice] = unclearWords[reason];
    return { message: fr`La demande de ${family} ne dit pas quels jours changer : ${why}.`, advice };
  },
  "request.differs": ({ family, subject, before, current }) => ({
    message: fr`${family} croit inscrit ${quoted(before)} (${lower(requestSubjectWords[subject])}), et le classeur dit ${quoted(currentText(current))}.`,
    advice: fr`Vérifiez de quoi il s’agit, puis cochez la demande pour l’appliquer quand même.`,
  }),
  "request.in-turn": ({ family, row }) => ({
    message: fr`${family} a une autre demande sur la même chose, ligne ${row} de la feuille Demandes : elle passe d’abord.`,
    advice: fr`Appliquez ou refusez l’autre, puis revenez à celle-ci.`,
  }),
  "request.needs-mandate": ({ family }) => ({
    message: fr`${family} change de compte ou passe au prélèvement : il faut d’abord un mandat signé pour ce compte.`,
    advice: fr`Saisissez le mandat (écran Saisie du jour, Mandat), puis appliquez la demande. L’IBAN n’est jamais changé sans mandat.`,
  }),
  "request.waiting": ({ requests, family }) => ({
    message: fr`Des familles attendent que leur demande soit appliquée (${counted(requests, "demande")}), dont ${family}.`,
    advice: fr`Ouvrez l’écran Demandes et appliquez-les ; elles sont dans la feuille Demandes.`,
  }),
};
