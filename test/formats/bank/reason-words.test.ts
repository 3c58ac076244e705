import { codeOfWords } from "../../../src/formats/bank/reason-words";
import { rejectReasonOf, rejectReasons } from "../../../src/wording/reject-reasons";
import { describeWithSharedData } from "../../support/public-files";

describe("A reason in words", () => {
  it.each([
    ["PROVISION INSUFFISANTE", "AM04"],
    ["Défaut de provision", "AM04"],
    ["COMPTE CLOTURE", "AC04"],
    ["Compte bancaire clôturé", "AC04"],
    ["COMPTE SOLDE", "AC04"],
    ["OPPOSITION", "MS02"],
    ["OPPOSITION SUR COMPTE", "AC06"],
    ["DECISION JUDICIAIRE", "AC06"],
    ["CONTESTATION", "MD06"],
    ["CONTESTATION DEBITEUR", "MD06"],
    ["TITULAIRE DECEDE", "MD07"],
    ["COORDONNEES BANCAIRES INEXPLOITABLES", "AC01"],
    ["IBAN invalide", "AC01"],
    ["DESTINATAIRE NON RECONNU", "AC01"],
    ["ABSENCE DE MANDAT", "MD01"],
    ["PAS D'AUTORISATION", "MD01"],
    ["PAS D’ORDRE DE PAYER", "MD01"],
    ["Mandat révoqué", "MD01"],
    ["DONNEE MANDAT INCORRECTE", "MD02"],
    ["DEMANDE DE PROLONGATION", "MS02"],
    ["DEMANDE DE PROROGATION", "MS02"],
    ["CREANCE NON IDENTIFIABLE", "MS02"],
    ["SUR ORDRE DU CLIENT", "MS02"],
    ["RAISON NON COMMUNIQUEE", "MS03"],
    ["EMETTEUR NON RECONNU", "BE05"],
    ["DOUBLON", "AM05"],
    ["OPERATION NON ADMISE", "AG01"],
    ["MOTIF REGLEMENTAIRE", "RR04"],
    ["SERVICE SPECIFIQUE", "SL01"],
    ["CODE BANQUE INCORRECT", "RC01"],
    ["BANQUE HORS ECHANGES", "DNOR"],
    ["HEURE LIMITE DEPASSEE", "TM01"],
    ["FORMAT INVALIDE", "FF01"],
    ["CODE OPERATION INCORRECT", "AG02"],
    ["Compte clos par la banque", "AC04"],
    ["REJET PRELEVEMENT SEPA : PROVISION INSUFFISANTE", "AM04"],
  ])("%s is %s, which has its advice", (words, code) => {
    expect(codeOfWords(words)).toBe(code);
    expect(Object.keys(rejectReasons)).toContain(code);
  });

  it.each([
    "",
    "PRELEVEMENT CANTINE",
    "MARTIN",
    "Compte 123",
    "Saisie du 12",
    "VIREMENT RECU",
    "Mandat RUM-1",
  ])("%p is none", (words) => {
    expect(codeOfWords(words)).toBeUndefined();
  });
});

describeWithSharedData("bank", "The public list of reason codes", (read) => {
  it("has its meaning and its advice here, code by code", () => {
    const list = JSON.parse(read("sdd-reason-codes.fr.json")) as readonly { readonly code: string }[];
    const unknown = rejectReasonOf(undefined);
    expect(list.length).toBeGreaterThan(20);
    expect(list.filter(({ code }) => rejectReasonOf(code) === unknown)).toEqual([]);
  });
});
