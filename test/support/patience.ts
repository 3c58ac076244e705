/**
 * How long a test waits for what must come about, in milliseconds: far longer than any machine needs, and less than
 * jest gives a whole test, so that the step which never came is named.
 */
export const patience = 120_000;
