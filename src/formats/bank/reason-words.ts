import { foldHeader } from "../table";

/**
 * The reasons that French banks write in words: the labels of the interbank list of the CFONB, and how banks vary them, with
 * the code that ISO 20022 has for each. Of several in one text the first of the list is meant, so what says more stands first.
 */
const labels: readonly (readonly [RegExp, string])[] = [
  [/\bdecede\b|\bdeces\b|\bdecedee\b/, "MD07"],
  [
    /provision insuffisante|insuffisance de provision|(?:defaut|absence|manque) de provision|sans provision|non provisionne|fonds? insuffisants?|insufficient funds/,
    "AM04",
  ],
  [
    /compte (?:bancaire )?(?:est )?(?:clotures?|clos|soldes?|ferme|transfere)\b|cloture (?:de |du )?compte|account closed|closed account/,
    "AC04",
  ],
  [
    /opposition (?:sur|du|au) compte|compte (?:bloque|frappe d'opposition|indisponible|en opposition)|decision judiciaire|saisie attribution|account blocked/,
    "AC06",
  ],
  [
    /(?:absence|pas|defaut) (?:de |d')(?:mandat|autorisation)|mandat (?:inexistant|absent|inconnu|revoque|caduc|resilie|non trouve|errone)|sans mandat|non autorise|pas d'ordre (?:de|a) payer|revocation|no mandate/,
    "MD01",
  ],
  [/donnees? (?:du |de )?mandat (?:\w+ )?(?:incorrecte?s?|manquante?s?|erronee?s?|fausses?)/, "MD02"],
  [
    /contestation|conteste\b|demande de remboursement|remboursement (?:demande|du debiteur|sur demande)/,
    "MD06",
  ],
  [/doublon|operation en double|double emission|deja (?:regle|paye)|recu a tort|duplicate/, "AM05"],
  [
    /(?:coordonnees bancaires|rib|iban|compte|numero de compte) (?:\w+ )?(?:inexploitables?|inexistante?s?|erronee?s?|errones?|incorrecte?s?|invalides?|faux|inconnue?s?)|destinataire non reconnu|debiteur inconnu/,
    "AC01",
  ],
  [
    /operation non admise|compte (?:non eligible|d'epargne|sur livret)|prelevement interdit|interdit sur ce (?:type de )?compte/,
    "AG01",
  ],
  [/(?:emetteur|creancier|ics) (?:non reconnu|inconnu|incorrect|errone|invalide)/, "BE05"],
  [/code banque incorrect|bic (?:incorrect|invalide|errone|inconnu)/, "RC01"],
  [/banque hors echanges?|banque (?:du debiteur )?non atteignable/, "DNOR"],
  [/code operation incorrect|sequence incorrecte/, "AG02"],
  [/format invalide/, "FF01"],
  [/heure limite depassee|hors delais?|reclamation tardive/, "TM01"],
  [/adresse (?:invalide|manquante|incorrecte)/, "RR02"],
  [/motif reglementaire|raison reglementaire/, "RR04"],
  [/service specifique|liste (?:noire|blanche)|creancier bloque/, "SL01"],
  [/(?:raison|motif) non (?:communiquee?|precisee?)|sans motif/, "MS03"],
  [
    /opposition|sur ordre (?:du client|du debiteur)|refus (?:du|de|client)|demande de pro(?:longation|rogation)|creance non identifiable|tirage conteste/,
    "MS02",
  ],
];

/** `PROVISION INSUFFISANTE` is AM04; `undefined` for words that no list knows. */
export function codeOfWords(text: string): string | undefined {
  const plain = foldHeader(text);
  return labels.find(([label]) => label.test(plain))?.[1];
}
