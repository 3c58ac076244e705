import type { Severity } from "../../kernel/problem";
import { counted } from "../amounts";
import { fr } from "../french";

export const anomaliesWords = {
  check: "Vérifier tout le classeur",
  intro: "Chaque anomalie dit sa cellule et le remède. La liste va aussi dans la feuille Anomalies.",
  none: fr`Aucune anomalie : tout peut être facturé.`,
  checked: (families: number, children: number, meals: number) =>
    fr`Vérifié : ${counted(families, "famille")}, ${counted(children, "enfant")}, ${counted(meals, "repas")} de l’année.`,
  notChecked: "Le classeur n’a pas encore été vérifié.",
  all: "Toutes",
  severity: "Gravité",
  sheet: "Feuille",
  allSheets: "Toutes les feuilles",
  counts: { blocking: "Bloquantes", warning: "Avertissements", information: "Informations" } satisfies Record<
    Severity,
    string
  >,
  rowTitle: (sheet: string, cell: string) => `${sheet}, cellule ${cell}`,
  rowHint: fr`Cette feuille est tenue par Écot, ou par vous seul : elle se lit ici et se corrige dans Excel ou LibreOffice.`,
  saveRow: "Corriger la ligne",
  rowSaved: "La ligne est corrigée.",
  rowSavedNext: fr`Elle est dans le classeur ouvert ici : enregistrez-le, et vérifiez-le de nouveau quand vous voulez.`,
  alike: (count: number) => `et ${counted(count, "autre semblable", "autres semblables")}`,
  heading: (count: number) => counted(count, "anomalie"),
} as const;
