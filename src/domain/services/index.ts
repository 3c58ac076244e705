/** Anything billed to a child: what one unit of it is, and how hours become units. */
export type { DurationRule, Passage, Service, ServiceBook, ServiceUnit } from "./service";
