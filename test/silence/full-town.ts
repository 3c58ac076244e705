import { drawUpStatement } from "../../src/app/statement/bilan";
import { issuePeriod } from "../../src/app/issue/facturer";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import { remind } from "../../src/app/reminders/relancer";
import type { LocatedProblem, Ran } from "../../src/app/deed/report";
import { day } from "../../src/kernel/day";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { checkWorkbook } from "../../src/app/review/verifier";
import { headerOf } from "../../src/workbook/declaration";
import { MemoryWorkbook } from "../../src/workbook/memory";
import type { CellValue, SheetSnapshot, WorkbookPort } from "../../src/workbook/port";
import { townSheetNames } from "../../src/workbook/read-town";
import { planRemembered } from "../../src/workbook/remembered-columns";
import { inputSheets, listsSheet } from "../../src/workbook/sheets";
import { settingRows } from "../../src/workbook/sheets/settings";

type Row = Readonly<Record<string, CellValue>>;

/** A small town that uses every column of every sheet: whatever is lost in it changes an amount, a debit or a letter. */
const typed: Readonly<Record<string, readonly Row[]>> = {
  Paramètres: settingRows({
    service: "Cantine de Bourg",
    manager: "Commune de Bourg",
    chequePayee: "Trésor public",
    creditorId: "FR72ZZZ123456",
    iban: "FR7630006000011234567890189",
    schoolYear: "2026-2027",
    canteenDays: "L Ma Me J V",
    paymentDelayDays: "25",
    issueFloor: "1,00",
    lastNumber: "2026-000120",
    missingQuotient: "Bloquer",
    outOfTime: "Majoré",
    surcharge: "1,50",
    sepaSequence: "FRST",
    rejectFee: "8,00",
    firstReminderDays: "3",
    reminderMinimum: "2,00",
    reminderText1: "Merci de payer.",
  }).map(({ name, value, explanation }) => ({
    Paramètre: name,
    Valeur: value ?? null,
    Explication: explanation,
  })),
  Calendrier: [
    { Du: "17/10/2026", Au: "01/11/2026", Libellé: "Toussaint", Type: "Vacances", Source: "Reims" },
    {
      Du: "09/11/2026",
      Au: "09/11/2026",
      Libellé: "Travaux",
      Type: "Fermeture",
      École: "Les Lilas",
      Classe: "CP",
    },
    { Du: "11/11/2026", Au: "11/11/2026", Libellé: "Servi", Type: "Ouvert", École: "Jules-Ferry" },
  ],
  Périodes: [
    { Période: "2026-09", Libellé: "Septembre", Du: "01/09/2026", Au: "30/09/2026", Échéance: "20/09/2026" },
    { Période: "2026-10", Libellé: "Octobre", Du: "01/10/2026", Au: "31/10/2026", Échéance: "20/10/2026" },
    {
      Période: "2026-11",
      Libellé: "Novembre",
      Du: "01/11/2026",
      Au: "30/11/2026",
      Émission: "28/10/2026",
      Échéance: "18/11/2026",
      Permanence: "18/11/2026",
      Heures: "9h-12h",
    },
  ],
  Tarifs: [
    { Prestation: "Repas", Catégorie: "Enfant", Résident: "Oui", "QF min": 0, "QF max": 500, Prix: 2 },
    {
      Prestation: "Repas",
      Catégorie: "Enfant",
      Résident: "Oui",
      "QF min": 500.01,
      "QF max": 3000,
      "Taux d'effort": { percent: 0.5 },
      Plancher: 3.1,
      Plafond: 4.2,
    },
    { Prestation: "Repas", Catégorie: "Enfant", Résident: "Non", Prix: 6, Au: "31/10/2026" },
    { Prestation: "Repas", Catégorie: "Enfant", Résident: "Non", Prix: 7, Du: "01/11/2026" },
    { Prestation: "Repas", Catégorie: "Enfant", Résident: "Non", Rang: "2+", Niveau: "Maternelle", Prix: 5 },
    { Prestation: "Garderie", Prix: 1.2, Délibération: "2026-12" },
    { Prestation: "Soir", Prix: 1.5 },
    { Prestation: "Retard", Prix: 5 },
    { Prestation: "Étude", Prix: 12 },
    { Prestation: "Repas", Catégorie: "Adulte", Prix: 8 },
  ],
  Prestations: [
    { Prestation: "Repas", Unité: "Jour", Repas: "Oui" },
    { Prestation: "Garderie", Unité: "Jour", Jours: "L Ma J V", Repas: "Non" },
    {
      Prestation: "Soir",
      Unité: "Durée",
      "Pas (minutes)": 30,
      "Tolérance (minutes)": 5,
      Minimum: 2,
      Maximum: 4,
      "Heure de fin": "18:30",
      "Prestation de retard": "Retard",
      "Pas de retard (minutes)": 15,
    },
    { Prestation: "Retard", Unité: "Durée", "Pas (minutes)": 15 },
    { Prestation: "Étude", Unité: "Mois" },
  ],
  Majorations: [
    { Cause: "Hors délai", Forme: "%", Valeur: 10, Du: "01/09/2026", Au: "30/06/2027" },
    {
      Cause: "Hors délai",
      Prestation: "Garderie",
      Forme: "€",
      Valeur: 0.5,
      "À partir de la": 1,
      Article: "art. 7",
    },
  ],
  Délais: [
    { Tableau: "Sorties", "Pour le": "Ma", "Au plus tard le": "L", Semaine: "Précédente", Heure: "10:00" },
    { Tableau: "Sorties", "Pour le": "J", "Au plus tard le": "Ma" },
  ],
  "Règles d'absence": [
    {
      Motif: "Maladie",
      Prévenir: "Jour même",
      "Heure limite": "09:00",
      "Écrit exigé": "Non",
      "Justificatif exigé": "Oui",
      "Délai justificatif (jours)": 3,
      "Carence (repas)": 1,
      Article: "art. 4",
    },
    { Motif: "Personnelle", Prévenir: "Jours ouvrés", Délai: 7, "Écrit exigé": "Oui" },
    { Motif: "Sortie", Prévenir: "Tableau", Délai: "Sorties" },
  ],
  Familles: [
    {
      "Code famille": "F1",
      Civilité: "Mme",
      Nom: "Arnaud",
      Prénom: "Claire",
      Adresse: "1 rue Haute",
      Complément: "Bât. B",
      "Code postal": "51000",
      Ville: "Bourg",
      Courriel: "c@exemple.fr",
      Téléphone: "0102030405",
      Résident: "Oui",
      QF: 300,
      "Moyen de paiement": "Prélèvement",
      "Facture en ligne": "Oui",
      Observations: "Merci",
    },
    { "Code famille": "F2", Nom: "Blanc", Résident: "Oui", QF: 700, "Moyen de paiement": "Prélèvement" },
    { "Code famille": "F3", Nom: "Cros", Résident: "Non", QF: 100, "Moyen de paiement": "Chèque" },
    { "Code famille": "F4", Nom: "Duval", Résident: "Oui", QF: 1200, "Moyen de paiement": "Prélèvement" },
    { "Code famille": "P1", Nom: "CCAS", Résident: "Oui", QF: 1200, "Moyen de paiement": "Virement" },
  ],
  Quotients: [
    { "Code famille": "F2", QF: 700, "À partir du": "01/09/2026" },
    { "Code famille": "F2", QF: 450, "À partir du": "16/11/2026" },
  ],
  Enfants: [
    child("E1", "F1", "Arnaud", "Léo", "12/03/2018", "Jules-Ferry", "CE2", "Élémentaire", "Enfant"),
    child("E2", "F2", "Blanc", "Nina", "30/08/2019", "Les Lilas", "CP", "Élémentaire", "Enfant"),
    child("E3", "F3", "Cros", "Max", "02/02/2017", "Jules-Ferry", "CM1", "Élémentaire", "Enfant"),
    child("E4", "F3", "Cros", "Zoé", "05/05/2022", "Les Lilas", "MS", "Maternelle", "Enfant"),
    child("E5", "F4", "Duval", "Anne", "01/01/2018", "Jules-Ferry", "CE2", "Élémentaire", "Adulte"),
  ],
  Inscriptions: [
    { "Code enfant": "E1", Prestation: "Repas", L: "x", Me: "x", J: "x" },
    { "Code enfant": "E2", Prestation: "Repas", L: "x", Ma: "x", V: "x", Du: "01/09/2026" },
    { "Code enfant": "E3", Prestation: "Repas", J: "x", V: "x", Du: "08/09/2026", Au: "20/11/2026" },
    { "Code enfant": "E4", Prestation: "Repas", L: "x" },
    { "Code enfant": "E5", Prestation: "Repas", Ma: "x" },
    { "Code enfant": "E5", Prestation: "Étude", L: "x", J: "x" },
  ],
  Présences: [
    {
      "Code enfant": "E1",
      Prestation: "Garderie",
      Du: "05/11/2026",
      Au: "12/11/2026",
      Type: "Exceptionnelle",
      "Demandé le": "01/10/2026",
      "Justificatif reçu le": "02/10/2026",
    },
    {
      "Code enfant": "E2",
      Prestation: "Garderie",
      Du: "12/11/2026",
      Type: "Exceptionnelle",
      "Demandé le": "27/10/2026",
    },
    {
      "Code enfant": "E3",
      Prestation: "Garderie",
      Du: "10/11/2026",
      Type: "Pointage",
      "Décision du service": "Refuser",
    },
  ],
  Absences: [
    {
      "Code enfant": "E1",
      Du: "14/09/2026",
      Au: "17/09/2026",
      Motif: "Maladie",
      "Prévenu le": "14/09/2026",
      Heure: "08:30",
      "Justificatif reçu le": "16/09/2026",
    },
    {
      "Code enfant": "E2",
      Du: "03/11/2026",
      Au: "06/11/2026",
      Motif: "Personnelle",
      "Prévenu le": "01/10/2026",
      "Écrit reçu": "Oui",
    },
    {
      "Code enfant": "E3",
      Du: "12/11/2026",
      Motif: "Maladie",
      "Prévenu le": "20/10/2026",
      Heure: "08:00",
      "Décision du service": "Accepter",
    },
    { "Code enfant": "E5", Du: "03/11/2026", Motif: "Sortie", "Prévenu le": "16/10/2026", Heure: "09:30" },
  ],
  Gardes: [
    {
      "Code enfant": "E4",
      "Code famille": "F4",
      Part: "Semaines impaires",
      Du: "01/09/2026",
      Au: "30/06/2027",
      Observation: "Jugement",
    },
    { "Code enfant": "E2", "Code famille": "F2", Part: "60 %" },
    { "Code enfant": "E2", "Code famille": "F1", Part: "40 %" },
  ],
  "Prises en charge": [
    {
      "Code famille": "F1",
      "Code enfant": "E1",
      Prestation: "Repas",
      Payeur: "P1",
      Forme: "€",
      Valeur: 0.5,
      Du: "01/09/2026",
      Au: "30/06/2027",
      Décision: "2026-31",
    },
    { "Code famille": "F3", Payeur: "P1", Forme: "%", Valeur: "20 %" },
  ],
  Passages: [
    { "Code enfant": "E1", Prestation: "Soir", Date: "10/09/2026", Arrivée: "16:00", Départ: "17:05" },
    { "Code enfant": "E3", Prestation: "Soir", Date: "11/09/2026", Quantité: 3 },
    { "Code enfant": "E1", Prestation: "Soir", Date: "08/10/2026", Arrivée: "16:00", Départ: "18:50" },
    { "Code enfant": "E2", Prestation: "Soir", Date: "09/10/2026", Arrivée: "16:00", Départ: "16:20" },
    { "Code enfant": "E3", Prestation: "Soir", Date: "09/10/2026", Quantité: 5, Observation: "Goûter" },
    { "Code enfant": "E4", Prestation: "Soir", Date: "12/10/2026", Arrivée: "16:00", Départ: "17:05" },
  ],
  Ajustements: [
    { Date: "01/09/2026", "Code enfant": "E4", Libellé: "Goûter", Montant: 2, "Code famille": "F4" },
    { Date: "01/09/2026", "Code enfant": "E1", Libellé: "Geste", Montant: -3 },
    { Date: "20/10/2026", "Code enfant": "E4", Libellé: "Sortie", Montant: 5 },
    { Date: "20/12/2026", "Code enfant": "E4", Libellé: "Plus tard", Montant: 9 },
  ],
  Règlements: [
    {
      Date: "25/09/2026",
      "Code famille": "F3",
      Montant: 20,
      Moyen: "Chèque",
      Référence: "CHQ 1",
      Facture: "2026-000124",
    },
  ],
  Mandats: [
    mandate("F1", "RUM-1", "Arnaud Claire", "FR1420041010050500013M02606", null, "01/06/2026", "Actif"),
    mandate("F2", "RUM-2", "Blanc Hugo", "BE68539007547034", "AXABBE22", "01/06/2026", "Actif"),
    {
      ...mandate("F4", "RUM-4", "Duval", "FR7630006000011234567890189", null, "01/06/2026", "Révoqué"),
      "Reçu le": "10/06/2026",
    },
    {
      ...mandate("F4", "RUM-5", "Duval Anne", "FR7630006000011234567890189", null, "01/07/2026", "Actif"),
      "Reçu le": "15/10/2026",
    },
  ],
  Rejets: [],
  Reprise: [
    {
      "Code famille": "F3",
      Facture: "2025-000009",
      "Émise le": "01/06/2026",
      Échéance: "20/06/2026",
      "Reste dû": 12,
    },
  ],
};

