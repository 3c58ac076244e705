import type { ListField } from "../../../src/formats/problems/lists";
import { listTables } from "../../../src/formats/lists";
import { parseLines, readOf, textList } from "./samples";

/** What each column of a table plays, in its order; `ticks`, `ignored`, `private` or `unknown` where it is no field. */
function playsOf(headers: string, ...below: readonly string[]): readonly string[] {
  const [table] = listTables(textList(headers, ...below));
  return (table?.columns ?? []).map(({ play }) =>
    play.kind === "field" ? play.field : play.kind === "sibling" ? `${play.field}+` : play.kind,
  );
}

/** A header beside those that make a table of it. */
function playOf(header: string, beside = "Nom élève;Prénom élève"): string | undefined {
  return playsOf(`${beside};${header}`, "MARTIN;Léa;x").at(-1);
}

type Row = readonly [ListField, ...string[]];

/** Headers seen in the exports and lists that towns have, beside a child's name. */
const beside: readonly Row[] = [
  [
    "childUsageName",
    "Nom d'usage élève",
    "Nom d'usage Elève",
    "Nom d’usage enfant",
    "Nom d'usage",
    "Nom usage",
  ],
  [
    "birth",
    ...["Date naissance", "Date de naissance*", "Né(e) le", "Née le", "Date naiss.", "date_naiss"],
    ...["Enfant Date Naissance", "Enfant_Date_de_naissance", "Date de naissance élève", "dateNaissance"],
  ],
  ["sex", "Sexe", "Genre", "Enfant Sexe", "Enfant Civilité"],
  ["nationalId", "INE", "Identifiant National Élève", "Numéro INE"],
  [
    "className",
    ...[
      "Libellé classe",
      "Classe",
      "Classes*",
      "Classe ou regroupement",
      "Groupe classe",
      "Classes enfants",
      "Classes élèves",
    ],
    ...["Classes de l'élève", "Classe de l'enfant", "Enfant_Classe", "Nom de la classe"],
  ],
  ["level", "Niveau", "Niveau(x)"],
  ["school", "École", "Etablissement"],
  ["homeStreet", "Adresse1", "Adresse", "Rue"],
  ["homePostcode", "Cp1", "CP", "C.P.", "Code postal"],
  ["homeCity", "Commune1", "Commune", "Ville"],
  ["familyId", "Famille Identifiant", "Référence famille", "IDfamille", "famille_id"],
  ["familyName", "Famille"],
  ["guardianTitle", "Civilité Responsable", "Responsable 1 Civilité", "Civilité Payeur"],
  [
    "guardianLastName",
    ...[
      "Nom responsable",
      "Responsable 1 Nom",
      "Nom responsable 1",
      "nomResp1",
      "Représentant 1 Nom",
      "Nom payeur",
    ],
    "Nom de famille du père",
  ],
  ["guardianUsageName", "Nom usage responsable"],
  ["guardianFirstName", "Prénom responsable", "Responsable 1 Prénom", "prenomResp1"],
  ["guardianName", "Adulte chez qui réside l’enfant", "Responsable", "Père", "Parent 1"],
  ["secondGuardianLastName", "Nom de famille de la mère", "Responsable 2 Nom"],
  ["secondGuardianFirstName", "Prénom de la mère", "Prénom parent 2"],
  ["guardianStreet", "Adresse responsable", "Adresse Payeur", "Adresse responsable 1"],
  ["guardianPostcode", "CP responsable", "Code Postal Payeur"],
  ["guardianCity", "Commune responsable", "Ville Payeur"],
  ["secondGuardianCity", "Ville responsable 2"],
  ["guardianEmail", "Courriel", "Email", "Mail", "E-mail", "Email responsable 1", "Mail responsables"],
  ["guardianHomePhone", "Téléphone domicile", "Tél. domicile", "Tel", "Téléphone", "Tél responsables"],
  ["guardianMobile", "Téléphone portable", "Portable", "Portable1", "Tél. mobile", "GSM", "Portable père"],
  ["guardianWorkPhone", "Téléphone travail", "TelPro", "Tél pro.", "Responsable 1 TelPro"],
  [
    "recipientNumber",
    "N°Allocataire",
    "N° Allocataire",
    "Numéro Alloc.",
    "Num.Alloc.",
    "Numéro d'allocataire",
  ],
  ["quotient", "QF", "Quotient", "Quotient familial", "QF CAF", "quotientFamilial"],
  ["quotientFrom", "Du", "date_debut", "Date QF"],
  ["quotientTo", "Au", "date_fin"],
  ["diet", "Régime / Remarques", "Régime", "Obs", "PAI", "Régime alimentaire", "Observations"],
  ["status", "Etat"],
];

