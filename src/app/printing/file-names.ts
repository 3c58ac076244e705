/** A part of the name of a file that every system takes: without the signs that Windows forbids, and not too long. */
function safePart(text: string): string {
  const safe = text
    .normalize("NFC")
    .replace(/[\p{Cc}<>:"/\\|?*\s]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return Array.from(safe).slice(0, longestPart).join("");
}

const longestPart = 60;

/** Gives each file a name that no other has, nor another with other capitals: Windows takes them for one. */
export function fileNames(): (parts: readonly string[], extension: string) => string {
  const given = new Set<string>();
  return (parts, extension) => {
    const stem = parts
      .map(safePart)
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
