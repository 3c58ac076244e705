import type { Weekday } from "../../kernel/day";
import { nearest } from "../../kernel/resemblance";
import type { ChildField } from "../problems/lists";

/** What a header says by itself, before anybody looks at those beside it. */
export type HeaderMeaning =
  | {
      readonly kind: "part";
      /** Whom it names; `undefined` for a bare `Nom`. */
      readonly of: Bearer | undefined;
      readonly part: HeaderPart;
      /** `Responsable 2`, `Adresse1`. */
      readonly rank: number | undefined;
      /** Of a name in one cell: which half stands first, where the header says so. */
      readonly isFirstNameFirst: boolean;
      /** `Classe ou regroupement`: some values are no classes. */
      readonly hasGroups: boolean;
    }
  | { readonly kind: "day"; readonly weekday: Weekday; readonly service: string | undefined }
  /** `L`, `M`, `J`, `V`: a day among others of its kind. */
  | { readonly kind: "letter"; readonly letter: "l" | "m" | "j" | "v" }
  /** A service, where ticks stand under it. */
  | { readonly kind: "service" }
  | { readonly kind: "ignored" }
  /** A bank account, a number of the social security: never read. */
  | { readonly kind: "private" };

type Bearer = "child" | "guardian" | "family";

export type HeaderPart =
  | "name"
  | "lastName"
  | "usageName"
  | "firstName"
  | "title"
  | Exclude<ChildField, "childName" | "childLastName" | "childUsageName" | "childFirstName">
  | "street"
  | "complement"
  | "postcode"
  | "city"
  | "country"
  | "email"
  | "homePhone"
  | "mobile"
  | "workPhone"
  | "id"
  | "quotient"
  | "quotientFrom"
  | "quotientTo"
  | "recipientNumber";

const bearers: Readonly<Record<string, Bearer>> = {
  ...words("child", "eleve eleves enfant enfants"),
  ...words("guardian", "responsable responsables resp parent parents payeur representant tuteur tutrice"),
  ...words("guardian", "pere mere papa maman conjoint adulte"),
  ...words("family", "famille foyer"),
};
const ranks: Readonly<Record<string, number>> = { pere: 1, papa: 1, mere: 2, maman: 2, conjoint: 2 };

/** Words that say nothing of their own. */
const fillers = new Set("de du des d l la le les no num numero n un une e s legal legale legaux".split(" "));

/** What is left of a header without its bearer, its number and words that say nothing, run together. */
const parts: Readonly<Record<string, HeaderPart>> = {
  ...words("name", "nomprenom prenomnom nometprenom prenometnom nomcomplet nomprenoms nometprenoms"),
  ...words("name", "nomsprenoms nomsetprenoms prenomsetnoms prenomsnoms prenomsnom prenomsetnom individu"),
  ...words("lastName", "nom noms nomfamille nomnaissance"),
  ...words("usageName", "nomusage nomusuel usage"),
  ...words("firstName", "prenom prenoms prenomusuel"),
  ...words("title", "civilite civ"),
  ...words("birth", "datenaissance naissance datenaiss datenais ne neele nee ddn"),
  ...words("sex", "sexe genre"),
  ...words("nationalId", "ine identifiantnational"),
  ...words("school", "ecole ecoles etablissement nomecole"),
  ...words("className", "classe classes libelleclasse classeouregroupement nomclasse"),
  ...words("level", "niveau niveaux niveauscolaire"),
  ...words("diet", "regime regimealimentaire regimeremarques regimeremarque obs pai remarques remarque"),
  ...words("diet", "observations observation menu sansporc vegetarien sansviande"),
  ...words("status", "etat"),
  ...words("profile", "profil"),
  ...words("street", "adresse rue rueresidence adrvoie adressepostale voie adressecomplete"),
  ...words("complement", "complement complementadresse adressesuite adressecomplement"),
  ...words("postcode", "cp codepostal adrcodepostal"),
  ...words("city", "ville commune localite adrlocalite villeresidence communeresidence"),
  ...words("country", "pays"),
  ...words("email", "courriel email mail adressemail adresseemail adresseelectronique adressecourriel mel"),
  ...words("homePhone", "telephone tel telephonedomicile teldomicile telfixe telephonefixe fixe"),
  ...words("mobile", "portable telephoneportable telportable mobile telmobile telephonemobile gsm port"),
  ...words("workPhone", "telephonetravail teltravail telpro telephonepro telephoneprofessionnel"),
  ...words("id", "identifiant reference id code ref"),
  ...words("quotient", "qf quotient quotientfamilial qfcaf quotientcaf quotientfamilialcaf"),
  ...words("quotientFrom", "debut datedebut dateqf dateeffet apartir"),
  ...words("quotientTo", "fin datefin jusquau"),
  ...words("recipientNumber", "allocataire alloc"),
};

/** Headers that only mean what they mean as a whole, run together. */
const wholes: Readonly<Record<string, HeaderMeaning>> = {
  du: partOf(undefined, "quotientFrom"),
  au: partOf(undefined, "quotientTo"),
  idfamille: partOf("family", "id"),
  aliastiers: { kind: "ignored" },
  identifiantclasse: { kind: "ignored" },
  groupeclasse: partOf(undefined, "className"),
  adultechezquiresidelenfant: partOf("guardian", "name"),
  nomdenaissance: partOf(undefined, "lastName"),
  nomdejeunefille: { kind: "ignored" },
};

/** A header with one of these words is of no use here. */
const ignored = new Set(
  (
    "actions age attestation autorisation autorisations decision cycle regroupement regroupements dispositif " +
    "dispositifs groupe enseignant enseignants professeur prof maitre maitresse deuxieme troisieme inscription " +
    "pcs profession employeur poste communication memo tarif secteur caisse organisme revenu revenus acces " +
    "activite categorie matricule personneid uai rang entourage habilites passage modereglement reglement"
  ).split(" "),
);