describe("A header", () => {
  it.each(beside.flatMap(([field, ...headers]) => headers.map((header) => [header, field] as const)))(
    "%s is %s",
    (header, field) => {
      expect(playOf(header)).toBe(field);
    },
  );

  it.each([
    ...[
      "Nom élève",
      "Nom Elève",
      "Nom de famille élève",
      "Nom de famille enfant",
      "Nom de l'élève",
      "Nom enfant",
    ],
    ...[
      "Enfant Nom",
      "Enfant_Nom",
      "Nom de l'enfant",
      "Nom de famille",
      "Nom*",
      "Nom",
      "\uFEFF\uFEFFNom élève",
    ],
  ])("%s is the child's last name where nobody else is named", (header) => {
    expect(playsOf(`${header};Prénom;Classe`, "MARTIN;Léa;CP")[0]).toBe("childLastName");
  });

  it.each([
    ...[
      "NOM Prénom",
      "Prénom NOM",
      "Nom et prénom",
      "Nom complet",
      "Nom / Prénom de l'élève",
      "Nom & Prénoms",
    ],
    ...["Individu", "Élève", "Enfant"],
  ])("%s is the whole name of a child", (header) => {
    expect(playsOf(`${header};Classe`, "MARTIN Léa;CP")[0]).toBe("childName");
  });

  it.each([
    ...["Cycle", " Cycle", "Identifiant classe", "Regroupement", "Dispositif(s)", "Groupe", "Enseignant(s)"],
    ...[
      "Deuxième prénom",
      "Troisième prénom",
      "Commune naissance",
      "Dépt naissance",
      "Pays naissance",
      "Age",
    ],
    ...[
      "Date inscription",
      "Attestation fournie",
      "Autorisation photo",
      "Autorisations associations",
      "Actions",
    ],
    ...[
      "Décision de passage",
      "PCS",
      "Profession",
      "Numéro de poste",
      "Communication adresses",
      "N°",
      "Caisse",
    ],
    ...["Nom de jeune fille", "Enfant_Nom_du_Tarif", "ID Enfant", "Courriel enfant", "dateNaisResp1"],
  ])("%s is of no use", (header) => {
    expect(playOf(header)).toBe("ignored");
  });

  it.each(["IBAN", "bic", "RUM", "Num. Sécu.", "Numéro de sécurité sociale", "Titulaire du compte", "RIB"])(
    "%s is never read",
    (header) => {
      expect(playOf(header)).toBe("private");
    },
  );

  it.each(["Cantine", "Restauration", "Garderie matin", "Gard. soir", "GS", "APM", "DP", "Étude"])(
    "%s is a service where ticks stand under it, and nothing that is read elsewhere",
    (header) => {
      expect(playOf(header)).toBe("ticks");
      expect(playsOf(`Nom élève;Prénom élève;${header}`, "MARTIN;Léa;bonjour").at(-1)).toBe("unknown");
    },
  );

  it("with a slip of the pen is proposed, and not read", () => {
    const [table] = listTables(
      textList("Nom élève;Prénom élève;Date naisance;Datte", "MARTIN;Léa;14/03/2019;14/03/2019"),
    );
    expect(table?.columns.map(({ play, likely }) => [play.kind, likely])).toEqual([
      ["field", undefined],
      ["field", undefined],
      ["unknown", "birth"],
      // Each field is proposed once.
      ["unknown", undefined],
    ]);
  });

  it("that says nothing is proposed by what stands under it", () => {
    const [table] = listTables(
      textList(
        "Nom élève;Prénom élève;Q1;Q2;Q3;Q4",
        "MARTIN;Léa;14/03/2019;a@b.fr;0639980001;CE1",
        "DURAND;Tom;02/09/2016;c@d.fr;0639980002;CP",
      ),
    );
    expect(table?.columns.slice(2).map(({ likely }) => likely)).toEqual([
      ...["birth", "guardianEmail", "guardianMobile", "className"],
    ]);
  });
});