function child(
  ...[code, family, name, first, birth, school, grade, level, category]: readonly string[]
): Row {
  return {
    "Code enfant": code ?? null,
    "Code famille": family ?? null,
    Nom: name ?? null,
    Prénom: first ?? null,
    Naissance: birth ?? null,
    École: school ?? null,
    Classe: grade ?? null,
    Niveau: level ?? null,
    Catégorie: category ?? null,
    "Régime alimentaire": "Sans porc",
  };
}

function mandate(...[family, rum, holder, iban, bic, signed, status]: readonly (string | null)[]): Row {
  return {
    "Code famille": family ?? null,
    RUM: rum ?? null,
    Titulaire: holder ?? null,
    IBAN: iban ?? null,
    BIC: bic ?? null,
    "Signé le": signed ?? null,
    Statut: status ?? null,
  };
}

const at = (on: string) => ({ day: day(on), at: 600 });

/** The town in the middle of November: two months issued, one debited, one reject, reminders sent, a statement drawn up. */
export async function fullTown(): Promise<readonly SheetSnapshot[]> {
  const workbook = MemoryWorkbook.ofSnapshots(
    inputSheets.map((sheet) => {
      const headers = sheet.fields.map((field) => headerOf(sheet, field));
      const rows = (typed[sheet.name] ?? []).map((row) => headers.map((header) => row[header] ?? null));
      return { name: sheet.name, rows: [headers, ...rows], table: undefined };
    }),
  );
  const issue = (period: string, on: string) =>
    issuePeriod({ period, issuedOn: day(on), now: at(on) }, workbook);
  await told(issue("2026-09", "2026-09-01"));
  const collectedOn = day("2026-09-21");
  const { result } = await told(prepareBatch({ collectedOn, now: at("2026-09-02") }, workbook));
  await told(markBatchSent({ collectedOn, now: at("2026-09-03") }, workbook));
  const rejected = result?.batch.collections[0]?.reference ?? "";
  const table = `Date;Référence;Motif\n24/09/2026;${rejected};AM04`;
  const source = { name: "rejets.csv", bytes: new TextEncoder().encode(table) };
  await told(readRejects({ source, now: at("2026-09-24") }, workbook));
  await told(issue("2026-10", "2026-09-28"));
  const on = day("2026-10-05");
  await told(remind({ on, sent: false, now: at("2026-10-05") }, workbook));
  await told(remind({ on, sent: true, now: at("2026-10-05") }, workbook));
  await told(drawUpStatement({ on: day("2026-10-20"), now: at("2026-10-20") }, workbook));
  const bank = { usage: "takings", headers: ["Date", "Valeur", "Montant"] } as const;
  await workbook.apply(planRemembered(undefined, bank, { day: "Date" }, new Map([["day", "Valeur"]])));
  const lists = newWorkbook().filter(({ template }) => template.name === listsSheet.name);
  await workbook.apply(lists.map((sheet) => ({ kind: "create-sheet", ...sheet })));
  await told(checkWorkbook({ now: at("2026-10-20") }, workbook));
  const read = await workbook.read(townSheetNames);
  if (!read.ok) throw new Error("The town cannot be read.");
  return read.value.sheets;
}

