import { foldLabel } from "../../../src/kernel/label";
import { recoveryFloor } from "../../../src/law";
import { valueOn } from "../../../src/kernel/dated";
import { day } from "../../../src/kernel/day";
import { templateOf } from "../../../src/workbook/declaration";
import * as index from "../../../src/workbook/sheets";
import { allSheets, inputSheets, outputSheets, sheetName } from "../../../src/workbook/sheets";
import { defaultSettings, settingRows, settingsList } from "../../../src/workbook/sheets/settings";

/** The contract of the workbook, restated: adapters, acceptance cases and people's habits rely on every word of it. */
const contract: Readonly<Record<string, string>> = {
  "Lisez-moi": "Quand | Onglet | À quoi il sert | Exemple",
  Paramètres: "Paramètre | Valeur | Explication",
  Calendrier: "Du | Au | Libellé | Type | École | Classe | Source",
  Périodes: "Période | Libellé | Du | Au | Émission | Échéance | Permanence | Heures | Émise le",
  Tarifs:
    "Prestation | Catégorie | Résident | Niveau | Rang | QF min | QF max | Prix | Taux d'effort | Plancher | Plafond | Du | Au | Délibération",
  Prestations:
    "Prestation | Unité | Jours | Repas | Pas (minutes) | Tolérance (minutes) | Minimum | Maximum | Heure de fin | Prestation de retard | Pas de retard (minutes)",
  Majorations: "Cause | Prestation | Forme | Valeur | À partir de la | Du | Au | Article",
  "Règles d'absence":
    "Motif | Prévenir | Délai | Heure limite | Écrit exigé | Justificatif exigé | Délai justificatif (jours) | Carence (repas) | Article",
  Délais: "Tableau | Pour le | Au plus tard le | Semaine | Heure",
  Familles:
    "Code famille | Civilité | Nom | Prénom | Adresse | Complément | Code postal | Ville | Courriel | Téléphone | Résident | QF | Moyen de paiement | Facture en ligne | Observations",
  Quotients: "Code famille | QF | À partir du",
  Demandes: "Date | Code famille | Objet | Ancien | Nouveau | À partir du | Statut",
  Enfants:
    "Code enfant | Code famille | Nom | Prénom | Naissance | École | Classe | Niveau | Catégorie | Régime alimentaire",
  Gardes: "Code enfant | Code famille | Part | Du | Au | Observation",
  "Prises en charge":
    "Code famille | Code enfant | Prestation | Payeur | Forme | Valeur | Du | Au | Décision",
  Inscriptions: "Code enfant | Prestation | L | Ma | Me | J | V | Du | Au",
  Présences:
    "Code enfant | Prestation | Du | Au | Type | Demandé le | Justificatif reçu le | Décision du service | Verdict | Explication",
  Passages: "Code enfant | Prestation | Date | Arrivée | Départ | Quantité | Observation",
  Absences:
    "Code enfant | Du | Au | Motif | Prévenu le | Heure | Écrit reçu | Justificatif reçu le | Décision du service | Verdict | Explication",
  Menus: "Date | Menu | École",
  Ajustements: "Date | Code enfant | Libellé | Montant | Facture | Code famille",
  Règlements: "Date | Code famille | Montant | Moyen | Référence | Facture | Observation",
  Mandats:
    "Code famille | RUM | Titulaire | IBAN | BIC | Signé le | Reçu le | Statut | Dernière échéance | Dernier IBAN",
  Rejets: "Date | Référence | Code | Frais | Facturé sur",
  Reprise: "Code famille | Facture | Émise le | Échéance | Reste dû",
  Anomalies: "Gravité | Feuille | Cellule | Message | Conseil",
  Effectifs:
    "Date | École | Prestation | Catégorie | Régime alimentaire | Repas prévus | Absents | À préparer",
  "Effectifs à imprimer": "",
  "Feuilles de classe": "",
  "Menus à imprimer": "",
  Factures:
    "Facture | Période | Code famille | Famille | Code enfant | Enfant | Émise le | Échéance | Repas | Montant | Régularisations | Total | Réglé | Reste dû | Moyen | Statut",
  "Lignes de facture":
    "Facture | Période | Code enfant | Prestation | Libellé | Quantité | Prix unitaire | Montant | Jours | Origine | Explication | Partage",
  "Factures à imprimer": "",
  Prélèvements:
    "Lot | Échéance | Code famille | Titulaire | RUM | Signé le | IBAN | BIC | Séquence | Montant | Factures | Référence | Statut | Motif du rejet",
  "Reçus à imprimer": "",
  Relances:
    "Date | Niveau | Code famille | Famille | Facture | Échéance | Jours de retard | Reste dû | Statut",
  Lettres: "",
  Impayés:
    "Code famille | Famille | Enfants | Téléphone | Courriel | Factures | Plus ancienne échéance | Jours de retard | Dû | Relances | Dernière relance | Proposition",
  Bilan: "",
  "Tableau de bord": "",
  "Compte à imprimer": "",
  "Listes de choix": "École | Classe | Niveau | Catégorie | Prestation",
  Correspondances: "Usage | Titre | Champ",
  Journal: "Quand | Action | Période | Effectué le | Factures | Dernière facture | Total | Résumé",
};

