import { safeFilePart } from "../../kernel/file-part";

/** Gives each file a name that no other has, nor another with other capitals: Windows takes them for one. */
export function fileNames(): (parts: readonly string[], extension: string) => string {
  const given = new Set<string>();
  return (parts, extension) => {
    const stem = parts
      .map(safeFilePart)
      .filter((part) => part !== "")
      .join("-");
    for (let copy = 1; ; copy += 1) {
      const name = `${stem}${copy === 1 ? "" : `-${String(copy)}`}.${extension}`;
      const folded = name.toLowerCase();
      if (given.has(folded)) continue;
      given.add(folded);
      return name;
    }
  };
}
