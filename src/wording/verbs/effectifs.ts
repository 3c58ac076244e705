import type { VerbWords } from "./verb-words";

export const effectifsWords: VerbWords<"du" | "au" | "le"> = {
  description: "prévoit les repas de la cuisine et les listes des classes, sans rien facturer",
  options: {
    du: { flag: "--du <date>", text: "le premier jour, comme 2026-11-02" },
    au: { flag: "--au <date>", text: "le dernier jour, comme 2026-11-27" },
    le: {
      flag: "--le <date>",
      text: "le jour où l’on regarde : ce qui est prévenu ou demandé après ne compte pas ; par défaut aujourd’hui",
    },
  },
  examples: ["ecot effectifs cantine.xlsx --du 2026-11-02 --au 2026-11-27"],
  journal: ["Effectifs"],
};
