/** What families ask to have changed -> what it changes, from which day on, and what must be asked first. */
export type { ContactChange, RequestEffect } from "./effect";
export { isDue, judgeRequest, type JudgedRequest, type RequestBooks } from "./judge-request";
export type { CurrentlySaid, UnclearReason } from "./problems";
export type { FamilyRequest, RequestStatus, RequestSubject, Wanted } from "./request";
