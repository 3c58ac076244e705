import type { SheetKey } from "../../kernel/place";
import { counted } from "../amounts";
import { fr } from "../french";
import { listed, quoted } from "../problems/inserted";

/** What the clerk can answer to a question about sheets, columns and settings, each with what is then written. */
export type Answer =
  | {
      readonly kind: "rename-column";
      readonly sheet: SheetKey;
      readonly column: number;
      /** The header it has; empty where no text stands there. */
      readonly found: string;
      readonly letters: string;
      readonly header: string;
    }
  | {
      readonly kind: "add-columns";
      readonly sheet: SheetKey;
      readonly sheetName: string;
      readonly headers: readonly string[];
      /** Something shows that it was in use: what it said is lost for good. */
      readonly isLoss: boolean;
    }
  | {
      readonly kind: "rename-setting";
      readonly row: number;
      readonly found: string;
      readonly name: string;
    }
  | { readonly kind: "add-settings"; readonly names: readonly string[] }
  | {
      readonly kind: "rename-sheet";
      readonly sheet: SheetKey;
      readonly found: string;
      readonly name: string;
    }
  | {
      readonly kind: "add-sheet";
      readonly sheet: SheetKey;
      readonly name: string;
      readonly isLoss: boolean;
    };

export interface AnswerWords {
  /** On its button. */
  readonly action: string;
  /** Once it is written. */
  readonly done: string;
}

/** More of them would make a button longer than the question. */
const longestList = 2;

export function answerWords(answer: Answer): AnswerWords {
  switch (answer.kind) {
    case "rename-column": {
      const { found, letters, header } = answer;
      return {
        action:
          found === ""
            ? fr`Donner le titre ${quoted(header)} à la colonne ${letters}`
            : fr`Renommer ${quoted(found)} en ${quoted(header)}`,
        done: fr`La colonne ${letters} s’appelle maintenant ${quoted(header)}.`,
      };
    }
    case "add-columns": {
      const { sheetName, headers } = answer;
      return {
        action:
          headers.length === 1
            ? fr`Ajouter une colonne ${listed(headers)} vide`
            : headers.length <= longestList
              ? fr`Ajouter les colonnes ${listed(headers)}, vides`
              : fr`Ajouter ces ${counted(headers.length, "colonne")}, vides`,
        done: fr`La feuille ${quoted(sheetName)} a maintenant ${headers.length === 1 ? fr`une colonne ${listed(headers)} vide` : fr`${counted(headers.length, "colonne vide", "colonnes vides")} de plus`}.`,
      };
    }
    case "rename-setting":
      return {
        action: fr`Renommer ${quoted(answer.found)} en ${quoted(answer.name)}`,
        done: fr`Le paramètre s’appelle maintenant ${quoted(answer.name)}.`,
      };
    case "add-settings": {
      const { names } = answer;
      return {
        action:
          names.length === 1
            ? fr`Ajouter le paramètre ${listed(names)}, vide`
            : names.length <= longestList
              ? fr`Ajouter les paramètres ${listed(names)}, vides`
              : fr`Ajouter ces ${counted(names.length, "paramètre")}, vides`,
        done:
          names.length === 1
            ? fr`Le paramètre ${listed(names)} a maintenant sa ligne, vide.`
            : fr`${counted(names.length, "paramètre")} ont maintenant leur ligne, vide.`,
      };
    }
    case "rename-sheet":
      return {
        action: fr`Renommer la feuille ${quoted(answer.found)} en ${quoted(answer.name)}`,
        done: fr`La feuille s’appelle maintenant ${quoted(answer.name)}.`,
      };
    case "add-sheet":
      return {
        action: fr`Ajouter une feuille ${quoted(answer.name)} vide`,
        done: fr`Le classeur a maintenant une feuille ${quoted(answer.name)} vide.`,
      };
  }
}

export const answersWords = {
  /** For whoever hears the buttons one by one. */
  group: fr`Réponses possibles`,
  readAgain: fr`Le classeur a été relu avec cette réponse.`,
  save: fr`Pensez à l’enregistrer.`,
  lossTitle: "Ce qui s’y trouvait ne sera plus su",
  lossText: fr`Une autre feuille montre que cela a servi : sans ce qui y était écrit, des sommes déjà facturées ou déjà réglées peuvent l’être une seconde fois. Si une sauvegarde l’a encore, reprenez-la plutôt.`,
} as const;
