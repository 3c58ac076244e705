/** What families ask to have changed -> what it changes, from which day on, and what must be asked first. */
export type { ContactChange, RequestEffect } from "./effect";
export { inTurn, isDue, judgeRequest, type JudgedRequest } from "./judge-request";
export type { CurrentlySaid, UnclearReason } from "./problems";
export type { FamilyRequest, RequestBooks, RequestStatus, RequestSubject, Wanted } from "./request";
