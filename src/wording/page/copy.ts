import { fr } from "../french";

export const copyWords = {
  copy: "Copier le texte",
  copied: "Le texte est copié.",
  selected: fr`Le texte est sélectionné : copiez-le avec Ctrl+C (Cmd+C sur Mac).`,
} as const;
