import type { SoundSurcharge } from "../domain/surcharges";
import { euros, percentageText } from "./amounts";
import { surchargeCauseWords } from "./choices";
import { fr } from "./french";

/** Why a unit costs more, and by which article: `majoration « Non réservé » de 100 % à partir de la 7e, art. 5`. */
export function surchargeText({ cause, form, fromNth, article }: SoundSurcharge): string {
  const threshold = fromNth === 1 ? "" : ` à partir de la ${String(fromNth)}e`;
  const reference = article === undefined ? "" : `, ${article}`;
  return `${fr`majoration « ${surchargeCauseWords[cause]} »`}${formText(form)}${threshold}${reference}`;
}

function formText(form: SoundSurcharge["form"]): string {
  switch (form.kind) {
    case "added":
      return ` de ${euros(form.amount)}`;
    case "percentage":
      return ` de ${percentageText(form.percentage)}`;
    case "price":
      return `, au prix de ${euros(form.price)}`;
  }
}
