/** Minutes since midnight: 9 o'clock is 540. */
export type Minutes = number;
