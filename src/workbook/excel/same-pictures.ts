import type { PagePicture } from "../changes";

/** The files behind pictures, each different one once, and which of them a picture shows. */
export function samePictures(pictures: readonly PagePicture[]) {
  const different: Uint8Array[] = [];
  const byContent = new Map<string, number>();
  // Most pictures of a page are the very same bytes, which nobody has to read again.
  const byBytes = new Map<Uint8Array, number>();
  for (const { png } of pictures) {
    if (byBytes.has(png)) continue;
    const content = anyBytes.decode(png);
    const index = byContent.get(content) ?? different.push(png) - 1;
    byContent.set(content, index);
    byBytes.set(png, index);
  }
  return {
    different: different as readonly Uint8Array[],
    indexOf: ({ png }: PagePicture): number => byBytes.get(png) ?? -1,
  };
}

/** Reads any bytes as a text, other bytes as another text. */
const anyBytes = new TextDecoder("latin1");
