import type { AddressPart, GuardianPart, ListField } from "../formats/problems/lists";

const addressLabels: Readonly<Record<AddressPart, string>> = {
  Street: "Adresse",
  Complement: "Complément d’adresse",
  Postcode: "Code postal",
  City: "Commune",
  Country: "Pays",
};

const guardianLabels: Readonly<Record<GuardianPart, string>> = {
  Title: "Civilité",
  Name: "Nom et prénom",
  LastName: "Nom",
  UsageName: "Nom d’usage",
  FirstName: "Prénom",
  ...addressLabels,
  Email: "Courriel",
  Mobile: "Portable",
  HomePhone: "Téléphone",
  WorkPhone: "Téléphone travail",
};

/** What a column of a list may be, as the clerk chooses among them and finds them again in `Correspondances`. */
export const listFieldLabels = {
  childName: "Nom et prénom de l’enfant",
  childLastName: "Nom de l’enfant",
  childUsageName: "Nom d’usage de l’enfant",
  childFirstName: "Prénom de l’enfant",
  birth: "Date de naissance",
  sex: "Sexe",
  nationalId: "INE",
  school: "École",
  className: "Classe",
  level: "Niveau",
  diet: "Régime alimentaire ou remarques",
  status: "État de l’inscription",
  profile: "Enfant ou adulte",
  ...labelled("home", addressLabels, (label) => `${label} de l’enfant`),
  ...labelled("secondHome", addressLabels, (label) => `${label} du second domicile`),
  familyId: "Numéro de la famille",
  familyName: "Nom de la famille",
  ...labelled("guardian", guardianLabels, (label) => `${label} du responsable`),
  ...labelled("secondGuardian", guardianLabels, (label) => `${label} du second responsable`),
  guardianOtherPhone: "Autre téléphone",
  quotient: "Quotient familial",
  quotientFrom: "Quotient : du",
  quotientTo: "Quotient : au",
  recipientNumber: "Numéro d’allocataire",
  monday: "Lundi",
  tuesday: "Mardi",
  wednesday: "Mercredi",
  thursday: "Jeudi",
  friday: "Vendredi",
  firstService: "Prestation cochée",
  secondService: "Deuxième prestation cochée",
  thirdService: "Troisième prestation cochée",
  fourthService: "Quatrième prestation cochée",
} satisfies Readonly<Record<ListField, string>>;

function labelled<P extends string, K extends string>(
  prefix: P,
  labels: Readonly<Record<K, string>>,
  label: (text: string) => string,
): Readonly<Record<`${P}${K}`, string>> {
  const entries = (Object.keys(labels) as K[]).map((key) => [`${prefix}${key}`, label(labels[key])]);
  return Object.fromEntries(entries) as Record<`${P}${K}`, string>;
}
