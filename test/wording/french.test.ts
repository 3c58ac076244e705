import { fr } from "../../src/wording/french";
import { hints } from "../../src/wording/hints";
import { settingExplanations } from "../../src/wording/settings";

describe("a French sentence", () => {
  it("has spaces that do not break around its punctuation", () => {
    expect(fr`Le mot « oui » : vrai ; ou non ? 5 % de 3 € !`).toBe(
      "Le mot «\u00a0oui\u00a0»\u00a0: vrai\u202f; ou non\u202f? 5\u00a0% de 3\u00a0€\u202f!",
    );
  });

  it("leaves what is inserted as it is", () => {
    expect(fr`« ${"a : b"} » : ${3}`).toBe("«\u00a0a : b\u00a0»\u00a0: 3");
  });
});

describe("hints and explanations", () => {
  const sentences = [...Object.values(settingExplanations), ...texts(hints)];

  it("are typeset like the rest", () => {
    expect(sentences.filter((sentence) => / [:;!?»%€]|« /.test(sentence))).toEqual([]);
  });

  it("end with a full stop, or a question mark", () => {
    expect(sentences.filter((sentence) => !/[.?…)]$/.test(sentence))).toEqual([]);
  });
});

function texts(tree: object): readonly string[] {
  return Object.values(tree).flatMap((leaf: unknown) =>
    typeof leaf === "string" ? [leaf] : typeof leaf === "object" && leaf !== null ? texts(leaf) : [],
  );
}
