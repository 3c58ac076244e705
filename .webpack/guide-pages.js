const { readFileSync } = require("node:fs");
const { basename, join } = require("node:path");
const { ROOT } = require("./shared");

/**
 * The guide as pages of its own, beside the page that links to it: a clerk reads it in a browser, from a server or from a
 * folder. What `docs` says in Markdown is the only text; `marked` makes HTML of it while the page is built.
 */

const DOCS = join(ROOT, "docs");

/** Each becomes a page of the same name; a link to any other file of ours is shown as words alone. */
const PAGES = ["guide.md", "hosting.md", "essai-excel.md"];

/** Nothing but what lies beside it. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The name under which a heading is linked to, as code forges give it: the text of the guide is read there as well. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

/** What a PNG says of its own size, so that the text does not jump while pictures come. */
function sizeOf(png) {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const isOutside = (href) => /^https?:/.test(href);

/** How marked writes what is ours to say: headings that can be linked to, links between pages, pictures. */
function rendererOf(images) {
  return {
    heading({ tokens, depth, text }) {
      const plain = text.replaceAll(/[*_`]/g, "");
      return `<h${depth} id="${escaped(anchorOf(plain))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const [file, place] = href.split("#");
      if (isOutside(href)) return `<a href="${escaped(href)}" rel="noreferrer">${words}</a>`;
      if (file === "") return `<a href="#${escaped(place)}">${words}</a>`;
      if (!PAGES.includes(file)) return words;
      const address = file.replace(/\.md$/, ".html") + (place === undefined ? "" : `#${place}`);
      return `<a href="${escaped(address)}">${words}</a>`;
    },
    image({ href, text }) {
      const png = readFileSync(join(DOCS, href));
      const { width, height } = sizeOf(png);
      images.set(href, png);
      return `<img src="${escaped(href)}" alt="${escaped(text)}" width="${width}" height="${height}" loading="lazy" />`;
    },
    // A wide table is moved sideways by itself, and by the keyboard.
    table(token) {
      const cells = (row, tag) =>
        `<tr>${row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join("")}</tr>`;
      const rows = token.rows.map((row) => cells(row, "td")).join("\n");
      const table = `<table><thead>${cells(token.header, "th")}</thead>\n<tbody>${rows}</tbody></table>`;
      return `<div class="wide" tabindex="0" role="group" aria-label="Tableau">${table}</div>\n`;
    },
    code: ({ text }) => `<pre><code>${escaped(text)}</code></pre>\n`,
  };
}

/** A page of HTML from a text in Markdown, and the pictures that it shows. */
async function guidePage(markdown) {
  const { Marked } = await import("marked");
  const images = new Map();
  const body = new Marked({ async: false, renderer: rendererOf(images) }).parse(markdown);
  const [, title = "Écot"] = /^# (.*)$/m.exec(markdown) ?? [];
  const html = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="icon" type="image/svg+xml" href="../assets/icon.svg" />
    <link rel="stylesheet" href="guide.css" />
  </head>
  <body>
    <main>
${body}</main>
  </body>
</html>
`;
  return { html, images };
}

/** Puts the guide beside what webpack builds, in a folder of its own. */
class GuidePages {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("GuidePages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "GuidePages", stage }, async () => {
        const emit = (name, content) => {
          if (compilation.getAsset(name) === undefined)
            compilation.emitAsset(name, new sources.RawSource(content));
        };
        emit("guide/guide.css", readFileSync(join(ROOT, "src", "taskpane", "guide", "guide.css")));
        for (const file of PAGES) {
          const { html, images } = await guidePage(readFileSync(join(DOCS, file), "utf8"));
          emit(`guide/${basename(file, ".md")}.html`, html);
          for (const [name, png] of images) emit(`guide/${name}`, png);
        }
      });
    });
  }
}

module.exports = { GuidePages, anchorOf, guidePage };
