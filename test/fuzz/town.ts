import { sheetOf, type ExampleCell, type ExampleTown } from "../../src/examples/example";
import { day } from "../../src/kernel/day";
import {
  absenceRulesSheet,
  absencesSheet,
  adjustmentsSheet,
  bookingsSheet,
  calendarSheet,
  childrenSheet,
  enrolmentsSheet,
  familiesSheet,
  mandatesSheet,
  openingBalancesSheet,
  paymentsSheet,
  periodsSheet,
  quotientsSheet,
  settingsSheet,
  tariffsSheet,
} from "../../src/workbook/sheets";

/**
 * A town as small as it can be with every sheet in use and every column that bears on money deciding something: two
 * schools, two services, both kinds of price, dated quotients, siblings, every kind of booking and absence, every state
 * of a mandate. Whatever is changed in it by mistake should cost somebody something.
 */
export const fuzzTown: ExampleTown = {
  key: "chaumont",
  title: "Commune d’essai",
  sheets: [
    settings([
      ["Service", "Restauration scolaire"],
      ["Gestionnaire", "Commune d’Essai"],
      ["Adresse", "1 place de la Mairie"],
      ["Code postal", "08000"],
      ["Ville", "Essai"],
      ["Ordre des chèques", "Trésor public"],
      ["ICS", "FR72ZZZ123456"],
      ["IBAN", "FR7630006000011234567890189"],
      ["Académie", "Reims"],
      ["Année scolaire", "2026-2027"],
      ["Territoire des jours fériés", "Alsace-Moselle"],
      ["Jours de cantine", "L M J V"],
      ["Jours de cantine École des Tilleuls", "L Ma Me J V"],
      ["Mode de facturation", "À l'avance"],
      ["Délai de paiement (jours)", 25],
      ["Seuil d'émission", 5],
      ["Dernier numéro", "2026-000040"],
      ["Planning avant le (jour du mois précédent)", 24],
      ["Présence exceptionnelle (jours ouvrés)", 10],
      ["Imprévu à régulariser (heures)", 72],
      ["Hors délai", "Majoré"],
      ["Majoration", 1.5],
      ["Prénotification (jours)", 10],
      ["Délai banque (jours TARGET)", 2],
      ["Frais de rejet", 8],
      ["Première relance (jours)", 6],
      ["Deuxième relance (jours)", 9],
      ["Relance minimum", 2],
    ]),
    sheetOf(absenceRulesSheet, [
      {
        Motif: "Maladie",
        Prévenir: "Jour même",
        "Heure limite": { time: "09:00" },
        "Écrit exigé": "Non",
        "Justificatif exigé": "Écrit ou justificatif",
        "Délai justificatif (jours)": 14,
        "Carence (repas)": 1,
        Article: "art. 5",
      },
      { Motif: "Personnelle", Prévenir: "Jours ouvrés", Délai: 7, "Écrit exigé": "Oui", Article: "art. 6" },
      { Motif: "Sortie scolaire", Prévenir: "Sans délai", Article: "art. 7" },
    ]),
    sheetOf(calendarSheet, [
      closure("2026-10-17", "2026-11-01", "Vacances de la Toussaint", "Vacances"),
      closure("2026-11-09", "2026-11-09", "Travaux", "Fermeture", "École Jules Ferry"),
      closure("2026-11-12", "2026-11-12", "Sortie", "Fermeture", "École des Tilleuls", "CP"),
      closure("2026-12-19", "2027-01-03", "Vacances de Noël", "Vacances"),
      closure("2026-11-11", "2026-11-11", "Repas du 11 novembre", "Ouvert", "École Jules Ferry", "CM2"),
    ]),
    sheetOf(
      periodsSheet,
      ["2026-09", "2026-10", "2026-11"].map((key, index) => ({
        Période: key,
        Libellé: `Période ${String(index + 1)}`,
        Du: at(`${key}-01`),
        Au: at(`${key}-${index === 1 ? "31" : "30"}`),
        Échéance: at(["2026-09-25", "2026-10-26", "2026-11-25"][index] ?? ""),
      })),
    ),
    sheetOf(tariffsSheet, [
      { Prestation: "Cantine", Résident: "Oui", "QF min": 0, "QF max": 600, Prix: 1 },
      { Prestation: "Cantine", Résident: "Oui", "QF min": 600.01, "QF max": 1200, Prix: 3.45 },
      { Prestation: "Cantine", Résident: "Oui", "QF min": 1200.01, Prix: 5.1, Au: at("2026-10-31") },
      { Prestation: "Cantine", Résident: "Oui", "QF min": 1200.01, Prix: 5.25, Du: at("2026-11-01") },
      { Prestation: "Cantine", Résident: "Oui", Rang: "3+", "QF min": 0, Prix: 0.8 },
      { Prestation: "Cantine", Résident: "Non", Prix: 7.2 },
      { Prestation: "Cantine", Catégorie: "PAI", Résident: "Oui", "QF min": 0, Prix: 0.5 },
      { Prestation: "Cantine", Résident: "Oui", Niveau: "Adulte", "QF min": 0, Prix: 6.9 },
      {
        Prestation: "Garderie",
        "Taux d'effort": { percent: 0.25 },
        Plancher: 0.6,
        Plafond: 2.4,
      },
    ]),
    sheetOf(familiesSheet, [
      family("F001", "Moreau", "Oui", 450, "Prélèvement"),
      family("F002", "Lefèvre", "Oui", 900.5, "Prélèvement"),
      family("F003", "Garnier", "Oui", 1500, "Chèque"),
      family("F004", "Poulain", "Non", null, "Espèces"),
      family("F005", "Nguyen", "Oui", 700, "Prélèvement"),
      family("F006", "O’Brien", "Oui", 1300, "Prélèvement"),
      family("F007", "Perrin", "Oui", 820, "Virement"),
    ]),
    sheetOf(quotientsSheet, [
      { "Code famille": "F002", QF: 900.5, "À partir du": at("2026-01-01") },
      { "Code famille": "F002", QF: 1250, "À partir du": at("2026-11-16") },
    ]),
    sheetOf(childrenSheet, [
      pupil("F001-1", "Moreau", "Noé", "2016-03-12", "École Jules Ferry", "CM2"),
      pupil("F001-2", "Moreau", "Lina", "2018-07-02", "École Jules Ferry", "CE1"),
      pupil("F001-3", "Moreau", "Jade", "2020-11-23", "École des Tilleuls", "CP"),
      pupil("F002-1", "Lefèvre", "Tom", "2017-01-30", "École Jules Ferry", "CM2"),
      pupil("F003-1", "Garnier", "Anaïs", "2019-05-05", "École des Tilleuls", "CP"),
      pupil("F004-1", "Poulain", "Léo", "2018-02-14", "École Jules Ferry", "CE1"),
      { ...pupil("F005-1", "Nguyen", "Mai", "2017-09-09", "École des Tilleuls", "CP"), Catégorie: "PAI" },
      pupil("F006-1", "O’Brien", "Sean", "2016-12-01", "École Jules Ferry", "CM2"),
      { ...pupil("F007-1", "Perrin", "Rose", "1991-12-01", "École Jules Ferry", "CM2"), Niveau: "Adulte" },
    ]),
    sheetOf(enrolmentsSheet, [
      enrolled("F001-1", "Cantine", "L Ma J V"),
      enrolled("F001-2", "Cantine", "L Ma J V"),
      enrolled("F001-3", "Cantine", "L Ma Me J V"),
      enrolled("F002-1", "Cantine", "Ma J", "2026-09-01", "2026-11-20"),
      enrolled("F002-1", "Garderie", "L V"),
      enrolled("F003-1", "Cantine", "L Me V"),
      enrolled("F004-1", "Cantine", "L Ma J V", "2026-09-14"),
      enrolled("F005-1", "Cantine", "L Ma"),
      enrolled("F006-1", "Cantine", "J V"),
      enrolled("F006-1", "Garderie", "L Ma J V"),
      enrolled("F007-1", "Cantine", "V"),
    ]),
    sheetOf(bookingsSheet, [
      booking("F005-1", "2026-11-05", "2026-11-06", "Planning", "2026-10-24"),
      booking("F005-1", "2026-11-19", "2026-11-20", "Exceptionnelle", "2026-10-20", "2026-10-20"),
      booking("F002-1", "2026-11-23", undefined, "Exceptionnelle", "2026-10-27", "2026-10-27"),
      booking("F006-1", "2026-10-05", undefined, "Imprévue", "2026-10-06", "2026-10-07"),
      booking("F003-1", "2026-10-06", undefined, "Pointage"),
      {
        ...booking("F006-1", "2026-11-24", undefined, "Planning", "2026-10-27"),
        "Décision du service": "Accepter",
      },
    ]),
    sheetOf(absencesSheet, [
      absence("F001-1", "2026-10-05", "2026-10-08", "Maladie", "2026-10-05", "08:40", "Oui"),
      absence("F003-1", "2026-10-07", "2026-10-09", "Maladie", "2026-10-07", "08:15", "Non", "2026-10-12"),
      absence("F004-1", "2026-11-16", "2026-11-20", "Personnelle", "2026-10-20", undefined, "Oui"),
      absence("F006-1", "2026-11-26", "2026-11-27", "Sortie scolaire"),
      {
        ...absence("F001-2", "2026-10-12", "2026-10-13", "Personnelle", "2026-10-10"),
        "Décision du service": "Accepter",
      },
    ]),
    sheetOf(adjustmentsSheet, [
      { Date: at("2026-10-12"), "Code enfant": "F003-1", Libellé: "Geste commercial", Montant: -4.2 },
      { Date: at("2026-10-12"), "Code enfant": "F004-1", Libellé: "Badge perdu", Montant: 6 },
    ]),
    sheetOf(paymentsSheet, [
      {
        Date: at("2026-09-20"),
        "Code famille": "F003",
        Montant: 30,
        Moyen: "Chèque",
        Référence: "CHQ 118",
      },
      { Date: at("2026-10-10"), "Code famille": "F004", Montant: 45.6, Moyen: "Espèces" },
      { Date: at("2026-10-12"), "Code famille": "F007", Montant: 12.3, Moyen: "Virement" },
    ]),
    sheetOf(mandatesSheet, [
      mandate("F001", "RUM-0001", "FR1420041010050500013M02606", "Actif"),
      mandate("F002", "00000123", "FR7630006000011234567890189", "Actif"),
      mandate("F005", "RUM-0005", "FR1420041010050500013M02606", "Révoqué"),
      mandate("F006", "RUM-0006", "FR7630006000011234567890189", "Suspendu", "2026-06-02"),
      mandate("F006", "RUM-0007", "FR7630006000011234567890189", "Actif"),
    ]),
    sheetOf(openingBalancesSheet, [
      {
        "Code famille": "F007",
        Facture: "2026-000012",
        "Émise le": at("2026-06-02"),
        Échéance: at("2026-06-27"),
        "Reste dû": 18.4,
      },
    ]),
  ],
};