const choicesOfContract: readonly (readonly [sheet: string, header: string, words: string])[] = [
  ["Règles d'absence", "Prévenir", "Jour même / Jours ouvrés / Jours / Sans délai / Tableau"],
  ["Prestations", "Unité", "Jour / Durée / Mois"],
  ["Prestations", "Repas", "Oui / Non"],
  ["Majorations", "Cause", "Hors délai / Non réservé / Absence"],
  ["Majorations", "Forme", "€ / % / Prix"],
  ["Délais", "Pour le", "L / Ma / Me / J / V / S / D"],
  ["Délais", "Semaine", "Même / Précédente"],
  ["Gardes", "Part", "Tout / Semaines paires / Semaines impaires / 50 %"],
  ["Prises en charge", "Forme", "€ / % / Reste"],
  ["Règles d'absence", "Justificatif exigé", "Oui / Non / Écrit ou justificatif"],
  ["Calendrier", "Type", "Vacances / Férié / Pont / Fermeture / Grève / Ouvert"],
  ["Familles", "Moyen de paiement", "Prélèvement / Chèque / Espèces / Carte / En ligne / Virement"],
  ["Présences", "Type", "Planning / Exceptionnelle / Imprévue / Pointage"],
  ["Présences", "Décision du service", "Accepter / Refuser"],
  ["Présences", "Verdict", "Acceptée / Acceptée hors délai / Majorée / Refusée"],
  ["Absences", "Verdict", "Déduite / Facturée / En attente / Partielle / Sans repas"],
  ["Mandats", "Statut", "Actif / Suspendu / Révoqué"],
  ["Factures", "Statut", "Émise / Partielle / Réglée / Avoir"],
  ["Lignes de facture", "Origine", "Période / Régularisation / Ajustement / Frais"],
  ["Prélèvements", "Statut", "Préparé / Envoyé / Rejeté"],
  ["Relances", "Statut", "À envoyer / Envoyée"],
  ["Anomalies", "Gravité", "Bloquant / Avertissement / Information"],
];

const settingNames =
  `Service, Gestionnaire, Adresse, Code postal, Ville, Téléphone, Courriel, SIRET, Site de paiement,
  Ordre des chèques, ICS, IBAN, BIC, Académie, Année scolaire, Territoire des jours fériés, Jours de cantine,
  Mode de facturation, Délai de paiement (jours), Seuil d'émission, Dernier numéro, QF absent,
  Planning avant le (jour du mois précédent), Présence exceptionnelle (jours ouvrés), Imprévu à régulariser (heures),
  Hors délai, Majoration, Prénotification (jours), Délai banque (jours TARGET), Séquence SEPA, Version pain.008,
  Frais de rejet, Première relance (jours), Deuxième relance (jours), Relance minimum, Texte relance 1, Texte relance 2,
  Envoi des factures, Payer par virement, Identifiant de paiement, Mention TVA, Mentions légales, Signataire, Qualité,
  Délai de mise en demeure (jours), Objet du courriel, Texte du courriel`
    .split(",")
    .map((name) => name.trim());

const templates = allSheets.flatMap((sheet) => (sheet.shape === "table" ? [templateOf(sheet)] : []));

