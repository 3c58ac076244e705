import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stories } from "../support/scenario-story";
import { tell } from "../support/scenario-telling";

/**
 * Every story told from its `input.txt` and compared with its `expected.txt`, worked out by hand from the rules once and
 * kept since. `npm run golden:update` writes the files anew: read what changes before you commit it.
 */
const updates = process.env["UPDATE_GOLDEN"] !== undefined;

describe.each(stories())("$name", (story) => {
  it("turns out as expected, twice, and breaks no general truth", async () => {
    const { text, broken } = await tell(story);
    const path = join(story.folder, "expected.txt");
    if (updates) writeFileSync(path, text);
    expect(broken).toEqual([]);
    expect(text).toBe(
      existsSync(path) ? readFileSync(path, "utf8") : "(no expected.txt: npm run golden:update)",
    );
  });
});
