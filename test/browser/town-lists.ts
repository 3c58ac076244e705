import { createXlsx } from "../../src/adapters/xlsx";
import { exampleTown } from "../../src/examples";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import {
  absenceRulesSheet,
  calendarSheet,
  servicesSheet,
  settingsSheet,
  tariffsSheet,
} from "../../src/workbook/sheets";
import type { NamedFile } from "./clerk";

/** A town that has its rules and nobody yet, and the three lists from which it is made; everybody in them is invented. */

const rules = [settingsSheet, absenceRulesSheet, tariffsSheet, servicesSheet, calendarSheet];

/** What the town voted and decided, with every list blank. */
export async function townWithoutFamilies(): Promise<Uint8Array> {
  const sheets = newWorkbook(exampleTown("chaumont")).map((sheet) =>
    rules.some(({ name }) => name === sheet.template.name) ? sheet : { ...sheet, rows: [] },
  );
  return createXlsx(sheets, { createdOn: new Date(Date.UTC(2026, 7, 20)), title: "Cantine" });
}

const utf8 = (name: string, ...lines: readonly string[]): NamedFile => ({
  name,
  bytes: new TextEncoder().encode(lines.join("\r\n")),
});

/** As a school gives its pupils, with the days that the town hall asked for. */
export const schoolList = utf8(
  "eleves-jules-ferry.csv",
  "Nom élève;Prénom élève;Date naissance;Sexe;Adresse1;Cp1;Commune1;Libellé classe;Lundi;Mardi;Jeudi;Vendredi",
  "MARTIN;Léa;2019-03-14;F;1 rue Haute;52000;CHAUMONT;CP - Mme AUBRIN;x;x;x;x",
  "MARTIN;Tom;2017-09-02;M;1 rue Haute;52000;CHAUMONT;CE2;x;;x;",
  "DURAND;Zoé;2016-02-11;F;2 rue Haute;52000;CHAUMONT;CM2;x;x;;x",
  "LEROY;Adam;2018-06-05;M;3 rue Haute;52000;CHAUMONT;CE1;;x;x;x",
);

/** As somebody keeps it in a sheet, copied and pasted: a title, classes between the lines, a total. */
export const pastedList = [
  "MATERNELLE DES TILLEULS\t\t\t\t\t",
  "PS MS  Mme Loriot\t\t\t\t\t",
  "NOM Prénom\tNé(e) le\tL\tM\tJ\tV",
  "PETIT Noé\t12/05/2022\tx\tx\tx\tx",
  "Anna ROUX\t03/11/2021\tx\t\tx\t",
  "GS\t\t\t\t\t",
  "MARTIN Lou\t30/12/2020\tx\tx\tx\tx",
  "TOTAL\t\t3\t2\t3\t2",
].join("\n");

/** As another program lists quotients. */
export const quotientList = utf8(
  "quotients.csv",
  "Famille;QF;Du;Au",
  "MARTIN;450;01/01/2026;31/12/2026",
  "DURAND;820,50;01/01/2026;31/12/2026",
  "PETIT;NC;;",
  "3 familles;;;",
);

/** A list of which no header is known. */
export const unknownList = ["Patronyme\tPetit nom\tSection", "MARTIN\tLéa\tCP", "BLANC\tEva\tCE1"].join("\n");
