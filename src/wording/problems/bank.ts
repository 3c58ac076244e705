import type { ProblemsOf } from "../../kernel/problem";
import type { DebitField, DebitSpot, RejectColumn, TakingColumn } from "../../formats/problems/bank";
import { counted, euros } from "../amounts";
import { enumerated, shortDay } from "../days";
import { fr } from "../french";
import { cut, listed, quoted, quotedFile, rowsText } from "./inserted";
import type { WordsFor } from "./words";

const fieldNames: Readonly<Record<DebitField, string>> = {
  "message-id": "le numéro du fichier",
  "initiating-party": "le nom de l’émetteur",
  "creditor-name": "le nom du créancier",
  "creditor-id": "l’ICS",
  "creditor-iban": "l’IBAN de la collectivité",
  "creditor-bic": "le BIC de la collectivité",
  "end-to-end-id": "la référence",
  amount: "le montant",
  "mandate-id": "la RUM",
  "debtor-name": "le nom du titulaire",
  "debtor-iban": "l’IBAN du titulaire",
  "debtor-bic": "le BIC du titulaire",
  remittance: "le libellé",
};

const columnNames: Readonly<Record<RejectColumn | TakingColumn, string>> = {
  date: "Date",
  endToEndId: "Référence",
  mandateId: "RUM",
  amount: "Montant",
  debit: "Débit",
  credit: "Crédit",
  text: "Libellé",
  direction: "Sens",
  status: "Statut",
  currency: "Devise",
  reasonCode: "Code motif",
  reasonText: "Motif",
  originalMessageId: "Remise",
  fee: "Frais",
};

/** Messages that a bank may send as well, by the first two parts of their names. */
const messageNames: Readonly<Record<string, string>> = {
  "pain.002": "une réponse à un fichier de prélèvements",
  "camt.052": "un relevé intermédiaire de compte",
  "camt.029": "une réponse à une demande d’annulation",
  "pain.001": "un fichier de virements",
  "pain.007": "un fichier d’annulations de prélèvements",
  "pain.008": "un fichier de prélèvements",
};

const askForIt =
  "Demandez à la banque le fichier des rejets de prélèvements (pain.002 ou camt.054), et indiquez-le.";
const recommence = "Corrigez-le dans le classeur, puis recommencez.";
/** More references than this are no longer read one by one. */
const longestList = 3;

/** `Prélèvement « FACT-1 » : `, before what is wrong with one of its fields. */
function place({ debit, field }: DebitSpot): string {
  const name = fieldNames[field];
  if (debit === undefined) return fr`Fichier de prélèvements : ${name}`;
  const shown = debit.reference.trim() === "" ? fr`n° ${debit.rank} du fichier` : quoted(debit.reference);
  return fr`Prélèvement ${shown} : ${name}`;
}

const blank = (text: string): boolean => text.trim() === "";

/** `du rejet « A »`, `des rejets « A » et « B »`, `de 12 rejets`. */
function ofRejects(references: readonly string[]): string {
  if (references.length > longestList || references.some(blank)) {
    return `de ${counted(references.length, "rejet")}`;
  }
  return `${references.length === 1 ? "du rejet" : "des rejets"} ${listed(references)}`;
}

/** `Un rejet`, or `Le rejet « A »`. */
const oneReject = (reference: string): string =>
  blank(reference) ? "Un rejet" : `Le rejet ${quoted(reference)}`;

const faultTexts = {
  date: "n’a pas de date lisible",
  amount: "n’a pas de montant lisible",
  reference: "n’indique ni référence ni RUM",
};

const archiveFaults = {
  damaged: "est abîmé, ou protégé par un mot de passe",
  "too-large": "contient trop de choses pour être ouvert sans risque",
  empty: "ne contient aucun fichier",
};

/** Why rows of a table are no rejects. */
const leftOutTexts = {
  executed: (one: boolean) => (one ? "dit un prélèvement encaissé" : "disent des prélèvements encaissés"),
  pending: (one: boolean) => (one ? "dit un prélèvement en attente" : "disent des prélèvements en attente"),
  credit: (one: boolean) => (one ? "est un crédit du compte" : "sont des crédits du compte"),
  "without-reason": (one: boolean) => (one ? "n’a pas de motif de rejet" : "n’ont pas de motif de rejet"),
  beside: (one: boolean) =>
    one ? "n’a ni date ni référence (un total, un titre)" : "n’ont ni date ni référence (totaux, titres)",
};

/** An empty cell of a status has no word. */
const statusWords = (words: readonly string[]): string =>
  enumerated(words.slice(0, 4).map((word) => (blank(word) ? "une cellule vide" : quoted(word))));

