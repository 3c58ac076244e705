import type { NameOrder } from "../../../src/formats/lists/read-name";
import { readName, readPersons } from "../../../src/formats/lists/read-name";
import { emailDoubt, phonesIn, readPhone, readPostcode } from "../../../src/formats/lists/read-contact";
import { readListDay } from "../../../src/formats/lists/read-birth";
import { readTick } from "../../../src/formats/lists/read-tick";
import { readDiet } from "../../../src/formats/lists/read-diet";
import { repairLetters } from "../../../src/formats/lists/repair-letters";
import { parseLines } from "./samples";

/** `MARTIN|Léa`, one for each reading. */
const readings = (text: string, order?: NameOrder) =>
  readName(text, order)?.map(({ lastName, firstName }) => `${lastName}|${firstName ?? ""}`);

describe("A name in one cell", () => {
  it.each([
    ["MARTIN Léa", "MARTIN|Léa"],
    ["Léa MARTIN", "MARTIN|Léa"],
    ["BERTHELOT VASNIER Elise", "BERTHELOT VASNIER|Elise"],
    ["Côme BERTHELOT-VASNIER", "BERTHELOT-VASNIER|Côme"],
    ["Zoë VAN DEN BROECK", "VAN DEN BROECK|Zoë"],
    ["van den BROECK Zoë", "van den BROECK|Zoë"],
    ["N'DOUMBÉ Aïssatou", "N'DOUMBÉ|Aïssatou"],
    ["d'ARTAGNAN Paul", "d'ARTAGNAN|Paul"],
    ["McKINLEY Oonagh", "McKINLEY|Oonagh"],
    ["ŒUVRARD Rose Anne Marie", "ŒUVRARD|Rose Anne Marie"],
    ["De La Fresnaye Maelle", "De La Fresnaye|Maelle"],
    ["Maelle de la Fresnaye", "de la Fresnaye|Maelle"],
    ["MARTIN, Léa", "MARTIN|Léa"],
    ["CAZENAVE JB", "CAZENAVE|JB"],
    ["MARTIN Léa (garde alternée)", "MARTIN|Léa"],
    ["MARTIN", "MARTIN|"],
  ])("%s leaves no doubt", (text, reading) => {
    expect(readings(text)).toEqual([reading]);
  });

  it.each<readonly [string, NameOrder, readonly string[]]>([
    // Nobody looked at the capitals: both orders are open, the header's first.
    ["MARTIN LEA", undefined, ["MARTIN|LEA", "LEA|MARTIN"]],
    ["MARTIN LEA", "last-first", ["MARTIN|LEA", "LEA|MARTIN"]],
    ["LEA MARTIN", "first-last", ["MARTIN|LEA", "LEA|MARTIN"]],
    ["martin léa", undefined, ["martin|léa", "léa|martin"]],
    ["Martin Léa", undefined, ["Martin|Léa", "Léa|Martin"]],
    // The header says it, and small letters that it was looked at.
    ["Martin Léa", "last-first", ["Martin|Léa"]],
    ["Léa Martin", "first-last", ["Martin|Léa"]],
    [
      "Martin Petit Léa",
      "last-first",
      ["Martin Petit|Léa", "Martin|Petit Léa", "Petit Léa|Martin", "Léa|Martin Petit"],
    ],
  ])("%s under %s may be read in several ways", (text, order, expected) => {
    expect(readings(text, order)).toEqual(expected);
  });

  it.each(["", "12", "–"])("%j is nobody's", (text) => {
    expect(readings(text)).toBeUndefined();
  });
});

