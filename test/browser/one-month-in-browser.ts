import type { oneMonth } from "./one-month";

/** The page of one-month.test.ts: it loads the adapter when asked, as the real page does. */
Object.assign(globalThis, {
  oneMonth: async (): ReturnType<typeof oneMonth> => (await import("./one-month")).oneMonth(),
});
