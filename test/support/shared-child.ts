import { Workbook } from "exceljs";
import type { Grids } from "../workbook/snapshots";

/** What nobody but its own household may read, its price being what a meal costs there before anybody shares it. */
type Secret = "quotient" | "address" | "email" | "phone" | "price";

/** Nothing else in the town contains any of these. */
export const secretsOf: Readonly<Record<string, Readonly<Record<Secret, string>>>> = {
  F1: {
    quotient: "387,19",
    address: "7 rue des Coquelicots",
    email: "claire@exemple.fr",
    phone: "03 25 11 22 33",
    price: "2,53",
  },
  F2: {
    quotient: "931,47",
    address: "29 avenue des Tilleuls",
    email: "paul@exemple.org",
    phone: "06 98 76 54 32",
    price: "4,77",
  },
};

/** What such a sheet holds of a household. */
const rowOf = (code: string, lastName: string, firstName: string) => {
  const { quotient = "", address = "", email = "", phone = "" } = secretsOf[code] ?? {};
  return [
    code,
    lastName,
    firstName,
    address,
    "52000",
    "Chaumont",
    email,
    phone,
    Number(quotient.replace(",", ".")),
  ];
};

/**
 * Three children of two parents who live apart, each with a price of its own: one shared by halves, one by weeks, and one who
 * lives with the mother alone. The social services take 0,40 € of what she pays, an employer half of what he pays, and
 * neither has children.
 */
export const sharedTown: Grids = {
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Ville", "Chaumont"],
    ["Service", "Cantine de Chaumont"],
    ["Seuil d'émission", 0],
    ["Jours de cantine", "L M J V"],
  ],
  Calendrier: [
    ["Du", "Au", "Libellé", "Type"],
    ["19/10/2026", "01/11/2026", "Toussaint", "Vacances"],
  ],
  Tarifs: [
    ["Prestation", "QF min", "QF max", "Prix"],
    ["Cantine", null, 500, 2.53],
    ["Cantine", 500.01, null, 4.77],
    ["Garderie", null, null, 0.8],
    ["Retard", null, null, 5],
    ["Étude", null, null, 20],
  ],
  Prestations: [
    [
      ...[
        "Prestation",
        "Unité",
        "Jours",
        "Repas",
        "Pas (minutes)",
        "Tolérance (minutes)",
        "Maximum",
        "Heure de fin",
      ],
      ...["Prestation de retard", "Pas de retard (minutes)"],
    ],
    ["Cantine", "Jour", null, "Oui"],
    ["Garderie", "Durée", null, null, 30, 5, 4, "18:30", "Retard", 15],
    ["Retard", "Durée"],
    ["Étude", "Mois", "L M J V"],
  ],
  Délais: [
    ["Tableau", "Pour le", "Au plus tard le", "Semaine", "Heure"],
    ...["L", "Ma", "J", "V"].map((day) => ["Jeudi", day, "J", "Précédente", "10:00"]),
  ],
  Familles: [
    ["Code famille", "Nom", "Prénom", "Adresse", "Code postal", "Ville", "Courriel", "Téléphone", "QF"],
    rowOf("F1", "Moreau", "Claire"),
    rowOf("F2", "Durand", "Paul"),
    ["CCAS", "CCAS de Chaumont", null, "1 place Goguenheim", "52000", "Chaumont", null, null, null],
    ["USINE", "Forges de Haute-Marne", null, "4 quai du Canal", "52100", "Saint-Dizier", null, null, null],
  ],
  Enfants: [
    ["Code enfant", "Code famille", "Nom", "Prénom", "École"],
    ["E1", "F1", "Moreau", "Léa", "Jean Moulin"],
    ["E2", "F1", "Moreau", "Tom", "Pauline Kergomard"],
    ["E3", "F1", "Moreau", "Zoé", "Jean Moulin"],
  ],
  Inscriptions: [
    ["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"],
    ["E1", "Cantine", "x", "x", null, "x", "x", null, null],
    ["E2", "Cantine", "x", null, null, "x", null, null, null],
    ["E3", "Cantine", null, "x", null, null, null, null, null],
  ],
  Gardes: [
    ["Code enfant", "Code famille", "Part", "Du"],
    ["E1", "F1", "50 %", null],
    ["E1", "F2", "50 %", null],
    ["E2", "F2", "Semaines impaires", null],
  ],
  "Prises en charge": [
    ["Code famille", "Code enfant", "Prestation", "Payeur", "Forme", "Valeur", "Décision"],
    ["F1", null, "Cantine", "CCAS", "€", 0.4, "décision 2026-4"],
    ["F2", "E1", "Cantine", "USINE", "%", 50, "convention 12"],
  ],
  Passages: [
    ["Code enfant", "Prestation", "Date", "Arrivée", "Départ"],
    ["E1", "Garderie", "10/09/2026", "16:30", "18:05"],
    ["E2", "Garderie", "11/09/2026", "16:30", "17:31"],
  ],
  Majorations: [
    ["Cause", "Prestation", "Forme", "Valeur", "Article"],
    ["Non réservé", "Cantine", "%", 100, "art. 5"],
  ],
  Présences: [
    ["Code enfant", "Prestation", "Du", "Au", "Type"],
    ["E3", "Cantine", "14/09/2026", null, "Pointage"],
  ],
};

const neighbours = ["Arnaud", "Blanchet", "Carlier", "Delmas", "Estève", "Fabre", "Gautier", "Hubert"];

/** Rows that the sheets have besides, where these families live in the town too: one child each, and nobody else who pays. */
const ofNeighbours: Grids = {
  Familles: neighbours.map((name, index) => [
    `N${String(index)}`,
    name,
    null,
    null,
    null,
    null,
    null,
    null,
    700,
  ]),
  Enfants: neighbours.map((name, index) => [
    `V${String(index)}`,
    `N${String(index)}`,
    name,
    "Lou",
    "Jean Moulin",
  ]),
  Inscriptions: neighbours.map((_, index) => [`V${String(index)}`, "Cantine", "x", null, null, null, null]),
};

/** The same town with its neighbours, as somebody typed it into plain sheets. */
export async function sharedTownFile(): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sharedTown)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of [...rows, ...(ofNeighbours[name] ?? [])]) sheet.addRow([...row]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
