import { plus, type Cents } from "../../kernel/cents";
import { percentageOf } from "../../kernel/percentage";
import type { SurchargeForm } from "./surcharge";

/** What a unit costs with its surcharge; `price` is the ordinary one, after floor and cap. */
export function surchargedPrice(price: Cents, form: SurchargeForm): Cents {
  switch (form.kind) {
    case "added":
      return plus(price, form.amount);
    case "percentage":
      return plus(price, percentageOf(price, form.percentage));
    case "price":
      return form.price;
  }
}
