import { readdirSync } from "node:fs";
import { join } from "node:path";
import { settingExplanations } from "../../../src/wording/settings";
import { typographyComplaints } from "../../problems/sentences";
import { pageTexts } from "../page-words";

describe("every text of the page", () => {
  it("is known to this test, screen by screen", () => {
    const filesOf = (folder: string) => readdirSync(join(__dirname, "../../../src/wording", folder));
    const [files, verbs] = [filesOf("page"), filesOf("verbs")];
    // The words of a screen may stand with those of its verb.
    const known = [...new Set(pageTexts.map(({ name }) => `${name.split(".")[0] ?? ""}.ts`))];
    expect(known.filter((name) => files.includes(name) || !verbs.includes(name))).toEqual(files);
    expect(pageTexts.length).toBeGreaterThan(150);
  });

  it("is typeset in French", () => {
    const complaints = pageTexts.flatMap(({ name, text }) =>
      typographyComplaints(text).map((complaint) => `${name} ${complaint} (${text})`),
    );
    expect(complaints).toEqual([]);
  });

  it("counts in French: no plural before two, none of our dashes or brackets around an s", () => {
    const odd = pageTexts.filter(({ text }) => /\b[01]\u00a0\p{L}+(?<!repa)s\b|\(s\)/u.test(text));
    expect(odd).toEqual([]);
  });
});

describe("the check itself", () => {
  it.each([
    ["Une question ?", "lacks a no-break space"],
    ["Vide : toutes.", "lacks a no-break space"],
    ["« oui »", "lacks a no-break space"],
    ["L'adresse", "has a straight apostrophe"],
    ["Le “mot”", "has English quotation marks"],
    ["Votre workbook is open", "has a word of English"],
    ["Deux  espaces", "has doubled spaces or punctuation"],
  ])("sees what is wrong with %s", (text, complaint) => {
    expect(typographyComplaints(text).join()).toContain(complaint);
  });

  it("leaves sound words alone, be they a sentence or a button", () => {
    const sound = ["Enregistrer", "Émettre 2\u00a0factures\u202f?", "Vide\u00a0: 20.", "09:30"];
    expect(sound.flatMap(typographyComplaints)).toEqual([]);
  });

  // They are shown beside the fields of Réglages; À l'avance is the word of the drop-down list.
  it("holds for the explanations of settings too, but for the words of lists", () => {
    const texts = Object.values(settingExplanations).map((text) => text.replace("À l'avance", "X"));
    expect(texts.flatMap(typographyComplaints)).toEqual([]);
  });
});
