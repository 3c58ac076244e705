import type { ProblemsOf } from "../../kernel/problem";
import { counted } from "../amounts";
import { fr } from "../french";
import { quoted, quotedFile } from "./inserted";
import type { WordsFor } from "./words";

/** What the system answered, and what the clerk can do about it. */
interface Cause {
  readonly why: string;
  readonly advice: string;
}

const closeIt = "Fermez le fichier dans les autres programmes, puis recommencez.";
const otherName = "Donnez au fichier un nom plus court, puis recommencez.";

/** What keeps a file from being read keeps it from being written too. */
const commonCauses: Readonly<Record<string, Cause>> = {
  EPERM: { why: "l’accès est refusé, ou un autre programme l’a ouvert", advice: closeIt },
  EBUSY: { why: "un autre programme l’a ouvert", advice: closeIt },
  ENAMETOOLONG: { why: "son nom est trop long", advice: otherName },
  ELOOP: { why: "ses liens tournent en rond", advice: "Indiquez le fichier lui-même, et non un lien." },
};

const readingCauses: Readonly<Record<string, Cause>> = {
  ...commonCauses,
  ENOENT: {
    why: "il n’existe pas, ou son dossier n’existe pas",
    advice: "Vérifiez le nom du fichier et celui de son dossier.",
  },
  ENOTDIR: { why: "son dossier n’existe pas", advice: "Vérifiez le nom du dossier." },
  EISDIR: {
    why: "c’est un dossier",
    advice: "Indiquez le fichier lui-même, et pas seulement son dossier.",
  },
  EACCES: {
    why: "l’accès est refusé",
    advice: "Copiez-le dans l’un de vos dossiers, ou demandez le droit de le lire.",
  },
};

const freeSpace = "Libérez de la place, ou enregistrez dans un autre dossier.";
const elsewhere = "Enregistrez dans un autre dossier, où vous avez le droit d’écrire.";

const noFolder: Cause = {
  why: "son dossier n’existe pas",
  advice: "Créez le dossier ou corrigez son nom, puis recommencez.",
};

const writingCauses: Readonly<Record<string, Cause>> = {
  ...commonCauses,
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  EISDIR: {
    why: "un dossier porte déjà ce nom",
    advice: "Choisissez un autre nom de fichier, puis recommencez.",
  },
  EACCES: { why: "l’accès est refusé", advice: elsewhere },
  EROFS: { why: "le disque ne peut être que lu", advice: elsewhere },
  ENOSPC: { why: "le disque est plein", advice: freeSpace },
  EDQUOT: { why: "votre part du disque est pleine", advice: freeSpace },
  // Of a file beside the workbook: what it met after the workbook was saved.
  "disk.changed-meanwhile": {
    why: "il a été enregistré par ailleurs pendant le travail",
    advice: "Recommencez.",
  },
  "disk.gone-meanwhile": { why: "il a disparu pendant le travail", advice: "Recommencez." },
  "disk.read-only": { why: "il est en lecture seule", advice: "Donnez au fichier un autre nom." },
};

/** Rare causes go by the system's own name: the clerk cannot mend them, whoever keeps the machines can. */
function unknownCause(cause: string): Cause {
  return {
    why: fr`l’ordinateur répond ${quoted(cause)}`,
    advice: "Vérifiez que le disque est bien accessible, puis recommencez.",
  };
}

