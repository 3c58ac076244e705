import type { ProblemsOf } from "../../kernel/problem";
import type { ListLineNamed, ListPersonNamed, ListSheetNamed } from "../../formats/problems/lists";
import { counted } from "../amounts";
import { enumerated } from "../days";
import { fr } from "../french";
import { listFieldLabels } from "../lists";
import { cut, listed, quoted, quotedFile, rowsText } from "./inserted";
import type { WordsFor } from "./words";

const kindNames = {
  children: "une liste d’enfants",
  guardians: "une liste de responsables",
  quotients: "une liste de quotients",
};

const missingNames = {
  birth: "la date de naissance",
  className: "la classe",
  address: "l’adresse",
  nationalId: "l’INE",
};

/** `Dans « liste.xlsx », feuille « CP »`. */
function sheetNamed({ file, sheet }: ListSheetNamed): string {
  return sheet === undefined
    ? fr`Dans ${quotedFile(file)}`
    : fr`Dans ${quotedFile(file)}, feuille ${quoted(sheet)}`;
}

function lineNamed(place: ListLineNamed): string {
  return fr`${sheetNamed(place)}, ligne ${place.line}`;
}

/** With whom the line is about, where it says so. */
function personNamed(place: ListPersonNamed): string {
  return place.person === "" ? lineNamed(place) : fr`${lineNamed(place)}, ${cut(place.person)}`;
}

function linesNamed(place: ListSheetNamed & { readonly lines: readonly number[] }): string {
  return fr`${sheetNamed(place)}, ${rowsText(place.lines)}`;
}

const chooseColumns = "Choisissez ce que contient chaque colonne, sur l’écran Importer une liste.";

