import { contentsOf } from "./contents";
import type { Fault } from "./host";
import { openRealm, type Realm } from "./node-realm";

/** Two cells in one batch; gives the code of the error it ends with. */
async function writeTwo({ Excel }: Realm): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["a"]];
    sheet.getRange("A2").values = [["b"]];
    await context.sync();
  }).then(
    () => undefined,
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

function written({ host }: Realm): readonly string[] {
  return Object.keys(contentsOf(host.workbook)[0]?.cells ?? {});
}

describe("faults of the emulated Excel", () => {
  const lost = { manner: "answer-lost", code: "GeneralException" } as const;
  const manners: readonly (readonly [Fault & { readonly code: string }, readonly string[]])[] = [
    [{ manner: "refused", code: "ActivityLimitReached", status: 429 }, []],
    [lost, ["A1", "A2"]],
    [{ manner: "cut", code: "RequestAborted", actions: 0 }, []],
  ];

  it.each(manners)("%j", async (fault, cells) => {
    const realm = openRealm();
    realm.host.failAt(1, fault);
    expect(await writeTwo(realm)).toBe(fault.code);
    expect(written(realm)).toEqual(cells);
    expect(await writeTwo(realm)).toBeUndefined();
    expect(written(realm)).toEqual(["A1", "A2"]);
  });

  it("cut a batch after any of its actions", async () => {
    const trial = openRealm();
    await writeTwo(trial);
    const count = trial.host.log[0]?.actions.length ?? 0;
    const kept = new Set<string>();
    for (let actions = 0; actions < count; actions += 1) {
      const realm = openRealm();
      realm.host.failAt(1, { manner: "cut", code: "RequestAborted", actions });
      expect(await writeTwo(realm)).toBe("RequestAborted");
      kept.add(written(realm).join());
    }
    // The last action writes A2: cut before it, A1 alone is there.
    expect([...kept]).toEqual(["", "A1"]);
  });

  it("strike the batch of their number, clean-up left out", async () => {
    const realm = openRealm();
    realm.host.failAt(2, lost);
    expect([await writeTwo(realm), await writeTwo(realm), await writeTwo(realm)]).toEqual([
      undefined,
      "GeneralException",
      undefined,
    ]);
  });

  it("leave errors that are no Error of this realm", async () => {
    const realm = openRealm();
    realm.host.failNext(lost);
    const caught: unknown = await realm.Excel.run((context) => context.sync()).catch(
      (error: unknown) => error,
    );
    expect(caught instanceof Error).toBe(false);
  });
});

describe("the log of batches", () => {
  it("names what was done, and weighs it", async () => {
    const realm = openRealm();
    await writeTwo(realm);
    const [first] = realm.host.log;
    expect(first?.actions.filter((action) => action.endsWith("="))).toEqual([
      "Range.values=",
      "Range.values=",
    ]);
    expect(first?.requestBytes).toBeGreaterThan(500);
    expect(first?.responseBytes).toBeGreaterThan(100);
  });
});
