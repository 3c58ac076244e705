/**
 * The part of a service worker's world that ours uses. TypeScript's own `webworker` library cannot stand beside the
 * page's `dom` library in one project.
 */
export interface WorkerScope {
  /** Written in front of the worker by the build (`.webpack/offline-files.js`). */
  readonly ecotBuild: Build;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

/** What was built, and so what is kept. */
export interface Build {
  /** Changes whenever a file does. */
  readonly mark: string;
  /** Names from the folder of the page, such as `assets/icon-32.png`. */
  readonly files: readonly string[];
}

export interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent {
  readonly request: Pick<Request, "method" | "url">;
  respondWith(answer: Promise<Response>): void;
}