/** What the clerk reads of a trouble with a list of children, of those who answer for them, or of quotients. */
export const listWords: WordsFor<ProblemsOf<"list">> = {
  "list.unknown-form": ({ file }) => ({
    message: fr`${quotedFile(file)} ne contient aucune liste : aucune ligne n’y nomme un enfant, un responsable ou une famille.`,
    advice:
      "Donnez une liste en .xlsx ou en .csv, ou collez les cases de votre tableau. Un PDF ou une photo ne se lisent pas.",
  }),
  "list.columns-asked": ({ headers, ...place }) => ({
    message: fr`${sheetNamed(place)}, rien ne dit où sont les noms : les colonnes sont ${listed(headers.slice(0, 8))}.`,
    advice: chooseColumns,
  }),
  "list.broken-quote": ({ file, line }) => ({
    message: fr`Dans ${quotedFile(file)}, un guillemet ouvert à la ligne ${line} n’est pas refermé à sa place : les lignes suivantes ne se lisent plus.`,
    advice: "Rien n’a été lu. Retirez ce guillemet, ou enregistrez la liste à nouveau.",
  }),
  "list.shifted-row": (place) => ({
    message: fr`${lineNamed(place)} : il y a plus de cases que de colonnes, un séparateur s’est glissé dans un texte. Cette ligne n’est pas lue.`,
    advice:
      "Mettez ce texte entre guillemets dans le fichier, ou retirez-en le séparateur, puis recommencez.",
  }),
  "list.double-column": ({ field, headers, ...place }) => ({
    message: fr`${sheetNamed(place)}, plusieurs colonnes semblent dire la même chose (${listFieldLabels[field]}) sans être pareilles : ${listed(headers)}. La première est lue.`,
    advice: "Choisissez la bonne, sur l’écran Importer une liste.",
  }),
  "list.columns-left": ({ headers, ...place }) => ({
    message: fr`${sheetNamed(place)}, ${headers.length === 1 ? "une colonne inconnue n’est pas lue" : "des colonnes inconnues ne sont pas lues"} : ${listed(headers)}.`,
    advice: "Choisissez ce qu’elles contiennent, sur l’écran Importer une liste, si elles servent.",
  }),
  "list.private-columns": ({ headers, ...place }) => ({
    message: fr`${sheetNamed(place)}, ces colonnes ne sont jamais lues dans une liste : ${listed(headers)}.`,
    advice: "Saisissez un compte bancaire dans Mandats, d’après le mandat signé.",
  }),
  "list.other-list": ({ file, sheet, kind }) => ({
    message: fr`Dans ${quotedFile(file)}, la feuille ${quoted(sheet ?? "")} est ${kindNames[kind]} : elle n’est pas lue avec les autres.`,
    advice:
      "Si elle sert, copiez ses cases et collez-les sur l’écran Importer une liste, une fois celle-ci importée.",
  }),
  "list.hidden": ({ rows, columns, ...place }) => ({
    message: fr`${sheetNamed(place)}, ce qui est masqué est lu comme le reste : ${enumerated([
      ...(rows.length === 0 ? [] : [rowsText(rows)]),
      ...(columns.length === 0
        ? []
        : [fr`${columns.length === 1 ? "colonne" : "colonnes"} ${listed(columns)}`]),
    ])}.`,
    advice: "Affichez-le dans votre tableur, et vérifiez que c’est à jour.",
  }),
  "list.letters-repaired": ({ file }) => ({
    message: fr`Les accents de ${quotedFile(file)} étaient abîmés (« Ã© » pour « é ») : ils ont été réparés.`,
    advice: "Vérifiez les noms dans l’aperçu avant d’importer.",
  }),
  "list.damaged-cells": ({ shown, ...place }) => ({
    message: fr`${linesNamed(place)} : des cases sont abîmées, comme ${quoted(shown)} (lettres perdues, ou erreur d’une formule).`,
    advice: fr`Corrigez-les dans la liste et recommencez : un nom abîmé passe pour celui d’un autre enfant.`,
  }),
  "list.unreadable-birth": ({ shown, ...place }) => ({
    message: fr`${personNamed(place)} : ${quoted(shown)} n’est pas une date qui existe. La date de naissance reste vide.`,
    advice: "Demandez la bonne date à la famille, et écrivez-la dans Enfants.",
  }),
  "list.short-years": ({ shown, taken, ...place }) => ({
    message: fr`${linesNamed(place)} : l’année n’a que deux chiffres. ${quoted(shown)} est lu comme une naissance en ${taken}.`,
    advice: "Vérifiez ces dates de naissance dans l’aperçu.",
  }),
  "list.zero-added": ({ what, ...place }) => ({
    message: fr`${linesNamed(place)} : le zéro du début manquait ${what === "phone" ? "au téléphone" : "au code postal"}, il est ajouté.`,
    advice: "Rien à faire, sauf si le numéro était incomplet.",
  }),
  "list.unreadable-phone": ({ shown, ...place }) => ({
    message: fr`${personNamed(place)} : ${quoted(shown)} n’est pas un numéro de téléphone complet. Il est gardé tel quel.`,
    advice: "Demandez le numéro à la famille, et corrigez-le dans Familles.",
  }),
  "list.unreadable-postcode": ({ shown, ...place }) => ({
    message: fr`${personNamed(place)} : ${quoted(shown)} n’est pas un code postal de cinq chiffres. Il est gardé tel quel.`,
    advice: "Vérifiez l’adresse, et corrigez-la dans Familles.",
  }),
  "list.postcode-of-city": ({ shown, city, usual, ...place }) => ({
    message: fr`${personNamed(place)} : ${cut(city)} a le code postal ${cut(shown)}, et ${cut(usual)} sur d’autres lignes.`,
    advice: fr`Vérifiez l’adresse : une facture mal adressée revient.`,
  }),
  "list.email": ({ shown, proposal, ...place }) => ({
    message: fr`${personNamed(place)} : aucun message n’arrivera sans doute à ${quoted(shown)}, qui est gardé tel quel.`,
    advice: fr`Vérifiez l’adresse auprès de la famille, et corrigez-la dans Familles.${proposal === undefined ? "" : fr` C’est peut-être ${quoted(proposal)}.`}`,
  }),
  "list.unreadable-quotient": ({ shown, ...place }) => ({
    message: fr`${personNamed(place)} : ${quoted(shown)} n’est pas un quotient. Cette famille n’en reçoit pas.`,
    advice: "Sans quotient, elle paie le prix de ceux qui n’en ont pas donné. Demandez-le-lui si besoin.",
  }),
  "list.unreadable-period": ({ shown, ...place }) => ({
    message: fr`${personNamed(place)} : ${listed(shown)} ${shown.length === 1 ? "n’est pas une date" : "ne sont pas des dates"}. Le quotient de cette ligne n’est pas repris.`,
    advice: "Corrigez la date dans la liste et recommencez, ou écrivez ce quotient dans Quotients.",
  }),
  "list.unknown-title": ({ text, ...place }) => ({
    message: fr`${lineNamed(place)}, ${quoted(text)} n’est pas une classe connue : les enfants qui suivent ne reçoivent pas de classe.`,
    advice: fr`Si c’est une classe, écrivez-y son niveau (CP, CE1…) ; si c’est une remarque, effacez-la de la liste.`,
  }),
  "list.missing-values": ({ missing, ...place }) => ({
    message: fr`${personNamed(place)} : il manque ${enumerated(missing.map((each) => missingNames[each]))}, que les autres lignes ont.`,
    advice: "Complétez après l’import, dans Enfants ou dans Familles.",
  }),
  "list.first-guardian-blank": ({ guardian, ...place }) => ({
    message: fr`${personNamed(place)} : le premier responsable est vide. ${cut(guardian)} est pris pour le premier.`,
    advice: "Vérifiez que c’est bien cette personne qui paie.",
  }),
  "list.total-differs": ({ header, total, counted: sure, open, ...place }) => ({
    message: fr`${lineNamed(place)}, colonne ${quoted(header)} : le total écrit est ${total}, et ${counted(sure, "case est cochée", "cases sont cochées")}${open === 0 ? "" : fr` (${counted(open, "autre est à décider", "autres sont à décider")})`}.`,
    advice: "Vérifiez les coches de cette colonne avant de reprendre les inscriptions.",
  }),
  "list.health-plan": (place) => ({
    message: fr`${personNamed(place)} : la liste parle d’un PAI ou d’une allergie. Ce n’est pas repris dans le classeur.`,
    advice: "Une donnée de santé se garde à part, chez ceux qui en ont besoin. Prévenez la cuisine.",
  }),
  "list.remark": ({ shown, ...place }) => ({
    message: fr`${personNamed(place)} : la liste remarque ${quoted(shown)}. Ce n’est pas repris dans le classeur.`,
    advice: fr`Lisez-le avant d’importer : il peut changer qui paie, ou qui vient.`,
  }),
};
