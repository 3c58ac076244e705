import type { ListedPlace, RollPerson } from "../../domain/roll";
import type { ProblemsOf } from "../../kernel/problem";
import { counted } from "../amounts";
import { enumerated, shortDay } from "../days";
import { fr } from "../french";
import { cut, listed, quoted, rowsText } from "./inserted";
import { personText } from "./people";
import type { WordsFor } from "./words";

/** `Léa MARTIN (E012)`, or with the date of birth while the child has no code. */
export function rollPersonText({ code, lastName, firstName, birth }: RollPerson): string {
  const name = firstName === undefined ? lastName : `${firstName} ${lastName}`;
  if (code !== undefined) return personText(name, code);
  return birth === undefined ? cut(name) : fr`${cut(name)} (${shortDay(birth)})`;
}

/** `ligne 12`, `feuille « CANTINE », ligne 12`. */
export function lineText({ sheet, line }: ListedPlace): string {
  const where = rowsText([line]);
  return sheet === undefined ? where : fr`feuille « ${cut(sheet)} », ${where}`;
}

const mostNames = 8;

/** The first names of a long list, and how many more there are. */
function some(texts: readonly string[]): string {
  const shown = texts.slice(0, mostNames);
  const more = texts.length - shown.length;
  return enumerated(more === 0 ? shown : [...shown, counted(more, "autre")]);
}

/** What the clerk reads of a list that is matched with the workbook. */
export const rollWords: WordsFor<ProblemsOf<"roll">> = {
  "roll.homonym": ({ child, other }) => ({
    message: fr`${rollPersonText(child)} porte le même nom que ${rollPersonText(other)}, avec une autre date de naissance : ce sont deux enfants.`,
    advice: fr`Si c’est le même enfant, corrigez sa date dans la feuille Enfants ou dans la liste, puis recommencez.`,
  }),
  "roll.child-given-twice": ({ child, line }) => ({
    message: fr`La réponse donnée pour la ${lineText(line)} désigne ${rollPersonText(child)}, qu’une autre ligne de la liste désigne déjà.`,
    advice: fr`Choisissez un autre enfant pour cette ligne, ou ne la prenez pas.`,
  }),
  "roll.folded": ({ children }) => ({
    message: fr`Pris une seule fois, bien que sur plusieurs lignes : ${some(children.map(({ child, lines }) => `${rollPersonText(child)}, ${rowsText(lines)}`))}.`,
    advice: "Rien à faire si ce sont bien les mêmes enfants.",
  }),
  "roll.quotients-none": ({ families }) => ({
    message: fr`Sans quotient dans la liste : ${families.length > mostNames ? some(families.map(cut)) : listed(families)}. Rien n’est changé pour ${families.length === 1 ? "cette famille" : "ces familles"}.`,
    advice: fr`Demandez ${families.length === 1 ? "son" : "leur"} quotient ; en attendant, le réglage « QF absent » décide du prix.`,
  }),
  "roll.quotient-ended": ({ named, to }) => ({
    message: fr`Le quotient de « ${cut(named)} » valait jusqu’au ${shortDay(to)} : il n’est pas repris.`,
    advice: fr`Demandez le quotient à jour à la famille.`,
  }),
  "roll.answer-unused": ({ question, answer }) => ({
    message: fr`La réponse ${quoted(answer)} à ${quoted(question)} ne sert pas : la liste ne pose pas cette question, ou la réponse n’est pas l’une de celles proposées.`,
    advice: "Relisez les questions et leurs réponses possibles, telles qu’elles sont montrées.",
  }),
  "roll.ticks-left": ({ services }) => ({
    message: fr`Des croix de la liste n’inscrivent personne : ${enumerated(services.map(({ header, ticks }) => fr`${counted(ticks, "croix")} ${header === undefined ? "sous des jours" : fr`sous « ${cut(header)} »`}`))}.`,
    advice: "Pour inscrire ces enfants, donnez le premier jour et la prestation de ces croix.",
  }),
  "roll.category-missing": ({ children, known }) => ({
    message: fr`${children === 1 ? "Un nouvel enfant n’a" : "De nouveaux enfants n’ont"} pas de catégorie, et la grille des tarifs en distingue : ${listed(known)}. Sans elle, leur prix peut manquer.`,
    advice: "Choisissez la catégorie des nouveaux enfants avant d’importer, ou complétez la feuille Enfants.",
  }),
  "roll.residents-missing": ({ families }) => ({
    message: fr`Rien ne dit si ${families === 1 ? "la nouvelle famille habite" : fr`les ${families} nouvelles familles habitent`} la commune, et la grille des tarifs en dépend.`,
    advice:
      "Donnez le nom de la commune avant d’importer, ou complétez la colonne Résident de la feuille Familles.",
  }),
  "roll.no-residents": ({ city, families }) => ({
    message: fr`D’après la liste, ${families === 1 ? "la nouvelle famille n’habite pas" : fr`aucune des ${families} nouvelles familles n’habite`} ${quoted(city)} : ${families === 1 ? "elle est notée" : "elles sont notées"} « Non » dans la colonne Résident.`,
    advice: fr`Vérifiez le nom de la commune : il change le prix que ces familles paient.`,
  }),
  "roll.unknown-service": ({ service, known }) => ({
    message: fr`La grille des tarifs n’a pas de prestation ${quoted(service)}. Elle a : ${listed(known)}.`,
    advice: "Rien n’a été écrit. Donnez le nom d’une prestation de la feuille Tarifs.",
  }),
  "roll.unknown-column": ({ text }) => ({
    message: fr`${quoted(text)} n’est pas une colonne où une liste peut différer du classeur.`,
    advice: fr`Rien n’a été écrit. Reprenez les noms montrés avec les différences, ou écrivez « tout ».`,
  }),
  "roll.changed-since-preview": () => ({
    message: fr`Depuis l’aperçu, le classeur ou la liste ont changé : ce qui serait écrit n’est plus ce que vous avez vu.`,
    advice: "Rien n’a été écrit. Relisez l’aperçu, puis validez de nouveau.",
  }),
};