export const diskWords: WordsFor<ProblemsOf<"disk">> = {
  "disk.not-opened": ({ file, cause }) => {
    const { why, advice } = readingCauses[cause] ?? unknownCause(cause);
    return { message: fr`Le fichier ${quotedFile(file)} ne peut pas être lu : ${why}.`, advice };
  },
  "disk.not-written": ({ file, cause }) => {
    const { why, advice } = writingCauses[cause] ?? unknownCause(cause);
    return {
      message: fr`Le fichier ${quotedFile(file)} n’a pas pu être enregistré : ${why}. Rien n’a été modifié.`,
      advice,
    };
  },
  "disk.open-elsewhere": ({ file, lock }) => ({
    message: fr`Le classeur ${quotedFile(file)} est ouvert dans Excel ou LibreOffice. Rien n’a été modifié.`,
    advice: fr`Fermez-le, puis recommencez ; s’il n’est ouvert nulle part, supprimez le fichier ${quotedFile(lock)}.`,
  }),
  "disk.changed-meanwhile": ({ file }) => ({
    message: fr`Le classeur ${quotedFile(file)} a été enregistré par ailleurs pendant le travail. Rien n’a été modifié.`,
    advice: fr`Rouvrez-le et recommencez : la nouvelle version sera lue. Dans la page, « Enregistrer une copie » garde d’abord ce que vous venez de faire.`,
  }),
  "disk.gone-meanwhile": ({ file }) => ({
    message: fr`Le classeur ${quotedFile(file)} n’est plus là : il a été déplacé, renommé ou supprimé pendant le travail. Rien n’a été modifié.`,
    advice: fr`Retrouvez-le, rouvrez-le et recommencez. Dans la page, « Enregistrer une copie » garde d’abord ce que vous venez de faire.`,
  }),
  "disk.work-lost": ({ file }) => ({
    message: fr`Le navigateur a interrompu le travail sur le classeur ${quotedFile(file)}. Rien de ce qui était en cours n’a été écrit ; ce qui l’était déjà est gardé.`,
    advice: "Recommencez. Si cela se répète, enregistrez une copie et fermez d’autres onglets du navigateur.",
  }),
  "disk.other-run": ({ file, lock, host }) => ({
    message: fr`Une autre commande Écot travaille sur le fichier ${quotedFile(file)}${host === undefined ? "" : fr`, depuis l’ordinateur ${quoted(host)}`}. Rien n’a été modifié.`,
    advice: fr`Attendez qu’elle ait fini, puis recommencez ; si aucune ne travaille, supprimez le fichier ${quotedFile(lock)}, à côté.`,
  }),
  "disk.not-a-file": ({ file }) => ({
    message: fr`${quotedFile(file)} n’est pas un fichier ordinaire. Rien n’a été modifié.`,
    advice: "Indiquez le nom d’un fichier.",
  }),
  "disk.read-only": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} est en lecture seule. Rien n’a été modifié.`,
    advice: fr`Décochez « Lecture seule » dans ses propriétés, ou choisissez un autre nom.`,
  }),
  "disk.dangling-link": ({ file }) => ({
    message: fr`${quotedFile(file)} est un lien vers un fichier qui n’existe pas. Rien n’a été modifié.`,
    advice: "Indiquez le fichier lui-même, ou un autre nom.",
  }),
  "disk.same-as-input": ({ file, input }) => ({
    message: fr`Le résultat ${quotedFile(file)} prendrait la place de ${quotedFile(input)}, que la commande lit : c’est le même fichier. Rien n’a été modifié.`,
    advice: "Donnez au résultat un autre nom.",
  }),
  "disk.beside-not-written": ({ file, cause }) => {
    const { why, advice } = writingCauses[cause] ?? unknownCause(cause);
    return {
      message: fr`Le classeur est enregistré, mais pas le fichier ${quotedFile(file)} : ${why}.`,
      advice: fr`${advice} La même commande écrira le même fichier.`,
    };
  },
  "disk.not-a-folder": ({ file }) => ({
    message: fr`${quotedFile(file)} est un fichier, pas un dossier. Rien n’a été modifié.`,
    advice: "Indiquez un dossier, ou le nom d’un nouveau dossier.",
  }),
  "disk.already-there": ({ file, folder, files }) => ({
    message: fr`Le dossier ${quotedFile(folder)} contient déjà ${quotedFile(file)}${files > 1 ? fr`, et ${counted(files - 1, "autre", "autres")} des fichiers à y mettre` : ""} : rien n’y est remplacé.`,
    advice: "Indiquez un autre dossier, ou déplacez d’abord les anciens fichiers.",
  }),
  "disk.same-file": ({ file }) => ({
    message: fr`Le fichier ${quotedFile(file)} prendrait la place du classeur. Rien n’a été modifié.`,
    advice: "Donnez-lui un autre nom que celui du classeur.",
  }),
};