async function told<T>(run: Promise<Ran<T>>): Promise<Ran<T>> {
  const ran = await run;
  if (ran.result === undefined)
    throw new Error(`The story of the town stops: ${ran.problems.map(({ message }) => message).join(" ")}`);
  return ran;
}

/** What a town comes to: amounts, debits, letters; and all that is said on the way. */
export interface Outcome {
  readonly comesTo: string;
  readonly problems: readonly LocatedProblem[];
}

/** Where a row stands, and what no amount, debit or letter hangs on. */
const weightless = new Set(["place", "email", "phone", "onlineInvoice", "reference", "decision", "article"]);

/** Looks at everything that is computed next in the town, until enough was said of it; writes nothing. */
export async function outcomeOf(
  workbook: WorkbookPort,
  isEnough: (problems: readonly LocatedProblem[]) => boolean = () => false,
): Promise<Outcome> {
  const now = at("2026-11-02");
  const said: LocatedProblem[] = [];
  const comesTo: unknown[] = [];
  const look = async <T>(run: () => Promise<Ran<T>>, toTell: (result: T) => unknown) => {
    if (isEnough(said)) return;
    const { result, problems } = await run();
    said.push(...problems);
    comesTo.push(result === undefined ? "refused" : toTell(result));
  };
  const asked = { period: "2026-11", issuedOn: undefined, preview: true, now: at("2026-10-28") };
  await look(
    () => issuePeriod(asked, workbook),
    ({ invoices, issuedOn }) => [issuedOn, invoices],
  );
  await look(
    () => prepareBatch({ collectedOn: day("2026-11-24"), preview: true, now }, workbook),
    ({ batch, file }) => [batch.collections, file?.text],
  );
  await look(
    () => remind({ on: day("2026-11-20"), sent: false, preview: true, now }, workbook),
    ({ reminders, letters }) => [reminders, letters],
  );
  await look(
    () => drawUpStatement({ on: day("2026-11-30"), preview: true, now }, workbook),
    ({ statement, familyNames }) => [statement, [...familyNames]],
  );
  const weighty = (key: string, value: unknown) => (weightless.has(key) ? undefined : value);
  return { comesTo: JSON.stringify(comesTo, weighty), problems: said };
}
