import { foldHeader } from "../table";

/** What a word of a bank says of a debit: it came back, it was collected, or nobody knows yet. */
export type StatusReading = "rejected" | "executed" | "pending" | "blank" | "unknown";

/** Words as banks put them in a column of statuses, folded; those of ISO 20022 among them. */
const words: Readonly<Record<"rejected" | "executed" | "pending", string>> = {
  rejected: `rejete rejetee rejetes rejetees rejet rejets rejected reject rejects rjct impaye impayee impayes impayees
    unpaid retourne retournee retournes retournees retour returned return rtrn rtnd refuse refusee refuses refusees refus
    refused declined rembourse remboursee remboursement refunded refund echec echoue echouee failed failure conteste
    contestee contestation disputed dishonoured dishonored bounced reversed`,
  executed: `execute executee executes executees executed regle reglee regles reglees reglement paye payee payes payees
    paid accepte acceptee acceptes acceptees accepted acceptation ok success succes successful valide validee valides
    effectue effectuee effectues honore honoree honores encaisse encaissee encaisses encaissement comptabilise
    comptabilisee credite creditee credited collected settled completed complete booked done preleve prelevee preleves
    accc accp acfc acsc acsp actc acwc acwp sttl`,
  pending: `attente cours pending pdng rcvd received recu recue patc presente presentee transmis transmise envoye envoyee
    emis emise remis remise sent scheduled planifie planifiee progress processing`,
};
/** Words that change nothing in what is said around them. */
const besides = new Set(
  `par la le les l de du des d en a au aux dans banque bank bancaire prelevement prelevements sepa sdd core paiement
    payment operation debit direct statut status code by the in bien totalement entierement client debiteur fichier`.split(
    /\s+/,
  ),
);

const meanings = new Map(
  Object.entries(words).flatMap(([meaning, list]) =>
    list.split(/\s+/).map((word) => [word, meaning as keyof typeof words] as const),
  ),
);

/** What does a cell of a column of statuses say? A word that is not known, or two that disagree, are never guessed at. */
export function readStatus(text: string): StatusReading {
  if (isSuccessCode(text)) return "executed";
  const told = foldHeader(text)
    .replaceAll("'", " ")
    .split(" ")
    .filter((word) => word !== "");
  if (told.length === 0) return "blank";
  const isReason = (word: string) => /^(?:ac|ag|am|be|ed|ff|md|ms|rc|rr|sl|tm)\d\d$/.test(word);
  const found = new Set(
    told.map((word) => (isReason(word) ? "rejected" : meanings.get(word))).filter(Boolean),
  );
  const isClear = told.every((word) => meanings.has(word) || besides.has(word) || isReason(word));
  const [only] = found;
  return isClear && found.size === 1 && only !== undefined ? only : "unknown";
}

/** `0000`, `000`, `00`: some banks give a reason for everything, and that of success is nothing. So are these statuses. */
export function isSuccessCode(text: string): boolean {
  const code = text.trim().toUpperCase();
  return /^0+(?!\d)(?![.,/]\d)/.test(code) || /^(?:ACCC|ACCP|ACFC|ACSC|ACSP|ACTC|ACWC|ACWP)\b/.test(code);
}

/** `D`, `Débit`, `DBIT`: the account was debited, so that a debit came back; `C`: it was credited. */
export function readDirection(text: string): "debit" | "credit" | "blank" | "unknown" {
  const word = text.trim() === "-" || text.trim() === "+" ? text.trim() : foldHeader(text);
  if (word === "") return "blank";
  if (["d", "debit", "dbit", "db", "dr", "debiteur", "-"].includes(word)) return "debit";
  return ["c", "credit", "crdt", "cr", "crediteur", "+"].includes(word) ? "credit" : "unknown";
}