describe("Bare headers", () => {
  it("are the responsable's beside those of a child", () => {
    expect(
      playsOf(
        "Nom*;Prénom*;Adresse;Code postal;Ville;Pays;Courriel;Téléphone;Nom de l'élève;Prénom de l'élève",
        "A;B",
      ),
    ).toEqual([
      ...["guardianLastName", "guardianFirstName", "guardianStreet", "guardianPostcode", "guardianCity"],
      ...["guardianCountry", "guardianEmail", "guardianHomePhone", "childLastName", "childFirstName"],
    ]);
  });

  it("are the family's where no first name is beside them", () => {
    expect(
      playsOf(
        "Civilité;Nom;Adresse;Adresse2;CP;Ville;Portable1;Portable2;N°Allocataire;Mémo;Enfant_Nom;Enfant_Prénom",
        "A",
      ),
    ).toEqual([
      ...[
        "guardianTitle",
        "familyName",
        "homeStreet",
        "homeComplement",
        "homePostcode",
        "homeCity",
        "guardianMobile",
      ],
      ...["guardianOtherPhone", "recipientNumber", "ignored", "childLastName", "childFirstName"],
    ]);
  });

  it("are of a contact beside the payer's", () => {
    expect(
      playsOf(
        "Enfant Nom;Enfant Prénom;Nom Payeur;Prénom Payeur;Adresse Payeur;Nom;Prénom;Téléphone Domicile;Courriel",
        "A",
      ),
    ).toEqual([
      ...["childLastName", "childFirstName", "guardianLastName", "guardianFirstName", "guardianStreet"],
      ...[
        "secondGuardianLastName",
        "secondGuardianFirstName",
        "secondGuardianHomePhone",
        "secondGuardianEmail",
      ],
    ]);
  });

  it("name two homes where the second has a postcode, and the floor where it has none", () => {
    const names = "Nom élève;Prénom élève";
    expect(playsOf(`${names};Adresse1;Cp1;Adresse2;Cp2`, "A").slice(2)).toEqual([
      ...["homeStreet", "homePostcode", "secondHomeStreet", "secondHomePostcode"],
    ]);
    expect(playsOf(`${names};Adresse1;Cp1;Adresse2`, "A").slice(2)).toEqual([
      ...["homeStreet", "homePostcode", "homeComplement"],
    ]);
  });

  it("that come again are those of the next child", () => {
    expect(
      playsOf(
        "Nom responsable;Prénom responsable;Nom enfant;Prénom enfant;Classe enfant;Nom enfant;Prénom enfant",
        "A",
      ),
    ).toEqual([
      ...["guardianLastName", "guardianFirstName", "childLastName", "childFirstName", "className"],
      ...["childLastName+", "childFirstName+"],
    ]);
  });
});

describe("Days", () => {
  const daysOf = (headers: string) => {
    const [table] = listTables(textList(`NOM Prénom;${headers}`, "MARTIN Léa;x;x;x;x;x"));
    return table?.columns.slice(1).map(({ play }) => play.kind);
  };

  it.each([
    "Lundi;Mardi;Jeudi;Vendredi",
    "Lun;Mar;Jeu;Ven",
    "lu;ma;je;ve",
    "LUNDI;MARDI;JEUDI;VEND.",
    "L;M;J;V",
  ])("%s bear ticks", (headers) => {
    expect(daysOf(headers)).toEqual(["ticks", "ticks", "ticks", "ticks"]);
  });

  it("one letter alone is no day", () => {
    expect(daysOf("M;Classe")).toEqual(["unknown", "field"]);
  });

  it("never take the place of those that name the responsable", () => {
    const names = "Nom élève;Prénom élève;Nom responsable;Prénom responsable";
    const homes = playsOf(
      `${names};Adresse1;Cp1;Commune1;Adresse responsable;CP responsable;Commune responsable`,
      "A",
    );
    expect(homes.slice(4)).toEqual([
      ...["homeStreet", "homePostcode", "homeCity"],
      ...["guardianStreet", "guardianPostcode", "guardianCity"],
    ]);
    // Without a street of its own, what is bare goes with the responsable's; of the other one nothing is said.
    expect(playsOf(`${names};Adresse responsable;CP;Commune;Pays`, "A").slice(4)).toEqual([
      ...["guardianStreet", "guardianPostcode", "guardianCity", "guardianCountry"],
    ]);
    expect(playsOf(`${names};Adresse;Adresse responsable 2`, "A").slice(4)).toEqual([
      ...["guardianStreet", "secondGuardianStreet"],
    ]);
    expect(playsOf(`Téléphone;Courriel;${names};Téléphone responsable;Courriel responsable`, "A")).toEqual([
      ...["guardianOtherPhone", "ignored", "childLastName", "childFirstName", "guardianLastName"],
      ...["guardianFirstName", "guardianHomePhone", "guardianEmail"],
    ]);
  });

  it("that say one thing of a child twice are told where they differ", () => {
    const headers = "Nom élève;Prénom élève;Date naissance élève;Né le (élève)";
    const told = (other: string) => parseLines(headers, `MARTIN;Léa;14/03/2019;${other}`).problems;
    expect(playsOf(headers, "A").slice(2)).toEqual(["birth", "ignored"]);
    expect(told("14/03/2019")).toEqual([]);
    expect(told("15/03/2019")).toMatchObject([{ code: "list.double-column", facts: { field: "birth" } }]);
  });

  it("a second telephone of one responsable is no other person's", () => {
    const headers =
      "Nom élève;Prénom élève;Nom responsable;Prénom responsable;Téléphone responsable;Téléphone fixe responsable";
    const list = textList(headers, "MARTIN;Léa;MARTIN;Claire;06 39 98 00 01;04 65 71 00 01");
    expect(readOf(list).listed.children[0]?.guardians).toMatchObject([
      { firstName: "Claire", phones: ["06 39 98 00 01", "04 65 71 00 01"] },
    ]);
  });
});