function at(iso: string): ExampleCell {
  return { day: day(iso) };
}

function settings(rows: readonly (readonly [string, ExampleCell])[]) {
  return sheetOf(
    settingsSheet,
    rows.map(([name, value]) => ({ Paramètre: name, Valeur: value })),
  );
}

function closure(from: string, to: string, label: string, type: string, school?: string, className?: string) {
  return { Du: at(from), Au: at(to), Libellé: label, Type: type, École: school, Classe: className };
}

function family(code: string, name: string, resident: string, quotient: number | null, means: string) {
  return {
    "Code famille": code,
    Civilité: "Mme",
    Nom: name,
    Prénom: "Claude",
    Adresse: `${code.slice(-1)} rue des Écoles`,
    "Code postal": "08000",
    Ville: "Essai",
    Courriel: `${code.toLowerCase()}@exemple.fr`,
    Téléphone: "0300000000",
    Résident: resident,
    QF: quotient,
    "Moyen de paiement": means,
  };
}

function pupil(
  code: string,
  name: string,
  firstName: string,
  birth: string,
  school: string,
  className: string,
) {
  return {
    "Code enfant": code,
    "Code famille": code.slice(0, 4),
    Nom: name,
    Prénom: firstName,
    Naissance: at(birth),
    École: school,
    Classe: className,
  };
}

