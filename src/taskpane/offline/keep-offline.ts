/**
 * Asks the browser to keep the page for days without a network. True once it does; false where it cannot (an address
 * that is not https, a private window, the development server): the page then works as long as the network does.
 * Never asked inside Excel, which keeps its add-ins itself.
 */
export async function keepOffline(): Promise<boolean> {
  // Old browsers, and every browser on a plain http address, have no such container.
  if (!("serviceWorker" in navigator)) return false;
  try {
    await navigator.serviceWorker.register("service-worker.js");
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}
