/** What takes a moment to come about behind the page, and nothing on the page tells when. */
export async function eventually(look: () => unknown, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    try {
      expect(look()).toEqual(wanted);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  expect(look()).toEqual(wanted);
}
