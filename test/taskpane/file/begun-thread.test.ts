import { begun } from "../../../src/taskpane/file/desk/begun-thread";
import { otherThread } from "../../support/other-thread";

/** A clock of which the test says when it rings. */
function clock() {
  let ringing: (() => void) | undefined;
  return {
    alarm: (_: number, ring: () => void) => {
      ringing = ring;
      return () => (ringing = undefined);
    },
    ring: () => ringing?.(),
    isSet: () => ringing !== undefined,
  };
}

describe("a thread that is started", () => {
  it("is there once it says so, and nobody waits for it any more", async () => {
    const started = otherThread();
    const { alarm, isSet } = clock();
    const there = begun(started.thread, alarm);
    started.thread.onmessage?.({ data: { ready: true } });
    expect(await there).toBe(started.thread);
    expect([isSet(), started.isEnded]).toEqual([false, false]);
  });

  it("is none where it cannot be loaded", async () => {
    const started = otherThread();
    const { alarm, isSet } = clock();
    const there = begun(started.thread, alarm);
    started.die();
    expect(await there).toBeUndefined();
    expect([isSet(), started.isEnded]).toEqual([false, true]);
  });

  it("is none where it never says so, and is not left to itself", async () => {
    const started = otherThread();
    const { alarm, ring } = clock();
    const there = begun(started.thread, alarm);
    ring();
    expect(await there).toBeUndefined();
    expect(started.isEnded).toBe(true);
    // Too late.
    started.thread.onmessage?.({ data: { ready: true } });
    expect(await there).toBeUndefined();
  });
});