describe("A family's name", () => {
  const persons = (text: string) =>
    readPersons(text).map(({ lastName, firstName }) => `${lastName}|${firstName ?? ""}`);

  it.each([
    ["ABGRALL Yann et KERVEGAN Nadia", ["ABGRALL|Yann", "KERVEGAN|Nadia"]],
    ["DE LA FRESNAYE Aymeric et Blandine", ["DE LA FRESNAYE|Aymeric", "DE LA FRESNAYE|Blandine"]],
    ["M. et Mme DUPONT", ["DUPONT|"]],
    ["Mme DUPONT Claire / M. LEROY Paul", ["DUPONT|Claire", "LEROY|Paul"]],
    ["DUPONT et LEROY", ["DUPONT|", "LEROY|"]],
    ["RIVOIRE", ["RIVOIRE|"]],
  ])("%s names %j", (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });
});

describe("A phone", () => {
  it.each([
    ["06 39 98 00 01", "06 39 98 00 01", undefined],
    ["06.39.98.01.01.", "06 39 98 01 01", undefined],
    ["0639980002", "06 39 98 00 02", undefined],
    ["+33 6 39 98 00 04", "06 39 98 00 04", undefined],
    ["'+33639980004", "06 39 98 00 04", undefined],
    ["0033639980005", "06 39 98 00 05", undefined],
    ["33639980005", "06 39 98 00 05", undefined],
    ["+33 (0)6 39 98 00 04", "06 39 98 00 04", undefined],
    ["639980006", "06 39 98 00 06", "zero-added"],
    ["+32 470 00 00 18", "+32 470 00 00 18", undefined],
    ["06 39 98 00", "06 39 98 00", "unreadable"],
    ["06 39 98 00 011", "06 39 98 00 011", "unreadable"],
    ["0039980001", "0039980001", undefined],
    ["00 39 98", "00 39 98", "unreadable"],
    ["sur liste rouge", "sur liste rouge", "unreadable"],
  ])("%s is %s", (given, text, doubt) => {
    expect(readPhone(given)).toEqual({ text, doubt });
  });

  it("may stand with another one in its cell", () => {
    expect(phonesIn("Port. : 06 39 98 00 01 / Pro : 04 65 71 00 01")).toEqual([
      "06 39 98 00 01",
      "04 65 71 00 01",
    ]);
    expect(phonesIn("06/39/98/00/01")).toEqual(["06/39/98/00/01"]);
  });
});

describe("A postcode", () => {
  it.each([
    ["01998", "", "01998", undefined],
    ["F-52000", "FRANCE", "52000", undefined],
    ["52 000", "", "52000", undefined],
    ["1998", "", "01998", "zero-added"],
    ["1998", "France", "01998", "zero-added"],
    ["7799", "BELGIQUE", "7799", undefined],
    ["199", "", "199", "unreadable"],
    ["199800", "", "199800", "unreadable"],
  ])("%s, %s, is %s", (given, country, text, doubt) => {
    expect(readPostcode(given, country)).toEqual({ text, doubt });
  });
});

describe("An address for mails", () => {
  it.each(["claire@example.org", "a@b.fr", "a@orange.fr", "claire@gmial.com"])("%s is taken", (text) => {
    expect(emailDoubt(text)).toBeUndefined();
  });
  it.each([
    ["soizic@exemple", undefined],
    ["a@b@c.fr", undefined],
    ["claire", undefined],
    ["claire@gmai.com", "claire@gmail.com"],
    ["claire@orange.f", "claire@orange.fr"],
  ])("%s is doubted", (text, proposal) => {
    expect(emailDoubt(text)).toEqual({ proposal });
  });
});

describe("A date", () => {
  it.each([
    ["14/03/2019", "2019-03-14", false],
    ["14-03-2019", "2019-03-14", false],
    ["14.3.2019", "2019-03-14", false],
    ["2019-03-14", "2019-03-14", false],
    [43538, "2019-03-14", false],
    ["05/09/15", "2015-09-05", true],
    ["31/11/2018", undefined, false],
    ["03/13/2019", undefined, false],
    ["29/02/2019", undefined, false],
    ["29/02/2020", "2020-02-29", false],
    ["en mars", undefined, false],
  ])("%s", (cell, day, isShort) => {
    expect(readListDay(cell)).toEqual({ day, isShort });
  });
});

