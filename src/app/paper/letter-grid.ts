import type { PaperGrid } from "./document";

/**
 * The columns of a letter or an invoice: what the first two hold is to the left of the window of a French envelope, in
 * which the other three begin (110 mm from the edge of the paper, NF Z 11-001).
 */
export const letterGrid: PaperGrid = { widths: [25, 18, 13, 15, 14], window: 3 };
