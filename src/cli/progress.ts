import type { Shell } from "./shell";

/** Long enough that a person wonders whether anything happens. */
const noticeableMs = 500;

/** Names the step under way on a terminal, once a command has lasted long enough to be noticed. */
export interface Progress {
  step(name: string): void;
  /** Wipes the line, so that the result stands alone. */
  end(): void;
}

export function createProgress(shell: Shell): Progress {
  const start = shell.now().getTime();
  let shown = false;
  return {
    step(name) {
      if (!shell.isTerminal || shell.now().getTime() - start < noticeableMs) return;
      shown = true;
      shell.err(`\r\u001b[2K${name}`);
    },
    end() {
      if (shown) shell.err("\r\u001b[2K");
    },
  };
}
