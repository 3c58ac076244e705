import type { Thread } from "./asking";

/** Rings after some time, unless it is called off. */
type Alarm = (milliseconds: number, ring: () => void) => () => void;

/** Its file has to come; what it does then takes no time. */
const longestWait = 20_000;

/** The thread once it listens; `undefined` where it does not load, may not, or never says that it has begun. */
export function begun(thread: Thread, alarm: Alarm): Promise<Thread | undefined> {
  return new Promise((resolve) => {
    const giveUp = () => {
      thread.terminate();
      resolve(undefined);
    };
    const callOff = alarm(longestWait, giveUp);
    thread.onmessage = ({ data }) => {
      if (!("ready" in data)) return;
      callOff();
      resolve(thread);
    };
    thread.onerror = (event) => {
      event.preventDefault();
      callOff();
      giveUp();
    };
  });
}
