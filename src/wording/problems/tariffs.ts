import type { TariffProblems } from "../../kernel/problems/tariffs";
import { euros, quotientText } from "../amounts";
import { enumerated, shortDay } from "../days";
import type { WordsFor } from "./words";

const rowsText = (rows: readonly number[]) => enumerated(rows.map((row) => `la ligne ${String(row)}`));

export const tariffWords: WordsFor<TariffProblems> = {
  "tariff.none": ({ child, service, day, quotient, category, level, resident, rank }) => ({
    message:
      `Aucune ligne de Tarifs ne donne le prix de «\u00a0${service}\u00a0» pour l'enfant ${child} le ${shortDay(day)} ` +
      `(catégorie ${category ?? "vide"}, niveau ${level ?? "vide"}, résident ${resident === undefined ? "non précisé" : resident ? "Oui" : "Non"}, ` +
      `rang ${String(rank)}, QF ${quotient === undefined ? "inconnu" : quotientText(quotient)}).`,
    advice: "Complétez la grille de la feuille Tarifs, ou corrigez la fiche de l'enfant ou de sa famille.",
  }),
  "tariff.tie": ({ child, service, day, rows }) => ({
    message:
      `Plusieurs prix possibles de «\u00a0${service}\u00a0» pour l'enfant ${child} le ${shortDay(day)}\u00a0: ` +
      `${rowsText(rows)} de Tarifs sont aussi précises l'une que l'autre.`,
    advice: "Corrigez leurs tranches ou leurs dates, ou remplissez un critère de plus sur l'une d'elles.",
  }),
  "tariff.quotient-missing": ({ family, child, service }) => ({
    message: `Le QF de la famille ${family} est inconnu\u00a0: «\u00a0${service}\u00a0» n'a pas de prix pour l'enfant ${child}.`,
    advice:
      "Indiquez le QF, ou choisissez «\u00a0Tarif maximum\u00a0» pour «\u00a0QF absent\u00a0» dans Paramètres.",
  }),
  "tariff.rate-without-cap": ({ child, service }) => ({
    message: `Sans QF, l'enfant ${child} paie le tarif maximum, mais le taux d'effort de «\u00a0${service}\u00a0» n'a pas de plafond.`,
    advice: "Ajoutez un plafond à cette ligne de Tarifs, ou indiquez le QF de la famille.",
  }),
  "tariff.row-defective": ({ child, service }) => ({
    message: `La ligne de Tarifs qui donne le prix de «\u00a0${service}\u00a0» pour l'enfant ${child} contient une erreur.`,
    advice: "Corrigez cette ligne\u00a0: son erreur est signalée à part.",
  }),
  "tariff.hole": ({ service, above, below, rows }) => ({
    message:
      `La grille de «\u00a0${service}\u00a0» laisse sans tarif les QF au-dessus de ${quotientText(above)} et au-dessous de ${quotientText(below)} ` +
      `(${rowsText(rows)}).`,
    advice: "Rapprochez les deux tranches\u00a0: leurs bornes sont comprises.",
  }),
  "tariff.overlap": ({ service, from, to, rows }) => ({
    message:
      `Deux tranches de «\u00a0${service}\u00a0» se chevauchent ` +
      `${to === undefined ? `à partir du QF ${quotientText(from)}` : from === to ? `au QF ${quotientText(from)}` : `du QF ${quotientText(from)} au QF ${quotientText(to)}`} ` +
      `(${rowsText(rows)}).`,
    advice: "Écartez les deux tranches\u00a0: leurs bornes sont comprises.",
  }),
  "tariff.price-and-rate": ({ price }) => ({
    message: `Cette ligne donne à la fois un prix (${euros(price)}) et un taux d'effort.`,
    advice: "Gardez l'un ou l'autre.",
  }),
  "tariff.neither-price-nor-rate": () => ({
    message: "Cette ligne ne donne ni prix ni taux d'effort.",
    advice: "Indiquez un prix (0 pour un repas gratuit) ou un taux d'effort.",
  }),
  "tariff.band-inverted": ({ min, max }) => ({
    message: `Le QF minimum (${quotientText(min)}) est au-dessus du QF maximum (${quotientText(max)}).`,
    advice: "Échangez ou corrigez les deux bornes.",
  }),
  "tariff.floor-above-cap": ({ floor, cap }) => ({
    message: `Le plancher (${euros(floor)}) est au-dessus du plafond (${euros(cap)}).`,
    advice: "Échangez ou corrigez les deux montants.",
  }),
};
