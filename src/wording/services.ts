import type { CountedPassage, LateUnits } from "../domain/services";
import { counted, nbsp } from "./amounts";
import { fr } from "./french";
import { hourText } from "./verdicts";

/** How a passage became units: `16 h 30 à 18 h 05 : 95 min, 4 demi-heures commencées`. */
export function passageText({ units, counting }: CountedPassage): string {
  if (counting === undefined) return "heures à compléter";
  if (counting.kind === "by-hand") return `${counted(units, "unité")}, quantité saisie par le service`;
  const { arrival, until, isClosed, minutes, tolerance, step, begun, bound } = counting;
  const end = isClosed ? `${hourText(until)} (fin de la prestation)` : hourText(until);
  const letGo = tolerance === 0 ? "" : ` moins ${minutesText(tolerance)} de tolérance`;
  const limit =
    bound === "minimum"
      ? `, ${counted(units, "unité")} au minimum`
      : bound === "maximum"
        ? `, ${counted(units, "unité")} au maximum`
        : "";
  return fr`${hourText(arrival)} à ${end} : ${minutesText(minutes)}${letGo}, ${stepsText(begun, step)}${limit}`;
}

/** Why a late pick-up is billed: `départ à 18 h 46, fermeture à 18 h 30 : 16 min, 2 quarts d’heure commencés`. */
export function latePickUpText({ departure, closesAt, minutes, step, units }: LateUnits): string {
  const begun = step === undefined ? "" : `, ${stepsText(units, step)}`;
  return fr`départ à ${hourText(departure)}, fermeture à ${hourText(closesAt)} : ${minutesText(minutes)}${begun}`;
}

function minutesText(minutes: number): string {
  return `${String(minutes)}${nbsp}min`;
}

/** `2 quarts d’heure commencés`, `1 tranche de 20 min commencée`. */
function stepsText(steps: number, step: number): string {
  const s = steps >= 2 ? "s" : "";
  const count = `${String(steps)}${nbsp}`;
  switch (step) {
    case 15:
      return `${count}quart${s} d’heure commencé${s}`;
    case 30:
      return `${count}demi-heure${s} commencée${s}`;
    case 60:
      return `${count}heure${s} commencée${s}`;
    default:
      return `${count}tranche${s} de ${minutesText(step)} commencée${s}`;
  }
}
