/**
 * How to remove what must not outlive this program: drafts and locks. A signal that can be caught (Ctrl+C, a closed window, a
 * shutdown) removes them before it ends the program, as it would have. What cannot be caught is mended by the next run.
 */
const leftovers = new Set<() => void>();

const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;

/** From now on there is something of ours to remove, in this way. */
export function remember(remove: () => void): void {
  if (leftovers.size === 0) {
    process.on("exit", removeAll);
    for (const signal of signals) process.on(signal, endBy);
  }
  leftovers.add(remove);
}

export function forget(remove: () => void): void {
  leftovers.delete(remove);
  if (leftovers.size > 0) return;
  process.off("exit", removeAll);
  for (const signal of signals) process.off(signal, endBy);
}

function removeAll(): void {
  for (const remove of leftovers) {
    try {
      remove();
    } catch {
      // The program ends; the next run removes what is left.
    }
  }
  leftovers.clear();
}

function endBy(signal: NodeJS.Signals): void {
  removeAll();
  for (const each of signals) process.off(each, endBy);
  process.kill(process.pid, signal);
}
