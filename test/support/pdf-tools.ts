import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Programs of the system that read PDF. */
export type PdfTool = "qpdf" | "pdfinfo" | "pdftotext" | "pdftoppm";

/** Tests that need one of them: where it is not installed they are skipped, and the skipped title says so. */
export function describeWithTool(tool: PdfTool, title: string, tests: () => void): void {
  if (spawnSync(tool, ["--version"]).error === undefined) describe(title, tests);
  else {
    describe.skip(`${title} (skipped: ${tool} is not installed)`, () => {
      it("needs the program", () => undefined);
    });
  }
}

/** What the tool says of a file; `%` stands for its path. */
export function toolSays(tool: PdfTool, file: Uint8Array, ...words: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "ecot-pdf-"));
  const path = join(folder, "read.pdf");
  try {
    writeFileSync(path, file);
    const { stdout, stderr, status } = spawnSync(
      tool,
      words.map((word) => (word === "%" ? path : word)),
    );
    if (status !== 0) throw new Error(`${tool}: ${stderr.toString()}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Which points of a picture that pdftoppm made with `-mono` are black (PBM, form P4). */
export function pointsOfPbm(picture: Buffer): readonly (readonly boolean[])[] {
  const head = /^P4\s+(\d+)\s+(\d+)\s/.exec(picture.toString("latin1", 0, 64));
  if (head === null) throw new Error("No picture in black and white.");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const wide = Math.ceil(width / 8);
  const bits = picture.subarray(head[0].length);
  return Array.from({ length: height }, (_row, y) =>
    Array.from(
      { length: width },
      (_point, x) => ((bits[y * wide + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0,
    ),
  );
}
