/** What the program is called, wherever it says its name alone. */
export const programName = "Écot";
