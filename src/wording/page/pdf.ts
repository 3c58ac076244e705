import { fr } from "../french";

export const pdfWords = {
  make: "En PDF",
  download: (name: string) => fr`Télécharger ${name}`,
  downloaded: (name: string) => fr`« ${name} » est dans vos téléchargements.`,
};
