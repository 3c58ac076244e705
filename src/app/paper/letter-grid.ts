import type { PaperGrid } from "./document";

/**
 * The columns of a letter or an invoice: what the first two hold is to the left of the window of a French envelope, in
 * which the other three begin (110 mm from the edge of the paper, NF Z 11-001).
 */
export const letterGrid: PaperGrid = { widths: [28, 20, 14, 15, 16], window: 3 };