function enrolled(child: string, service: string, days: string, from = "2026-09-01", to?: string) {
  const ticked = days.split(" ");
  const tick = (letters: string) => (ticked.includes(letters) ? "x" : null);
  return {
    "Code enfant": child,
    Prestation: service,
    L: tick("L"),
    Ma: tick("Ma"),
    Me: tick("Me"),
    J: tick("J"),
    V: tick("V"),
    Du: at(from),
    Au: to === undefined ? null : at(to),
  };
}

function booking(child: string, from: string, to?: string, type?: string, asked?: string, document?: string) {
  return {
    "Code enfant": child,
    Prestation: "Cantine",
    Du: at(from),
    Au: to === undefined ? null : at(to),
    Type: type,
    "Demandé le": asked === undefined ? null : at(asked),
    "Justificatif reçu le": document === undefined ? null : at(document),
  };
}

function absence(
  child: string,
  from: string,
  to: string,
  motive: string,
  told?: string,
  hour?: string,
  writing?: string,
  document?: string,
) {
  return {
    "Code enfant": child,
    Du: at(from),
    Au: at(to),
    Motif: motive,
    "Prévenu le": told === undefined ? null : at(told),
    Heure: hour === undefined ? null : { time: hour },
    "Écrit reçu": writing,
    "Justificatif reçu le": document === undefined ? null : at(document),
  };
}

function mandate(family: string, reference: string, iban: string, status: string, signed = "2026-06-01") {
  return {
    "Code famille": family,
    RUM: reference,
    Titulaire: `Famille ${family}`,
    IBAN: iban,
    BIC: "AGRIFRPPXXX",
    "Signé le": at(signed),
    "Reçu le": at(signed),
    Statut: status,
  };
}
