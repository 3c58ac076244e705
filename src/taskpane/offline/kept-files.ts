import type { Build } from "./worker-scope";

/** Which files of one build are kept, under which name, and which of them answers a request. */
export interface KeptFiles {
  /** The cache of this build. It names the folder too: two Écots of one server share their caches. */
  readonly cacheName: string;
  /** Every file to fetch before the page can do without a network. */
  readonly addresses: readonly string[];
  /** The kept file that answers this request, or undefined: it is none of ours. */
  answering(request: { readonly method: string; readonly url: string }): string | undefined;
  /** Whether a cache belongs to another build of this same page, and can go. */
  isOutdated(cacheName: string): boolean;
}

/** `folder` is the address of the folder the page is served from, with its last slash. */
export function keptFiles(build: Build, folder: string): KeptFiles {
  const addresses = build.files.map((file) => new URL(file, folder).href);
  const known = new Set(addresses);
  const family = `ecot ${folder} `;
  const cacheName = family + build.mark;
  return {
    cacheName,
    addresses,
    answering({ method, url }) {
      if (method !== "GET") return undefined;
      const asked = new URL(url);
      // Excel adds words of its own to the page's address; no file of ours depends on them.
      asked.search = "";
      asked.hash = "";
      const address = asked.href === folder ? new URL("index.html", folder).href : asked.href;
      return known.has(address) ? address : undefined;
    },
    isOutdated: (name) => name.startsWith(family) && name !== cacheName,
  };
}