const secret = new Set("iban bic rum rib nir secu securite mandat titulaire banque bancaire".split(" "));

const weekdays: Readonly<Record<string, Weekday>> = {
  ...words<Weekday>(1, "lundi lun lu lundis"),
  ...words<Weekday>(2, "mardi mar ma mardis"),
  ...words<Weekday>(3, "mercredi mer me merc mercr mercredis"),
  ...words<Weekday>(4, "jeudi jeu je jeudis"),
  ...words<Weekday>(5, "vendredi ven ve vend vendr vendredis"),
};

const services =
  /^(?:cantine|restauration|restaurant|repas|midi|dp$|demipension|garderie|gard|gm$|gs$|accueil|apm$|aps$|etude|periscolaire|peri|alsh|tap$|nap$)/;

/** What does a header say? `undefined` for one that nobody has seen yet. */
export function headerMeaning(header: string): HeaderMeaning | undefined {
  const all = tokensOf(header);
  if (all.length === 0) return undefined;
  const together = all.join("");
  const whole = wholes[together];
  if (whole !== undefined) return whole;
  if (all.some((token) => secret.has(token))) return { kind: "private" };
  const [letter] = all;
  if (all.length === 1 && isDayLetter(letter)) return { kind: "letter", letter };
  return dayMeaning(header, all) ?? partMeaning(all) ?? otherMeaning(all, together);
}

function partMeaning(all: readonly string[]): HeaderMeaning | undefined {
  // `Nom de famille` is no name of a family.
  const joined = all.join(" ").replace(/\bnom(?: de)? famille\b/, "nom");
  const tokens = joined.split(" ");
  const bearer = tokens.find((token) => bearers[token] !== undefined);
  const number = tokens.find((token) => /^\d$/.test(token));
  const rank = number === undefined ? tokens.map((token) => ranks[token]).find(Boolean) : Number(number);
  const left = tokens.filter((token) => bearers[token] === undefined && !/^\d$/.test(token));
  if (left.some((token) => ignored.has(token)) && !left.includes("ou")) return { kind: "ignored" };
  // Where somebody was born is of no use.
  if (
    left.includes("naissance") &&
    left.some((token) => /^(?:commune|ville|dept|departement|lieu|pays)$/.test(token))
  )
    return { kind: "ignored" };
  const rest = left.filter((token) => !fillers.has(token)).join("");
  const of = bearer === undefined ? undefined : bearers[bearer];
  const part = left.length === 0 ? nameOf(of) : parts[rest];
  if (part === undefined) return undefined;
  return {
    ...partOf(of, part, rank),
    isFirstNameFirst: part === "name" && left.find((token) => /^(?:nom|prenom)s?$/.test(token)) === "prenom",
    hasGroups: left.includes("regroupement"),
  };
}

/** `Élève`, `Responsable 1`, `Famille`: whose column it is, and so a name. */
function nameOf(of: Bearer | undefined): HeaderPart | undefined {
  return of === "family" ? "lastName" : of && "name";
}

function otherMeaning(all: readonly string[], together: string): HeaderMeaning | undefined {
  if (all.every((token) => fillers.has(token)) || all.some((token) => ignored.has(token)))
    return { kind: "ignored" };
  return services.test(together) ? { kind: "service" } : undefined;
}

function dayMeaning(header: string, all: readonly string[]): HeaderMeaning | undefined {
  const named = all.filter((token) => weekdays[token] !== undefined);
  const [day] = named;
  if (day === undefined || named.length > 1) return undefined;
  const weekday = weekdays[day];
  const others = all.filter((token) => token !== day);
  if (weekday === undefined || (others.length > 0 && !services.test(others.join("")))) return undefined;
  const spelled = header.split(/[\s\u00a0.:/()-]+/).filter((word) => tokensOf(word).join("") !== day);
  const service = spelled.filter((word) => word !== "").join(" ");
  return { kind: "day", weekday, service: service === "" ? undefined : service };
}

/** What does a header with one slip of the pen most likely say? Short words are too much alike. */
export function likelyMeaning(header: string): HeaderMeaning | undefined {
  const tokens = tokensOf(header).filter((token) => !fillers.has(token) && bearers[token] === undefined);
  const near = nearest(tokens.join(""), longParts, (letters) => (letters < 8 ? 0 : 1));
  const part = near === undefined ? undefined : parts[near];
  const bearer = tokensOf(header).find((token) => bearers[token] !== undefined);
  return part && partOf(bearer === undefined ? undefined : bearers[bearer], part);
}

const longParts = Object.keys(parts).filter((word) => word.length >= 8);

/** `nomResp1` is `nom`, `resp`, `1`; `N°Allocataire` is `n`, `allocataire`. */
function tokensOf(header: string): readonly string[] {
  return header
    .replace(/\uFEFF/g, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/e[- ]?mail/g, "email")
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2")
    .split(/[^\p{L}\d]+/u)
    .filter((token) => token !== "");
}

function isDayLetter(token: string | undefined): token is "l" | "m" | "j" | "v" {
  return token !== undefined && ["l", "m", "j", "v"].includes(token);
}

function partOf(of: Bearer | undefined, part: HeaderPart, rank?: number) {
  return { kind: "part", of, part, rank, isFirstNameFirst: false, hasGroups: false } as const;
}

/** Each of these words, with what it stands for. */
function words<T>(meaning: T, list: string): Record<string, T> {
  return Object.fromEntries(list.split(" ").map((word) => [word, meaning]));
}
