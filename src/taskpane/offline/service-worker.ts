import { keptFiles } from "./kept-files";
import type { WorkerScope } from "./worker-scope";

/**
 * Keeps the page usable without a network after its first visit. It holds the files of one build and answers with them
 * first; it never touches another address, and keeps nothing of the clerk's.
 *
 * A new build waits until the last open page of the old one is closed (no `skipWaiting`): a page that loads its parts
 * later must find the parts it was built with.
 */
const worker = self as unknown as WorkerScope;
const kept = keptFiles(worker.ecotBuild, worker.registration.scope);

worker.addEventListener("install", (event) => event.waitUntil(keep()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", (event) => {
  const address = kept.answering(event.request);
  if (address !== undefined) event.respondWith(answer(address));
});

/** All files or none: a build of which one file is missing is not installed. */
async function keep(): Promise<void> {
  const cache = await caches.open(kept.cacheName);
  // Past the browser's own cache, which may still hold the page of the build before.
  await cache.addAll(kept.addresses.map((address) => new Request(address, { cache: "reload" })));
}

async function takeOver(): Promise<void> {
  const outdated = (await caches.keys()).filter((name) => kept.isOutdated(name));
  await Promise.all(outdated.map((name) => caches.delete(name)));
  // The page of the very first visit is answered from now on too, so its later parts need no network.
  await worker.clients.claim();
}

async function answer(address: string): Promise<Response> {
  const cache = await caches.open(kept.cacheName);
  return (await cache.match(address)) ?? fetch(address);
}
