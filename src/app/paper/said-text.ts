import type { Said } from "./document";
import { euros, numberText } from "../../wording/amounts";
import { shortDay } from "../../wording/days";

/** What is said, as it is read on paper; nothing where it is to be written by hand. */
export function saidText(said: Said): string {
  if ("text" in said) return said.text;
  if ("day" in said) return shortDay(said.day);
  if ("cents" in said) return euros(said.cents);
  return "number" in said ? numberText(said.number) : "";
}
