import { patience } from "./patience";

/** What takes a moment to come about, where nothing tells when. */
export async function eventually(look: () => unknown, wanted: unknown): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      expect(await look()).toEqual(wanted);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
