import fs, {
  constants,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import promises from "node:fs/promises";
import { dirname } from "node:path";
import { createFile, holdFile, type HeldFile } from "../../../src/cli/files";
import { lockPathOf } from "../../../src/cli/files/run-lock";
import { temporaryFolder } from "../../support/command-line";

const folder = temporaryFolder();
const now = new Date(2026, 10, 2, 9, 15, 7);
const bytes = (text: string) => new TextEncoder().encode(text);
const backups = "Sauvegardes Ecot";
let count = 0;

/** A file in a folder of its own. */
function ownFile(text?: string, name = "cantine.xlsx"): string {
  count += 1;
  const path = folder.path(`${String(count)}/${name}`);
  mkdirSync(dirname(path));
  if (text !== undefined) writeFileSync(path, text);
  return path;
}

async function hold(path: string): Promise<HeldFile> {
  const held = await holdFile(path, now);
  if (!held.ok) throw new Error("free");
  return held.value;
}

async function replace(path: string, text: string, at = now) {
  const held = await hold(path);
  try {
    return await held.replace(bytes(text), at);
  } finally {
    held.release();
  }
}

const everythingIn = (path: string) =>
  readdirSync(dirname(path), { recursive: true, encoding: "utf8" }).sort();
const kept = (path: string) =>
  readdirSync(`${dirname(path)}/${backups}`).map((name) =>
    readFileSync(`${dirname(path)}/${backups}/${name}`, "utf8"),
  );

describe("a file is replaced whole", () => {
  test("and what it was is kept in the folder of backups beside it", async () => {
    const path = ownFile("old");
    const backup = `${dirname(path)}/${backups}/cantine (sauvegarde 2026-11-02 09h15m07).xlsx`;
    expect(await replace(path, "new")).toMatchObject({ ok: true, value: { backup } });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readFileSync(backup, "utf8")).toBe("old");
    expect(everythingIn(path)).toHaveLength(3);
  });

  test("twice in one second: no backup is written over another", async () => {
    const path = ownFile("first");
    await replace(path, "second");
    await replace(path, "third");
    expect(kept(path).sort()).toEqual(["first", "second"]);
  });

  test("with the same bytes: not at all, and without a backup", async () => {
    const path = ownFile("same");
    const before = statSync(path).mtimeMs;
    expect(await replace(path, "same")).toMatchObject({ ok: true, value: { backup: undefined } });
    expect([statSync(path).mtimeMs, ...everythingIn(path)]).toEqual([before, "cantine.xlsx"]);
  });

  test("without a backup where there was nothing", async () => {
    const path = ownFile();
    expect(await replace(path, "new")).toMatchObject({ ok: true, value: { backup: undefined } });
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
  });

  test("with its rights kept, and those of its backup", async () => {
    const path = ownFile("old");
    chmodSync(path, 0o640);
    await replace(path, "new");
    const [backup = ""] = readdirSync(`${dirname(path)}/${backups}`);
    const modes = [path, `${dirname(path)}/${backups}/${backup}`].map((each) => statSync(each).mode & 0o777);
    expect(modes).toEqual([0o640, 0o640]);
  });

  test("and old backups are thinned, those of others and older ones beside it left alone", async () => {
    const path = ownFile("old");
    const there = `${dirname(path)}/${backups}`;
    mkdirSync(there);
    const beside = `${dirname(path)}/cantine (sauvegarde 2020-01-02 00h00m01).xlsx`;
    const names = [
      "cantine (sauvegarde 2020-01-02 00h00m00).xlsx",
      "cantine (sauvegarde 2020-01-02 00h00m01).xlsx",
    ];
    const others = ["autre (sauvegarde 2020-01-02 00h00m01).xlsx", "cantine - à garder.xlsx"];
    for (const name of [...names, ...others]) writeFileSync(`${there}/${name}`, "");
    writeFileSync(beside, "");
    await replace(path, "new");
    expect(readdirSync(there).sort()).toEqual(
      [names[0], ...others, "cantine (sauvegarde 2026-11-02 09h15m07).xlsx"].sort(),
    );
    expect(existsSync(beside)).toBe(true);
  });

  test("whatever the length of its name, which keeps its backups apart from those of others", async () => {
    for (const end of ["1", "2"]) {
      const path = ownFile("old", `${"é".repeat(124)}${end}.xlsx`);
      expect(Buffer.byteLength(`${"é".repeat(124)}${end}.xlsx`)).toBe(254);
      await replace(path, "new");
      await replace(path, "newer");
      expect(readFileSync(path, "utf8")).toBe("newer");
      expect(kept(path).sort()).toEqual(["new", "old"]);
      // A year later one of the two has served.
      await replace(path, "newest", new Date(2027, 10, 2));
      expect(kept(path).sort()).toEqual(["newer", "old"]);
    }
  });

  test("and the drafts of killed runs go, those of other files stay", async () => {
    const [path, other] = [ownFile("old"), ownFile("old", "autre.xlsx")];
    const draftOf = (file: string) => {
      // The draft that a run leaves which is killed as it renames it.
      const spy = jest.spyOn(promises, "rename").mockImplementation(() => new Promise(() => undefined));
      return { spy, left: hold(file).then((held) => void held.replace(bytes("half"), now)) };
    };
    const killed = draftOf(path);
    await killed.left;
    while (killed.spy.mock.calls.length === 0) await new Promise(setImmediate);
    const [draft] = killed.spy.mock.calls[0] as unknown as [string];
    jest.restoreAllMocks();
    expect(existsSync(draft)).toBe(true);
    renameSync(draft, `${dirname(other)}/${draft.slice(dirname(path).length + 1)}`);
    writeFileSync(draft, "half");
    rmSync(lockPathOf(path));
    await replace(path, "new");
    await replace(other, "new");
    expect(readdirSync(dirname(path)).sort()).toEqual([backups, "cantine.xlsx"]);
    expect(readdirSync(dirname(other))).toHaveLength(3);
  });
});

