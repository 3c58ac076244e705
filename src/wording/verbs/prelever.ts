import { journalActions } from "../choices";
import type { VerbWords } from "./verb-words";

export const preleverWords: VerbWords<"echeance" | "le" | "xml" | "envoye"> = {
  description: "prépare les prélèvements d’une date et leur fichier pour la banque",
  options: {
    echeance: { flag: "--echeance <date>", text: "la date à laquelle la banque prélève, comme 2026-11-16" },
    le: {
      flag: "--le <date>",
      text: "le jour où le fichier est fait, comme 2026-11-02 (à défaut, aujourd’hui)",
    },
    xml: { flag: "--xml <fichier>", text: "écrit le fichier pour la banque (pain.008) sous ce nom" },
    envoye: {
      flag: "--envoye",
      text: "note que le fichier de cette date est parti à la banque ; le fichier ne change pas",
    },
  },
  examples: [
    "ecot prelever cantine.xlsx --echeance 2026-11-16 --le 2026-11-02 --xml prelevements.xml",
    "ecot prelever cantine.xlsx --echeance 2026-11-16 --le 2026-11-02 --envoye",
  ],
  journal: [journalActions.prepareDebits, journalActions.sendDebits],
};

/** What became of the file for the bank. */
export const bankFileLine = (file: string | undefined): string =>
  file === undefined
    ? "  Fichier pour la banque non écrit\u00a0: indiquez son nom avec --xml."
    : `  Fichier pour la banque\u00a0: ${file}`;
