/**
 * Reads PDF files with pdf.js. Takes `[base64, …]` on its input, and writes what each file says of itself, of its pages and of
 * the tags on them. The library is an ES module that jest cannot load: hence a process of its own.
 */
import { readFileSync } from "node:fs";
import { getDocumentProxy } from "unpdf";

async function read(base64) {
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(base64, "base64")));
  const { info } = await pdf.getMetadata();
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width, height] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = items
      .filter(({ str }) => str !== "")
      .map(({ str, width: wide, height: size, transform }) => ({
        text: str,
        x: transform[4],
        y: height - transform[5],
        width: wide,
        size,
      }));
    pages.push({ width, height, words, tags: await page.getStructTree() });
  }
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  return { info, marked: (await pdf.getMarkInfo())?.Marked === true, outline, pages };
}

const files = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(await Promise.all(files.map(read))));