describe("what stands on the disk is what was read, byte for byte, or nothing is written", () => {
  const meanwhile = async (path: string, happens: (held: HeldFile) => void) => {
    const held = await hold(path);
    happens(held);
    const outcome = await held.replace(bytes("ours"), now);
    held.release();
    return outcome.ok ? "replaced" : outcome.problems.map(({ code }) => code);
  };

  test("other bytes of the same length and the same moment", async () => {
    const path = ownFile("mine");
    const { atime, mtime } = statSync(path);
    const told = await meanwhile(path, () => {
      writeFileSync(path, "hers");
      utimesSync(path, atime, mtime);
    });
    expect(told).toEqual(["disk.changed-meanwhile"]);
    expect(readFileSync(path, "utf8")).toBe("hers");
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
  });

  test("a file that was only touched is replaced", async () => {
    const path = ownFile("mine");
    expect(await meanwhile(path, () => utimesSync(path, now, now))).toBe("replaced");
  });

  test("a file that is gone", async () => {
    const path = ownFile("mine");
    expect(await meanwhile(path, () => rmSync(path))).toEqual(["disk.gone-meanwhile"]);
    expect(everythingIn(path)).toEqual([]);
  });

  test("a file that came where there was none", async () => {
    const path = ownFile();
    expect(await meanwhile(path, () => writeFileSync(path, "hers"))).toEqual(["disk.changed-meanwhile"]);
    expect(readFileSync(path, "utf8")).toBe("hers");
  });

  test("a lock that is no longer ours", async () => {
    const path = ownFile("mine");
    expect(await meanwhile(path, () => rmSync(lockPathOf(path)))).toEqual(["disk.changed-meanwhile"]);
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
  });

  test("saved by somebody at the last moment, while the backup is made: the backup is taken back", async () => {
    const path = ownFile("mine");
    const link = promises.link.bind(promises);
    jest.spyOn(promises, "link").mockImplementationOnce(async (from, to) => {
      await link(from, to);
      writeFileSync(path, "hers");
    });
    expect(await meanwhile(path, () => undefined)).toEqual(["disk.changed-meanwhile"]);
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
    expect(readFileSync(path, "utf8")).toBe("hers");
  });

  test("a file that the system lets nobody write", async () => {
    const path = ownFile("mine");
    const access = promises.access.bind(promises);
    // Root may write everything: the system's refusal is played.
    jest
      .spyOn(promises, "access")
      .mockImplementation((asked, mode) =>
        asked === path && mode === constants.W_OK
          ? Promise.reject(Object.assign(new Error("denied"), { code: "EACCES" }))
          : access(asked, mode),
      );
    expect(await meanwhile(path, () => undefined)).toEqual(["disk.read-only"]);
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
  });
});

describe("a file that another run holds", () => {
  test("is waited for, and read once it is free", async () => {
    const path = ownFile("old");
    const first = await hold(path);
    let waits = 0;
    const second = await holdFile(path, now, async () => {
      waits += 1;
      if (waits < 3) return;
      await first.replace(bytes("new"), now);
      first.release();
    });
    expect(waits).toBe(3);
    expect(second.ok && Buffer.from(second.value.bytes ?? []).toString()).toBe("new");
    if (second.ok) second.value.release();
  });

  test("is given up after a hundred pauses, and the sentence names the lock", async () => {
    const path = ownFile("old");
    const first = await hold(path);
    let waits = 0;
    const second = await holdFile(path, now, () => {
      waits += 1;
      return Promise.resolve();
    });
    first.release();
    expect(waits).toBe(100);
    expect(second).toMatchObject({
      ok: false,
      problems: [{ code: "disk.other-run", facts: { file: "cantine.xlsx", lock: ".~ecot.cantine.xlsx#" } }],
    });
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
  });

  test("where no lock can be made is looked at all the same, and not replaced", async () => {
    const path = ownFile("old");
    jest.spyOn(fs, "writeFileSync").mockImplementationOnce(() => {
      throw Object.assign(new Error("read only"), { code: "EROFS" });
    });
    const held = await hold(path);
    expect(Buffer.from(held.bytes ?? []).toString()).toBe("old");
    expect(await held.replace(bytes("new"), now)).toMatchObject({
      ok: false,
      problems: [{ code: "disk.not-written", facts: { cause: "EROFS" } }],
    });
    held.release();
  });
});

