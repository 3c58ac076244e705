const { copyFileSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const subsetFont = require("subset-font");
const { ROOT } = require("./shared");

/**
 * `npm run fonts:update`: the letters that go into every PDF, cut from Open Sans (SIL Open Font License 1.1, without a
 * reserved name, so that what is cut from it may keep its name). The page may fetch nothing (`connect-src 'none'`), hence they
 * are part of the code; only TTF is read without a second library.
 */

const FROM = join(ROOT, "node_modules", "@expo-google-fonts", "open-sans");
const TO = join(ROOT, "src", "app", "paper", "pdf", "fonts");

const WEIGHTS = { regular: "400Regular", bold: "700Bold" };

/** What names and sentences in the languages with Latin letters are written with. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x36f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
];
const SIGNS = "€№™−≠≤≥∞\ufffd";

function letters() {
  const codes = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  return String.fromCodePoint(...codes) + SIGNS;
}

async function update() {
  mkdirSync(TO, { recursive: true });
  for (const [weight, folder] of Object.entries(WEIGHTS)) {
    const whole = readFileSync(join(FROM, folder, `OpenSans_${folder}.ttf`));
    const cut = await subsetFont(whole, letters(), {
      targetFormat: "truetype",
      preserveNameIds: [0, 13, 14],
    });
    writeFileSync(join(TO, `${weight}.ts`), moduleOf(weight, cut));
  }
  copyFileSync(join(FROM, "LICENSE_FONT"), join(TO, "OFL.txt"));
}

function moduleOf(weight, font) {
  return `/** Made by npm run fonts:update: Open Sans, ${weight}, as TTF in base64. */\nexport const ${weight} =\n  "${font.toString("base64")}";\n`;
}

update();
