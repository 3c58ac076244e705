/** Names of parts are written as in an address (ECMA-376 part 2, 6.2.2): `Feuille%201.xml` may be `Feuille 1.xml` in the zip. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone `%`: the name is meant as it stands.
    return path;
  }
}

/** `../tables/table1.xml` seen from `xl/worksheets/sheet1.xml`, or `/xl/tables/table1.xml`, is one path. */
export function resolveTarget(from: string, target: string): string {
  // Some .NET writers separate folders with backslashes here as in the names of the zip.
  const written = target.replace(/\\/g, "/");
  const steps = written.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/**
 * A path as seen from a part: `xl/tables/table1.xml` from `xl/worksheets/sheet1.xml` is `../tables/table1.xml`. Absolute
 * targets are as right, but several readers (exceljs among them) only find relative ones.
 */
export function relativeTarget(from: string, path: string): string {
  const here = from.split("/").slice(0, -1);
  const there = path.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}

/** Where the relationships of a part stand; of the package itself for the empty path. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part whose relationships stand at this path; `undefined` for a path of another kind. */
export function ownerOf(path: string): string | undefined {
  const found = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(path);
  return found === null ? undefined : (found[1] ?? "") + (found[2] ?? "");
}
