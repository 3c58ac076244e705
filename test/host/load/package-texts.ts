import { strFromU8, unzipSync } from "fflate";

/** The XML of a workbook's parts, for what exceljs drops. */
export class PackageTexts {
  private readonly parts: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
  }

  tables(): readonly string[] {
    const paths = Object.keys(this.parts).filter((path) => path.startsWith("xl/tables/"));
    return paths.map((path) => this.text(path));
  }

  /** The sheet of this name. */
  sheet(name: string): string {
    const entries = [...this.text("xl/workbook.xml").matchAll(/<sheet\b([^>]*)>/g)].map(
      ([, given = ""]) => given,
    );
    const entry = entries.find((given) => attribute(given, "name") === name) ?? "";
    const relations = this.text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b([^>]*)>/g);
    const relation = [...relations].find(
      ([, given = ""]) => attribute(given, "Id") === attribute(entry, "r:id"),
    );
    const target = attribute(relation?.[1] ?? "", "Target") ?? "";
    return this.text(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }

  private text(path: string): string {
    const part = this.parts[path];
    return part === undefined ? "" : strFromU8(part);
  }
}

export function attribute(given: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(given)?.[1];
  return value
    ?.replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
