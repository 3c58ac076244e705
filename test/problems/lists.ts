import { locateProblems } from "../../src/app/deed/locate-problems";
import { parseList, type ListSheet } from "../../src/formats/lists";
import type { ProblemsOf } from "../../src/kernel/problem";
import { note, when, type Example, type Grid, type PagesOf } from "./page";

/** A list of its own, as it is read before anything is asked of the workbook. */
function list(...lines: readonly string[]): Example {
  const text = lines.join("\n");
  return {
    command: "ecot importer cantine.xlsx --depuis liste.csv",
    input: [{ kind: "text", name: "liste.csv", text }],
    run: () => read({ name: "liste.csv", content: { kind: "text", text } }),
  };
}

function workbook(
  sheets: Readonly<Record<string, Grid>>,
  marks: Partial<ListSheet> = {},
  said = "",
): Example {
  const shown = Object.entries(sheets).map(([name, rows]) => ({ kind: "sheet", name, rows }) as const);
  const content = {
    kind: "sheets" as const,
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))),
      struck: [],
      hiddenRows: [],
      hiddenColumns: [],
      ...marks,
    })),
  };
  return {
    command: "ecot importer cantine.xlsx --depuis liste.xlsx",
    input: [...shown, ...(said === "" ? [] : [note(said)])],
    run: () => read({ name: "liste.xlsx", content }),
  };
}

function read(source: Parameters<typeof parseList>[0]) {
  const parsed = parseList(source);
  return Promise.resolve({
    problems: locateProblems(parsed.problems, undefined),
    waits: parsed.ok ? "nobody, the list is read" : "nothing is read",
  });
}

const header = "Nom;Prénom;Né(e) le;Classe";
const lea = "MARTIN;Léa;14/03/2019;CP";
const homes = "Nom;Prénom;Classe;Adresse;CP;Ville;Tél;Mail";

/** The smallest list for each trouble with lists. */
export const listPages: PagesOf<ProblemsOf<"list">> = {
  "list.unknown-form": [list("")],
  "list.columns-asked": [list("Patronyme;Petit nom", "MARTIN;Léa", "DURAND;Tom")],
  "list.broken-quote": [list(header, lea, 'DURAND;"Tom;CM1', "PETIT;Lou;02/09/2016;CM1")],
  "list.shifted-row": [list(header, lea, "DURAND;Tom;02/09/2016;CM1;M. Petit")],
  "list.double-column": [list("Nom;Prénom;Classe;Libellé classe", "MARTIN;Léa;CP;CP A")],
  "list.columns-left": [
    list("Nom;Prénom;Classe;Maison", "MARTIN;Léa;CP;bleue"),
    list("Nom;Prénom;Classe;Maison;Car", "MARTIN;Léa;CP;bleue;ligne 2"),
  ],
  "list.private-columns": [list("Nom;Prénom;Classe;IBAN", "MARTIN;Léa;CP;FR14 2004 1010")],
  "list.other-list": [
    workbook({
      CP: [
        ["Nom", "Prénom", "Classe"],
        ["MARTIN", "Léa", "CP"],
      ],
      Parents: [
        ["Nom responsable", "Prénom responsable", "Nom enfant", "Prénom enfant"],
        ["MARTIN", "Claire", "MARTIN", "Léa"],
      ],
    }),
  ],
  "list.hidden": [
    when(
      "rows",
      workbook(
        {
          CP: [
            ["Nom", "Prénom"],
            ["MARTIN", "Léa"],
            ["DURAND", "Tom"],
          ],
        },
        { hiddenRows: [3] },
        "Row 3 is hidden.",
      ),
    ),
    when(
      "columns",
      workbook(
        {
          CP: [
            ["Nom", "Prénom", "Classe"],
            ["MARTIN", "Léa", "CP"],
          ],
        },
        { hiddenColumns: [3] },
        "Column C is hidden.",
      ),
    ),
  ],
  "list.letters-repaired": [list("Nom;PrÃ©nom;Classe", "MARTIN;LÃ©a;CP")],
  "list.damaged-cells": [list(header, "MARTIN;L?a;14/03/2019;CP", "DURAND;Zo?;02/09/2016;CM1")],
  "list.unreadable-birth": [list(header, "MARTIN;Léa;31/11/2018;CP")],
  "list.short-years": [list(header, "MARTIN;Léa;14/03/19;CP")],
  "list.zero-added": [
    when("a phone", list(homes, "MARTIN;Léa;CP;1 rue Haute;01998;VALBRUNE;639980001;")),
    when("a postcode", list(homes, "MARTIN;Léa;CP;1 rue Haute;1998;VALBRUNE;;")),
  ],
  "list.unreadable-phone": [list(homes, "MARTIN;Léa;CP;1 rue Haute;01998;VALBRUNE;06 39 98 00;")],
  "list.unreadable-postcode": [list(homes, "MARTIN;Léa;CP;1 rue Haute;199;VALBRUNE;;")],
  "list.postcode-of-city": [
    list(
      homes,
      "MARTIN;Léa;CP;1 rue Haute;01998;VALBRUNE;;",
      "DURAND;Tom;CP;2 rue Haute;01998;VALBRUNE;;",
      "PETIT;Lou;CP;3 rue Haute;01998;VALBRUNE;;",
      "LEROY;Zoé;CP;4 rue Haute;01989;VALBRUNE;;",
    ),
  ],
  "list.email": [
    list(homes, "MARTIN;Léa;CP;1 rue Haute;01998;VALBRUNE;;claire@exemple"),
    when("a usual one is near", list(homes, "MARTIN;Léa;CP;1 rue Haute;01998;VALBRUNE;;claire@gmai.com")),
  ],
  "list.unreadable-quotient": [list("Famille;QF", "MARTIN Claire;NC")],
  "list.unreadable-period": [
    list("Famille;QF;Du", "MARTIN Claire;450;31/02/2026"),
    when("both days", list("Famille;QF;Du;Au", "MARTIN Claire;450;2026;été")),
  ],
  "list.unknown-title": [
    list("Nom;Prénom;Né(e) le", "CP;;", "MARTIN;Léa;14/03/2019", "Les Papillons;;", "DURAND;Tom;02/09/2016"),
  ],
  "list.missing-values": [list(header, lea, "DURAND;Tom;02/09/2016;CM1", "PETIT;Lou;;")],
  "list.first-guardian-blank": [
    list(
      "Nom enfant;Prénom enfant;Responsable 1 Nom;Responsable 1 Prénom;Responsable 2 Nom;Responsable 2 Prénom",
      "MARTIN;Léa;;;DURAND;Claire",
    ),
  ],
  "list.total-differs": [
    list("NOM Prénom;Lundi;Mardi", "MARTIN Léa;x;x", "DURAND Tom;x;", "TOTAL;3;1"),
    when(
      "cells to decide",
      list(
        "NOM Prénom;Lundi;Mardi",
        "MARTIN Léa;x;x",
        "DURAND Tom;?;x",
        "PETIT Lou;x;x",
        "LEROY Zoé;x;x",
        "TOTAL;4;4",
      ),
    ),
  ],
  "list.health-plan": [list("Nom;Prénom;Classe;Remarques", "MARTIN;Léa;CP;PAI arachide")],
  "list.remark": [list("Nom;Prénom;Classe;Remarques", "MARTIN;Léa;CP;garde alternée")],
};
