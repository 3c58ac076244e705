import type { VerbWords } from "./verb-words";

export const recusWords: VerbWords<"permanence" | "pdf"> = {
  description: "prépare les reçus d’une permanence, son journal de caisse et son bordereau de chèques",
  options: {
    permanence: { flag: "--permanence <date>", text: "le jour de la permanence, comme 2026-11-05" },
    pdf: { flag: "--pdf <fichier>", text: "écrit aussi les reçus et le journal en PDF sous ce nom" },
  },
  examples: ["ecot recus cantine.xlsx --permanence 2026-11-05"],
  journal: ["Reçus"],
};
