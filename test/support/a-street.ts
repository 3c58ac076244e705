import { exampleTown, type ExampleTown } from "../../src/examples";
import { withFamilies } from "../../src/examples/few-families";

const families = ["F016", "F020", "F023", "F025", "F029", "F033", "F035", "F036"];

/**
 * Twelve children of Chaumont, for what is done again and again: absences and bookings, charges, a quotient that changes,
 * three of a family, a debt of last year, mandates of here and from abroad, one who pays late, a debit that comes back.
 */
export const aStreet: ExampleTown = withFamilies(exampleTown("chaumont"), families);
