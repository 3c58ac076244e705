import type { DiskProblems } from "../../kernel/problems/disk";
import type { WordsFor } from "./words";

const causes: Readonly<Record<string, string>> = {
  ENOENT: "le fichier ou son dossier n'existe pas",
  ENOTDIR: "le dossier n'existe pas",
  EISDIR: "c'est un dossier",
  EACCES: "l'accès est refusé",
  EPERM: "l'accès est refusé, ou le fichier est ouvert dans un autre programme",
  EBUSY: "le fichier est ouvert dans un autre programme",
  EROFS: "le disque est en lecture seule",
  ENOSPC: "le disque est plein",
  EDQUOT: "le quota du disque est atteint",
  ENAMETOOLONG: "le nom est trop long",
};

const causeText = (cause: string) => causes[cause] ?? `erreur ${cause}`;

export const diskWords: WordsFor<DiskProblems> = {
  "disk.not-opened": ({ file, cause }) => ({
    message: `Le fichier «\u00a0${file}\u00a0» ne peut pas être lu\u00a0: ${causeText(cause)}.`,
    advice: "Vérifiez le nom et le dossier du fichier.",
  }),
  "disk.not-written": ({ file, cause }) => ({
    message: `Le fichier «\u00a0${file}\u00a0» n'a pas pu être enregistré\u00a0: ${causeText(cause)}. Rien n'a été modifié.`,
    advice: "Fermez le classeur s'il est ouvert, vérifiez le dossier, puis recommencez.",
  }),
  "disk.open-elsewhere": ({ file, lock }) => ({
    message: `Le classeur «\u00a0${file}\u00a0» est ouvert dans Excel ou LibreOffice. Rien n'a été modifié.`,
    advice: `Fermez-le, puis recommencez\u00a0; s'il n'est ouvert nulle part, supprimez le fichier «\u00a0${lock}\u00a0».`,
  }),
  "disk.changed-meanwhile": ({ file }) => ({
    message: `Le classeur «\u00a0${file}\u00a0» a été enregistré par ailleurs pendant le travail. Rien n'a été modifié.`,
    advice: "Recommencez\u00a0: la nouvelle version sera lue.",
  }),
  "disk.exists": ({ file }) => ({
    message: `Le fichier «\u00a0${file}\u00a0» existe déjà\u00a0; il n'est pas remplacé.`,
    advice: "Choisissez un autre nom, ou déplacez ce fichier.",
  }),
};