describe("A tick", () => {
  it.each(["x", "X", "✓", "✔", "☑", "oui", "OUI", "o", "O", "1", 1, "vrai", true, "•", " x "])(
    "%j is a yes",
    (cell) => {
      expect(readTick(cell)).toBe("yes");
    },
  );
  it.each(["", "-", "non", "n", "N", "0", 0, "faux", false, null, undefined])("%j is a no", (cell) => {
    expect(readTick(cell)).toBe("no");
  });
  it.each(["?", "1/2", "1 sem/2", "occas.", "paire", 2, 12])("%j is for the clerk", (cell) => {
    expect(readTick(cell)).toBe("open");
  });
});

describe("What a child eats", () => {
  it.each([
    ["sans porc", "Régime / Remarques", { diet: "sans porc", isHealth: false, remark: undefined }],
    ["végétarien", "Obs", { diet: "végétarien", isHealth: false, remark: undefined }],
    [
      "sans porc, part le 12/10",
      "Obs",
      { diet: "sans porc", isHealth: false, remark: "sans porc, part le 12/10" },
    ],
    ["x", "Sans porc", { diet: "Sans porc", isHealth: false, remark: undefined }],
    ["", "Sans porc", { diet: undefined, isHealth: false, remark: undefined }],
    ["Bio", "Régime alimentaire", { diet: "Bio", isHealth: false, remark: undefined }],
    ["CAF", "Régime", { diet: undefined, isHealth: false, remark: undefined }],
    ["garde alternée", "Remarques", { diet: undefined, isHealth: false, remark: "garde alternée" }],
    // What its health asks for goes nowhere.
    ["PAI arachide", "Régime", { diet: undefined, isHealth: true, remark: undefined }],
    ["allergie aux œufs, sans porc", "Obs", { diet: "sans porc", isHealth: true, remark: undefined }],
    ["x", "PAI", { diet: undefined, isHealth: true, remark: undefined }],
  ])("%j under %s", (cell, header, expected) => {
    expect(readDiet(cell, header)).toEqual(expected);
  });
});

describe("Letters that a program has spoiled", () => {
  it("are put right in each line that can be", () => {
    expect(repairLetters("LÃ©a TRÃ‰MEUR, KerlocÂ’h")).toEqual({
      text: "Léa TRÉMEUR, Kerloc\u0092h",
      isRepaired: true,
    });
  });
  it("of one line leave the others", () => {
    expect(repairLetters("LÃ©a\nZoé\nLÃ©a and Léa")).toEqual({
      text: "Léa\nZoé\nLÃ©a and Léa",
      isRepaired: true,
    });
  });
  it.each(["Léa", "Â", "SÃO PAULO", "LÃ©a and Léa"])("%s stays as it is", (text) => {
    expect(repairLetters(text)).toEqual({ text, isRepaired: false });
  });

  // Both sides: what nobody wrote, and what somebody did.
  it.each(["L?a", "Zo?", "L\uFFFDa", "LÃ©a and Léa", "#N/A", "#REF!", "#NOM?", "#?", "######"])(
    "%s is told",
    (text) => {
      const { problems } = parseLines("Nom;Prénom;Classe", `MARTIN;${text};CP`, "DURAND;Tom;CP");
      expect(problems).toMatchObject([{ code: "list.damaged-cells", facts: { lines: [2], shown: text } }]);
    },
  );
  it.each(["Léa ?", "#1", "Léa # 2", "CP?", "SÃO"])("%s is not", (text) => {
    expect(parseLines("Nom;Prénom;Classe", `MARTIN;${text};CP`).problems).toEqual([]);
  });
  it("in a column that is not read are not", () => {
    const { problems } = parseLines("Nom;Prénom;Car", "MARTIN;Léa;#N/A");
    expect(problems.map(({ code }) => code)).toEqual(["list.columns-left"]);
  });
});