describe("the sheets of the workbook", () => {
  it("are those of the contract, in the order of their tabs", () => {
    expect(allSheets.map(({ name }) => name)).toEqual(Object.keys(contract));
    expect(allSheets).toEqual([index.readMeSheet, ...inputSheets, ...outputSheets]);
  });

  it.each(templates.map((template) => [template.name, template] as const))(
    "%s has its headers",
    (name, template) => {
      expect(template.columns.map(({ header }) => header).join(" | ")).toBe(contract[name]);
    },
  );

  it("are pages where the contract gives no columns", () => {
    const pages = allSheets.filter(({ shape }) => shape === "page").map(({ name }) => name);
    expect(pages).toEqual(Object.keys(contract).filter((name) => contract[name] === ""));
  });

  it.each(choicesOfContract)("%s lists the choices of %s", (sheet, header, words) => {
    const template = templates.find(({ name }) => name === sheet);
    const column = template?.columns.find((candidate) => candidate.header === header);
    expect([...(column?.choices ?? [])].sort()).toEqual(words.split(" / ").sort());
  });

  it("have names that Excel takes: 31 characters at most, table names in ASCII, all different", () => {
    const names = templates.map(({ tableName }) => tableName);
    expect(allSheets.filter(({ name }) => name.length > 31 || /[\\/?*:[\]]/.test(name))).toEqual([]);
    expect(names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it("have headers that differ once case, accents and spaces are forgotten", () => {
    for (const { columns } of templates) {
      expect(new Set(columns.map(({ header }) => foldLabel(header))).size).toBe(columns.length);
    }
  });

  it("offer lists only from columns that exist, and short enough for Excel when typed out", () => {
    for (const { columns } of templates) {
      for (const { choices = [], choicesFrom } of columns) {
        expect(choices.join(",").length).toBeLessThanOrEqual(255);
        if (choicesFrom === undefined) continue;
        const source = templates.find(({ name }) => name === choicesFrom.sheet);
        expect(source?.columns.map(({ header }) => header)).toContain(choicesFrom.header);
      }
    }
  });

  it("offer lists from sheets that are made before them", () => {
    // What was typed so far is listed behind all that is typed.
    const made = new Set<string>([index.listsSheet.name]);
    for (const { name, columns } of templates) {
      made.add(name);
      const sources = columns.flatMap(({ choicesFrom }) => choicesFrom?.sheet ?? []);
      expect([name, sources.filter((source) => !made.has(source))]).toEqual([name, []]);
    }
  });

  it("are known by their keys", () => {
    for (const { key, name } of allSheets) expect(sheetName(key)).toBe(name);
  });
});

describe("the settings", () => {
  it("are those of the contract, in its order", () => {
    expect(Object.values(settingsList).map(({ name }) => name)).toEqual(settingNames);
  });

  it("have the defaults of the rules", () => {
    expect(defaultSettings).toMatchObject({
      territory: "metropole",
      canteenDays: new Set([1, 2, 4, 5]),
      paymentDelayDays: 20,
      lastNumber: undefined,
      missingQuotient: "highest-tariff",
      scheduleDayOfMonth: 25,
      exceptionalWorkingDays: 15,
      unforeseenHours: 48,
      outOfTime: "accept",
      surcharge: 0,
      preNotificationDays: 14,
      bankLeadDays: 1,
      sepaSequence: "RCUR",
      painVersion: "pain.008.001.08",
      firstReminderDays: 5,
      secondReminderDays: 8,
    });
  });

  it("take the issue floor from the law", () => {
    expect(defaultSettings.issueFloor).toBe(valueOn(recoveryFloor, day("2026-11-01")));
  });

  it("make the rows of a new sheet, explained, with the given values and the defaults", () => {
    const rows = settingRows({ city: "Chaumont" });
    expect(rows.map(({ name }) => name)).toEqual(settingNames);
    expect(rows.find(({ name }) => name === "Ville")?.value).toBe("Chaumont");
    expect(rows.find(({ name }) => name === "Jours de cantine")?.value).toBe("L M J V");
    expect(rows.filter(({ explanation }) => explanation === "")).toEqual([]);
  });
});

describe("the index of the sheets", () => {
  it("gives every sheet, and those alone", () => {
    const declared = Object.values(index)
      .flat()
      .filter((given) => typeof given === "object" && "key" in given);
    expect(new Set(declared)).toEqual(new Set(allSheets));
  });
});
