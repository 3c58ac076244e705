import type { ProblemsOf } from "../../src/kernel/problem";
import { when, withAlso, type PagesOf } from "./page";
import { facturer, smallTown, verifier } from "./small-town";

const children = (...schools: readonly string[]) => ({
  Enfants: [
    ["Code enfant", "Code famille", "Nom", "École"],
    ...schools.map((school, index) =>
      index === 0 ? ["E1", "F1", "Martin", school] : [`E${String(index + 1)}`, "F2", "Durand", school],
    ),
  ],
  Inscriptions: [
    ["Code enfant", "Prestation", "L", "Ma", "J", "V"],
    ...schools.map((_, index) => [`E${String(index + 1)}`, "Cantine", "x"]),
  ],
});

/** Names and codes that were probably meant to be others. */
export const spellingPages: PagesOf<ProblemsOf<"spelling">> = {
  "spelling.unlike": [
    when("punctuation: two schools", verifier(children("Jules Ferry", "Jules Ferry", "Jules-Ferry"))),
    when("capitals: one school", verifier(children("Jules Ferry", "Jules Ferry", "JULES FERRY"))),
    when(
      "a closure of a school that no child goes to",
      facturer({
        ...children("Jules Ferry", "Jules Ferry"),
        Calendrier: [...smallTown.Calendrier, ["09/11/2026", "09/11/2026", "Travaux", "Fermeture"]].map(
          (row, index) => [...row, index === 0 ? "École" : index === 2 ? "Jules Fery" : null],
        ),
      }),
    ),
    when(
      "one letter of a service",
      withAlso(
        facturer({ Inscriptions: [...smallTown.Inscriptions, ["E1", "Cantne", null, "x"]] }),
        "tariff.none",
      ),
    ),
  ],
  "spelling.code": [
    when(
      "of two families",
      verifier({
        Familles: [...smallTown.Familles, ["f-01", "Petit"]],
      }),
    ),
  ],
  "spelling.email": [
    when(
      "of a family",
      verifier({
        Familles: [
          ["Code famille", "Nom", "Courriel"],
          ["F1", "Martin", "martin.exemple.fr"],
          ["F2", "Durand", "durand@exemple.fr"],
        ],
      }),
    ),
    when(
      "with an at sign, and no place that it leads to",
      verifier({
        Familles: [
          ["Code famille", "Nom", "Courriel"],
          ["F1", "Martin", "martin@exemple"],
          ["F2", "Durand", "durand@exemple.fr ; durand.b@exemple.fr"],
        ],
      }),
    ),
    when(
      "of the town",
      verifier({
        Paramètres: [
          ["Paramètre", "Valeur"],
          ["Courriel", "cantine.exemple.fr"],
        ],
      }),
    ),
  ],
};