describe("a new file", () => {
  test("is made once, by two who make it at once", async () => {
    const path = ownFile();
    const made = await Promise.all(["one", "two"].map((text) => createFile(path, bytes(text), now)));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(made.flatMap(({ problems }) => problems)).toMatchObject([{ code: "disk.changed-meanwhile" }]);
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
  });

  test("is not made in a folder that does not exist", async () => {
    const made = await createFile(folder.path("nowhere/cantine.xlsx"), bytes("new"), now);
    expect(made).toMatchObject({
      ok: false,
      problems: [{ code: "disk.not-written", facts: { cause: "ENOENT" } }],
    });
  });
});

/** Every call to the disk that a replacement makes, in turn, fails as on a full disk: what was there must be there. */
describe("a disk that is full at any step leaves the old file whole, and no rubbish", () => {
  const full = () => Object.assign(new Error("full"), { code: "ENOSPC" });
  afterEach(() => jest.restoreAllMocks());

  test.each([
    ["the folder of backups", "mkdir", 0],
    ["the name of the draft", "open", 0],
    ["the name of the backup's draft", "open", 2],
    ["the name of the backup", "link", 0],
    ["the place of the file", "rename", 0],
  ] as const)("%s", async (_, call, after) => {
    const path = ownFile("old");
    const held = await hold(path);
    const real = promises[call].bind(promises) as (...given: readonly unknown[]) => Promise<never>;
    let calls = 0;
    const spy = jest.spyOn(promises, call) as unknown as jest.SpyInstance<Promise<unknown>, unknown[]>;
    spy.mockImplementation((...given) => {
      calls += 1;
      return calls === after + 1 ? Promise.reject(full()) : real(...given);
    });
    const outcome = await held.replace(bytes("new"), now);
    held.release();
    expect(spy.mock.calls.length).toBeGreaterThan(after);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "disk.not-written", facts: { cause: "ENOSPC" } }],
    });
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
  });

  test.each([
    ["the draft, half written", 0, "writeFile"],
    ["the draft, when it is flushed", 0, "sync"],
    ["the backup, half written", 2, "writeFile"],
    ["the backup, when it is flushed", 2, "sync"],
  ] as const)("%s", async (_, after, method) => {
    const path = ownFile("old");
    const held = await hold(path);
    const open = promises.open.bind(promises);
    let opened = 0;
    jest.spyOn(promises, "open").mockImplementation(async (...given) => {
      const file = await open(...given);
      opened += 1;
      if (opened === after + 1) {
        jest.spyOn(file, method).mockImplementation(async () => {
          if (method === "writeFile") await file.write("n");
          throw full();
        });
      }
      return file;
    });
    expect(await held.replace(bytes("new"), now)).toMatchObject({
      ok: false,
      problems: [{ facts: { cause: "ENOSPC" } }],
    });
    held.release();
    expect(opened).toBeGreaterThan(after);
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
  });

  test("the lock itself: the file can be looked at, and not replaced", async () => {
    const path = ownFile("old");
    const { writeFileSync: write } = fs;
    jest.spyOn(fs, "writeFileSync").mockImplementationOnce((file, _content, options) => {
      write(file, "", options);
      throw full();
    });
    const held = await hold(path);
    expect(everythingIn(path)).toEqual(["cantine.xlsx"]);
    expect(await held.replace(bytes("new"), now)).toMatchObject({
      problems: [{ facts: { cause: "ENOSPC" } }],
    });
    held.release();
  });
});

describe("a disk that lacks something", () => {
  afterEach(() => jest.restoreAllMocks());
  const cannot = (code: string) => Object.assign(new Error("cannot"), { code });

  test("second names (FAT): the backup is put in its place by another way", async () => {
    const path = ownFile("first");
    jest.spyOn(promises, "link").mockRejectedValue(cannot("EPERM"));
    await replace(path, "second");
    await replace(path, "third");
    expect(kept(path).sort()).toEqual(["first", "second"]);
    expect(everythingIn(path)).toHaveLength(4);
  });

  test("flushing (some shares): the file is replaced all the same", async () => {
    const path = ownFile("old");
    const open = promises.open.bind(promises);
    jest.spyOn(promises, "open").mockImplementation(async (...given) => {
      const file = await open(...given);
      jest.spyOn(file, "sync").mockRejectedValue(cannot("EINVAL"));
      return file;
    });
    expect(await replace(path, "new")).toMatchObject({ ok: true });
    expect(readFileSync(path, "utf8")).toBe("new");
  });
});