const statusColumn = fr`une colonne « Statut » avec « Rejeté » ou « Exécuté » sur chaque ligne`;

const theyOr = (references: readonly string[]): string =>
  references.length > longestList || references.some(blank)
    ? fr`${references.length} prélèvements`
    : listed(references);

/** The headers of a table, as far as they fit in a sentence. */
function headersText(found: readonly string[]): string {
  const shown = found.slice(0, 4).map((header) => quoted(header.slice(0, 24)));
  return found.length > shown.length ? `${shown.join(", ")}…` : enumerated(shown);
}

/** What the clerk reads of a trouble with the bank's files. */
export const bankWords: WordsFor<ProblemsOf<"bank">> = {
  "bank.debit-none": () => ({
    message: fr`Aucun prélèvement à envoyer : le fichier pour la banque n’a pas été créé.`,
    advice: "Vérifiez la date d’échéance et les mandats, puis recommencez.",
  }),
  "bank.debit-value-missing": (spot) => ({
    message: fr`${place(spot)} manque.`,
    advice: "Complétez la cellule vide dans le classeur, puis recommencez.",
  }),
  "bank.debit-too-long": ({ shown, length, longest, ...spot }) => ({
    message: fr`${place(spot)} ${quoted(shown)} a ${counted(length, "caractère")} ; les banques en acceptent ${longest} au plus.`,
    advice: "Raccourcissez ce texte dans le classeur, puis recommencez.",
  }),
  "bank.debit-characters": ({ shown, characters, ...spot }) => ({
    message: fr`${place(spot)} ${quoted(shown)} contient ${charactersText(characters)}, que les banques n’acceptent pas.`,
    advice: fr`Remplacez-${characters.length === 1 ? "le" : "les"} dans le classeur par des lettres sans accent, des chiffres ou des tirets.`,
  }),
  "bank.debit-edges": ({ shown, ...spot }) => ({
    message: fr`${place(spot)} ${quoted(shown)} commence ou finit par une barre ou une espace, ou en contient deux de suite.`,
    advice: "Retirez la barre ou l’espace en trop dans le classeur, puis recommencez.",
  }),
  "bank.debit-wrong-code": ({ shown, ...spot }) => ({
    message: fr`${place(spot)} est faux : ${quoted(shown)}.`,
    advice: recommence,
  }),
  "bank.debit-amount": ({ amount, ...spot }) => ({
    message: fr`${place(spot)} (${euros(amount)}) ne peut pas être prélevé.`,
    advice: fr`Prélevez un montant supérieur à zéro et inférieur à un milliard d’euros.`,
  }),
  "bank.debit-twice": ({ reference, ranks }) => ({
    message: fr`La référence ${quoted(reference)} sert à ${counted(ranks.length, "prélèvement")} du même fichier : un rejet ne saurait pas lequel viser.`,
    advice: "Donnez une référence différente à chaque prélèvement, puis recommencez.",
  }),

  "bank.empty": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est vide.`,
    advice: "Téléchargez-le de nouveau sur le site de la banque, puis recommencez.",
  }),
  "bank.unknown-form": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} n’est ni un message de la banque ni un tableau de rejets.`,
    advice: fr`Téléchargez les rejets au format XML (pain.002 ou camt.054) ou CSV, et indiquez ce fichier.`,
  }),
  "bank.malformed": ({ file, line }) => ({
    message: fr`Le fichier ${quotedFile(file)} est abîmé ou incomplet : il ne se lit plus à partir de la ligne ${line}.`,
    advice: "Téléchargez-le de nouveau sur le site de la banque, sans le modifier, puis recommencez.",
  }),
  "bank.doctype": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} contient une déclaration (DOCTYPE) qu’aucune banque n’écrit : il n’a pas été lu.`,
    advice: "Vérifiez d’où vient ce fichier, et téléchargez-le vous-même sur le site de la banque.",
  }),
  "bank.other-message": ({ file, message }) => ({
    message: fr`Le fichier ${quotedFile(file)} n’est pas un fichier de rejets : c’est ${messageText(message)}.`,
    advice: askForIt,
  }),
  "bank.unknown-version": ({ file, message }) => ({
    message: fr`Le fichier ${quotedFile(file)} est dans une version qu’Écot ne lit pas : ${quoted(message)}.`,
    advice: fr`Demandez à la banque la version pain.002.001.03, pain.002.001.10, ou la version 001.02 ou 001.08 de camt.053 ou camt.054.`,
  }),
  "bank.other-orders": ({ file, orders }) => ({
    message: fr`Le fichier ${quotedFile(file)} répond à d’autres ordres que des prélèvements : ${quoted(orders)}.`,
    advice: askForIt,
  }),
  "bank.foreign-currency": ({ file, currency, references }) => ({
    message: fr`Dans ${quotedFile(file)}, le montant ${ofRejects(references)} est en ${quoted(currency)} : seuls les euros sont lus.`,
    advice: fr`Vérifiez auprès de la banque de quel compte il s’agit ; rien n’a été enregistré pour ce montant.`,
  }),
  "bank.unreadable-reject": ({ file, reference, fault }) => ({
    message: fr`${oneReject(reference)} de ${quotedFile(file)} ${faultTexts[fault]} : il a été laissé de côté.`,
    advice: "Saisissez ce rejet à la main dans la feuille Rejets.",
  }),
  "bank.undetailed": ({ file, amount, day }) => ({
    message: fr`Dans ${quotedFile(file)}, la banque reprend ${amount === undefined ? "une somme" : euros(amount)}${day === undefined ? "" : ` le ${shortDay(day)}`} sans dire pour quels prélèvements.`,
    advice: "Demandez-lui le détail de cette somme, puis saisissez ces rejets dans la feuille Rejets.",
  }),
  "bank.not-booked": ({ file, references }) => ({
    message: fr`Dans ${quotedFile(file)}, l’annonce ${ofRejects(references)} n’est pas encore comptabilisée : elle n’a pas été prise en compte.`,
    advice: "Recommencez avec le fichier que la banque donnera une fois la somme reprise.",
  }),
  "bank.shared-fee": ({ file, fee, references }) => ({
    message: fr`Dans ${quotedFile(file)}, les frais ${ofRejects(references)} sont donnés en une seule somme (${euros(fee)}), qui n’a pas été répartie.`,
    advice: "Répartissez-la vous-même dans la colonne Frais de la feuille Rejets.",
  }),
  "bank.missing-columns": ({ file, missing, found }) => ({
    message: fr`Le tableau ${quotedFile(file)} n’a pas de colonne reconnue pour ${listed(missing.map((column) => columnNames[column]))}.`,
    advice: fr`Renommez la bonne colonne parmi ${headersText(found)}, puis recommencez.`,
  }),
  "bank.absent-header": ({ file, header, found }) => ({
    message: fr`Le tableau ${quotedFile(file)} n’a pas de colonne ${quoted(header)}.`,
    advice: fr`Choisissez parmi ses colonnes : ${headersText(found)}.`,
  }),
  "bank.unreadable-row": ({ file, line, column, shown }) => ({
    message: blank(shown)
      ? fr`Dans ${quotedFile(file)}, la ligne ${line} n’a rien dans la colonne ${quoted(columnNames[column])} : elle a été laissée de côté.`
      : fr`Dans ${quotedFile(file)}, ligne ${line}, ${quoted(shown)} ne se lit pas (colonne ${quoted(columnNames[column])}) : elle a été laissée de côté.`,
    advice: fr`Corrigez cette ligne dans le fichier, ou saisissez-la : un rejet dans la feuille Rejets, un paiement dans Règlements.`,
  }),
  "bank.shifted-row": ({ file, line }) => ({
    message: fr`Dans ${quotedFile(file)}, la ligne ${line} a plus de cellules que de titres : une virgule a sans doute coupé un montant.`,
    advice: fr`Demandez un fichier séparé par des points-virgules, ou saisissez cette ligne : un rejet dans la feuille Rejets, un paiement dans Règlements.`,
  }),
  "bank.broken-quote": ({ file, line }) => ({
    message: fr`Dans ${quotedFile(file)}, ligne ${line}, un guillemet ouvre une cellule et ne la ferme pas : rien n’a été lu, car des lignes pourraient s’y perdre.`,
    advice: "Retirez ce guillemet du fichier, ou doublez-le, puis recommencez.",
  }),
  "bank.ambiguous-column": ({ file, column, found }) => ({
    message: fr`Dans ${quotedFile(file)}, plusieurs colonnes peuvent être « ${columnNames[column]} » : ${headersText(found)}. Rien n’a été lu.`,
    advice: fr`Choisissez la bonne dans la page, ou renommez l’autre dans le fichier, puis recommencez.`,
  }),
  "bank.unknown-status": ({ file, words, lines }) => ({
    message: fr`Dans ${quotedFile(file)} (${rowsText(lines)}), le statut ne dit pas si le prélèvement est rejeté : ${statusWords(words)}. Rien n’a été lu.`,
    advice: fr`Répondez dans la page, ou remplacez ${words.length === 1 ? "ce statut" : "ces statuts"} dans le fichier par « Rejeté » ou « Exécuté », puis recommencez.`,
  }),
  "bank.rows-without-reason": ({ file, lines }) => ({
    message: fr`Dans ${quotedFile(file)}, des lignes ont un motif de rejet et d’autres non (${rowsText(lines)}) : ces dernières sont-elles des rejets ? Rien n’a été lu.`,
    advice: fr`Répondez dans la page, ou ajoutez au fichier ${statusColumn}, puis recommencez.`,
  }),
  "bank.rows-with-plus": ({ file, lines }) => ({
    message: fr`Dans ${quotedFile(file)}, on ne sait pas si ${lines.length === 1 ? "une ligne est un crédit ou un rejet" : "des lignes sont des crédits ou des rejets"} (${rowsText(lines)}). Rien n’a été lu.`,
    advice: fr`Répondez dans la page, ou ajoutez au fichier ${statusColumn}, puis recommencez.`,
  }),
  "bank.contradiction": ({ file, line, reference, status, reason }) => ({
    message: fr`Dans ${quotedFile(file)}${line === undefined ? "" : fr`, ligne ${line}`}, ${blank(reference) ? "un prélèvement" : fr`le prélèvement ${quoted(reference)}`} a le statut ${quoted(status)} et le motif ${quoted(reason)}, qui se contredisent : il a été laissé de côté.`,
    advice: fr`Demandez à la banque s’il est rejeté ; si oui, saisissez ce rejet dans la feuille Rejets.`,
  }),
  "bank.rows-left-out": ({ file, why, lines }) => ({
    message: fr`Dans ${quotedFile(file)}, ${counted(lines.length, "ligne")} (${rowsText(lines)}) ${leftOutTexts[why](lines.length === 1)} : rien n’en a été retenu.`,
    advice: fr`Rien à faire, sauf si un rejet s’y trouve : saisissez-le alors dans la feuille Rejets.`,
  }),
  "bank.rejected-twice": ({ file, reference, differs }) => ({
    message: fr`Le prélèvement ${quoted(reference)} est rejeté deux fois dans ${quotedFile(file)}${differs ? fr`, et pas de la même façon : seul le premier rejet est retenu` : fr` : il n’est compté qu’une fois`}.`,
    advice: differs
      ? fr`Comparez avec le relevé de la banque, et corrigez au besoin la ligne de la feuille Rejets (motif, frais).`
      : fr`Rien à faire si la banque n’a repris la somme qu’une fois : vérifiez-le sur le relevé.`,
  }),
  "bank.other-status": ({ file, status, references }) => ({
    message: fr`Dans ${quotedFile(file)}, le statut ${quoted(status)} n’est pas connu d’Écot (${theyOr(references)}) : aucun rejet n’en a été tiré.`,
    advice: fr`Demandez à la banque ce qu’il veut dire ; si c’est un rejet, saisissez-le dans la feuille Rejets.`,
  }),
  "bank.no-status": ({ file, references }) => ({
    message: fr`Dans ${quotedFile(file)}, la banque nomme ${theyOr(references)} sans dire si ${references.length === 1 ? "ce prélèvement est rejeté" : "ces prélèvements sont rejetés"} : rien n’en a été retenu.`,
    advice: fr`Vérifiez sur le relevé de la banque ; si la somme a été reprise, saisissez le rejet dans la feuille Rejets.`,
  }),
  "bank.unnamed-part": ({ file, sentAs, announced, named }) => ({
    message: fr`Dans ${quotedFile(file)}, la banque dit avoir rejeté ${announced === undefined ? "une partie" : counted(announced, "prélèvement")} du fichier${blank(sentAs) ? "" : fr` ${quoted(sentAs)}`}, et ${named === 0 ? "n’en nomme aucun" : fr`n’en nomme que ${named}`}.`,
    advice: "Demandez-lui la liste complète, ou saisissez ces rejets dans la feuille Rejets.",
  }),
  "bank.refused-and-accepted": ({ file, sentAs, references }) => ({
    message: fr`Dans ${quotedFile(file)}, la banque refuse ${blank(sentAs) ? "le fichier" : quoted(sentAs)} en entier et en accepte une partie (${theyOr(references)}) : rien n’a été conclu pour l’ensemble.`,
    advice: fr`Appelez la banque avant de préparer de nouveau ce prélèvement : une famille pourrait payer deux fois.`,
  }),
  "bank.names-our-debit": ({ file, entry, reference, family, amount, code, kind }) => {
    const what = amount === undefined ? "une somme" : euros(amount);
    const place = fr`Dans ${quotedFile(file)}, écriture ${entry}`;
    const which = fr`le prélèvement ${quoted(reference)} de la famille ${cut(family)}`;
    const nature = blank(code) ? "" : fr` (opération ${quoted(code)})`;
    const texts = {
      debit: fr`${place}, la banque débite ${what} en nommant ${which}, sans le dire rejeté${nature} : rien n’a été enregistré.`,
      charge: fr`${place}, la banque prend ${what} de frais pour ${which}${nature} : ils n’ont pas été enregistrés.`,
      credit: fr`${place}, la banque rend ${what} pour ${which}${nature} : rien n’a été enregistré.`,
    };
    const advices = {
      debit: fr`Demandez à la banque si c’est un rejet ; si oui, saisissez-le dans la feuille Rejets.`,
      charge: fr`Notez ces frais dans la colonne Frais de la feuille Rejets, s’ils sont à la charge de la famille.`,
      credit: fr`Si un rejet est annulé, notez la somme dans la feuille Règlements.`,
    };
    return { message: texts[kind], advice: advices[kind] };
  },
  "bank.unexplained-entries": ({ file, entries }) => ({
    message: fr`Dans ${quotedFile(file)}, ${counted(entries.length, "débit")} du compte (${entriesText(entries)}) ${entries.length === 1 ? "n’est expliqué" : "ne sont expliqués"} par aucun code connu : ce ne sont pas des rejets, pour autant qu’Écot le sache.`,
    advice: fr`Rien à faire, sauf si l’un d’eux est un rejet : saisissez-le alors dans la feuille Rejets.`,
  }),
  "bank.record-length": ({ file, line, length }) => ({
    message: fr`Dans ${quotedFile(file)}, ligne ${line}, un enregistrement a ${counted(length, "caractère")} au lieu de 120 : le relevé est abîmé ou incomplet, et rien n’en a été lu.`,
    advice:
      "Téléchargez-le de nouveau sur le site de la banque, sans l’ouvrir ni le modifier, puis recommencez.",
  }),
  "bank.misplaced-record": ({ file, line, shown }) => ({
    message: fr`Dans ${quotedFile(file)}, la ligne ${line} n’est pas à sa place ou ne se lit pas (${quoted(cut(shown))}) : le relevé est abîmé ou incomplet, et rien n’en a été lu.`,
    advice: "Téléchargez-le de nouveau sur le site de la banque, sans le modifier, puis recommencez.",
  }),
  "bank.balances": ({ file, account, day, reached, closing }) => ({
    message: fr`Dans ${quotedFile(file)}, les mouvements du compte ${quoted(account)} mènent à ${euros(reached)} et la banque annonce ${euros(closing)}${day === undefined ? "" : fr` le ${shortDay(day)}`} : il manque des mouvements, et rien n’en a été lu.`,
    advice: "Téléchargez de nouveau le relevé entier sur le site de la banque, puis recommencez.",
  }),
  "bank.archive": ({ file, why }) => ({
    message: fr`Le fichier compressé ${quotedFile(file)} ${archiveFaults[why]}.`,
    advice: "Ouvrez-le sur votre ordinateur, et indiquez le fichier de la banque qui s’y trouve.",
  }),
  "bank.workbook": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est un classeur, et non un fichier de rejets.`,
    advice: fr`Ouvrez-le, enregistrez la feuille des rejets au format CSV UTF-8, et indiquez ce fichier.`,
  }),
  "bank.no-reject": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} se lit bien, et n’annonce aucun rejet de prélèvement.`,
    advice: fr`Rien à faire, sauf si vous en attendiez un : vérifiez alors que c’est le bon fichier.`,
  }),
};

/** `le caractère « é »`, `les caractères « é » et « & »`; only the first of many. */
function charactersText(characters: readonly string[]): string {
  const shown = characters.slice(0, 5);
  const more = characters.length > shown.length ? "…" : "";
  return `${characters.length === 1 ? "le caractère" : "les caractères"} ${listed(shown)}${more}`;
}

/** `écriture 2`, `écritures 2 et 3`. */
export function entriesText(entries: readonly number[]): string {
  return rowsText(entries).replace(/^ligne/, "écriture");
}

/** What a message is, by its name; an unknown one goes by that name. */
export function messageText(name: string): string {
  const family = name.slice(0, 8);
  const known = Object.hasOwn(messageNames, family) ? messageNames[family] : undefined;
  return known === undefined ? quoted(cut(name)) : `${known} (${cut(name)})`;
}
