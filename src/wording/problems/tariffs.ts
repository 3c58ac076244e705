import type { ProblemsOf } from "../../kernel/problem";
import { euros, quotientText } from "../amounts";
import { yesNoWords } from "../choices";
import { shortDay } from "../days";
import { fr } from "../french";
import { cut, quoted, rowsText } from "./inserted";
import type { WordsFor } from "./words";

const bounds = "chacune comprend ses deux bornes.";

function overlapText(from: number, to: number | undefined): string {
  if (to === undefined) return `à partir du QF ${quotientText(from)}`;
  return from === to
    ? `au QF ${quotientText(from)}`
    : `du QF ${quotientText(from)} au QF ${quotientText(to)}`;
}

/** At whose price, where a child lives in several households. */
const atHome = (family: string | undefined): string => (family === undefined ? "" : ` au foyer ${family}`);

/** What a price may depend on, as the child's and the family's rows say it. */
function payerText({
  quotient,
  category,
  level,
  resident,
  rank,
}: Pick<
  ProblemsOf<"tariff">["tariff.none"],
  "quotient" | "category" | "level" | "resident" | "rank"
>): string {
  const given = (text: string | undefined) => (text === undefined ? "vide" : quoted(text));
  const lives = resident === undefined ? "vide" : resident ? yesNoWords.yes : yesNoWords.no;
  return [
    `catégorie ${given(category)}`,
    `niveau ${given(level)}`,
    `résident ${lives}`,
    `rang ${String(rank)}`,
    `QF ${quotient === undefined ? "inconnu" : quotientText(quotient)}`,
  ].join(", ");
}

export const tariffWords: WordsFor<ProblemsOf<"tariff">> = {
  "tariff.none": ({ child, family, service, day, nearest, ...payer }) => ({
    message: fr`Aucune ligne de Tarifs ne donne le prix de ${quoted(service)} pour l’enfant ${child}${atHome(family)} le ${shortDay(day)} (${payerText(payer)}).`,
    advice:
      nearest === undefined
        ? "Complétez la grille de la feuille Tarifs, ou corrigez la ligne de l’enfant ou de sa famille."
        : fr`C’est peut-être ${quoted(nearest)} : corrigez le nom de la prestation, ou ajoutez-la à la feuille Tarifs.`,
  }),
  "tariff.tie": ({ child, family, service, day, rows }) => ({
    message: fr`Plusieurs prix de ${quoted(service)} sont possibles pour l’enfant ${child}${atHome(family)} le ${shortDay(day)} : les ${rowsText(rows)} de Tarifs sont également précises.`,
    advice: "Corrigez leurs tranches ou leurs dates, ou remplissez un critère de plus sur l’une d’elles.",
  }),
  "tariff.quotient-missing": ({ family, child, service }) => ({
    message: fr`Le QF de la famille ${family} est inconnu : ${quoted(service)} n’a pas de prix pour l’enfant ${child}.`,
    advice: fr`Indiquez le QF, ou choisissez « Tarif maximum » pour « QF absent » dans la feuille Paramètres.`,
  }),
  "tariff.highest-for-want": ({ families, family, among }) => ({
    message:
      families === 1
        ? fr`La famille ${family} n’a pas de QF : elle paie le tarif maximum.`
        : fr`Sur ${among} familles dont le prix dépend du QF, ${families} n’en ont pas : elles paient le tarif maximum. La première est ${family}.`,
    advice: fr`Complétez la colonne QF de la feuille Familles, ou la feuille Quotients ; une cellule vide veut dire que le QF n’est pas connu.`,
  }),
  "tariff.residence": ({ family, row, city, resident }) => ({
    message: fr`La nouvelle adresse de ${family} est à ${cut(city)}, et sa colonne Résident ${resident === undefined ? "est vide" : fr`dit ${quoted(resident ? yesNoWords.yes : yesNoWords.no)}`} : des tarifs en dépendent.`,
    advice: fr`Vérifiez la colonne Résident de sa ligne (feuille Familles, ligne ${row}) : elle n’est jamais changée d’elle-même.`,
  }),
  "tariff.rate-without-cap": ({ child, family, service }) => ({
    message: fr`Sans QF, l’enfant ${child}${atHome(family)} paie le tarif maximum, mais le taux d’effort de ${quoted(service)} n’a pas de plafond.`,
    advice: "Ajoutez un plafond à cette ligne de Tarifs, ou indiquez le QF de la famille.",
  }),
  "tariff.row-defective": ({ child, family, service }) => ({
    message: fr`La ligne de Tarifs qui donne le prix de ${quoted(service)} pour l’enfant ${child}${atHome(family)} contient une erreur.`,
    advice: fr`Corrigez cette ligne : son erreur est signalée à part.`,
  }),
  "tariff.hole": ({ service, above, below, rows }) => ({
    message: fr`La grille de ${quoted(service)} laisse sans tarif les QF au-dessus de ${quotientText(above)} et au-dessous de ${quotientText(below)} (${rowsText(rows)}).`,
    advice: fr`Rapprochez les deux tranches : ${bounds}`,
  }),
  "tariff.overlap": ({ service, from, to, rows }) => ({
    message: fr`Deux tranches de ${quoted(service)} se chevauchent ${overlapText(from, to)} (${rowsText(rows)}).`,
    advice: fr`Écartez les deux tranches : ${bounds}`,
  }),
  "tariff.price-and-rate": ({ price }) => ({
    message: fr`Cette ligne donne à la fois un prix (${euros(price)}) et un taux d’effort.`,
    advice: "Gardez l’un ou l’autre, et videz l’autre cellule.",
  }),
  "tariff.neither-price-nor-rate": () => ({
    message: "Cette ligne ne donne ni prix ni taux d’effort.",
    advice: "Indiquez un prix (0 pour un repas gratuit) ou un taux d’effort.",
  }),
  "tariff.band-inverted": ({ min, max }) => ({
    message: fr`Le QF minimum (${quotientText(min)}) est au-dessus du QF maximum (${quotientText(max)}).`,
    advice: "Échangez ou corrigez les deux bornes.",
  }),
  "tariff.floor-above-cap": ({ floor, cap }) => ({
    message: fr`Le plancher (${euros(floor)}) est au-dessus du plafond (${euros(cap)}).`,
    advice: "Échangez ou corrigez les deux montants.",
  }),
};
