/**
 * A thread that ends tells nobody: a worker whose memory the browser takes away need not raise an `error`. But a lock that it
 * holds as long as it lives is free then (Web Locks API, "when an agent terminates"; on https and localhost).
 */
const locks: Pick<LockManager, "request"> | undefined = navigator.locks;

/** Holds the lock of this name for as long as the thread lives, and goes on once it does, or if there is no such lock. */
export function holdForLife(name: string, goOn: () => void): void {
  if (locks === undefined) {
    goOn();
    return;
  }
  locks
    .request(name, () => {
      goOn();
      return new Promise(() => undefined);
    })
    .catch(goOn);
}

/** Comes about when whoever holds the lock has ended; never where there is no such lock. */
export function endOf(name: string): Promise<void> {
  return new Promise((resolve) => {
    locks?.request(name, () => resolve()).catch(() => undefined);
  });
}
