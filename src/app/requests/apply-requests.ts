import { nothingIssued, runOf, type Deed, type DeedRequest } from "../deed/deed";
import { locateProblems } from "../deed/locate-problems";
import type { LocatedProblem } from "../deed/report";
import { readForEntry, type TownToEnterIn } from "../entry/read-for-entry";
import { judgedRequests } from "./judged-requests";
import { takeTurns } from "./turns";
import type { FamilyRequest, JudgedRequest } from "../../domain/requests";
import { noCents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done, refused } from "../../kernel/outcome";
import type { SheetKey } from "../../kernel/place";
import { blocking } from "../../kernel/problem";
import { doubtsAboutSheets } from "../../workbook/questions";
import { journalActions } from "../../wording/choices";
import { familyText } from "../../wording/people-names";
import { journalText } from "../../wording/reports";
import { requestsSummary } from "../../wording/requests";

export interface RequestsAsked extends DeedRequest {
  /** Rows that are applied although the family believes something else to be there. */
  readonly accepted: readonly number[];
  /** Rows that are refused. */
  readonly refused: readonly number[];
}

/** What became of the requests that wait, or would. */
export interface RequestsTold {
  readonly requests: readonly RequestTold[];
  readonly applied: number;
  readonly refused: number;
}

export interface RequestTold {
  readonly row: number;
  readonly who: string;
  readonly familyCode: string;
  readonly subject: FamilyRequest["subject"];
  readonly text: string;
  /** The account that the family wants to be debited, without blanks. */
  readonly iban: string | undefined;
  readonly from: Day | undefined;
  /** `asks`: applied once the clerk says so; `stuck`: something must be mended first. */
  readonly state: "applies" | "asks" | "waits" | "stuck" | "refused";
  /** Nothing but the status changes: the workbook says so already. */
  readonly isSaid: boolean;
  readonly problems: readonly LocatedProblem[];
}

const demandes: Deed<RequestsAsked, TownToEnterIn, RequestsTold> = {
  read: readForEntry,

  compute: (asked, { town, layouts, before, snapshot }) => {
    const waiting = judgedRequests(town, before, asked.now.day);
    const doubts = doubtsAboutSheets(before, sheetsOf(waiting));
    if (doubts.length > 0) return refused(...doubts);
    const { judged, applied, books } = takeTurns(
      waiting,
      { layouts, snapshot },
      {
        today: asked.now.day,
        isRefused: ({ place }) => asked.refused.includes(place.row),
        isSure: (one) => stateOf(one, asked) === "applies",
      },
    );
    const unread = before.filter(({ code }) => code === "request.unreadable");
    const problemsOf = ({ problem, request: { place } }: JudgedRequest & { readonly state: "stuck" }) =>
      problem === undefined ? unread.filter(({ where }) => where?.row === place.row) : [problem];
    const told = judged.map((one): RequestTold => {
      const { request } = one;
      const problems = one.state === "applies" ? one.questions : one.state === "stuck" ? problemsOf(one) : [];
      return {
        row: request.place.row,
        who: familyText(town.households.families, request.familyCode),
        familyCode: request.familyCode,
        subject: request.subject,
        text: request.text,
        iban: request.wanted?.subject === "bank-details" ? request.wanted.iban : undefined,
        from: request.from ?? request.date,
        state: stateOf(one, asked),
        isSaid: one.state === "applies" && one.effects.length === 0,
        problems: locateProblems(problems, layouts),
      };
    });
    const refusedRows = told.filter(({ state }) => state === "refused");
    const result: RequestsTold = {
      requests: told,
      applied: applied.length,
      refused: refusedRows.length,
    };
    if (applied.length + refusedRows.length === 0) return done({ result, plan: () => undefined });
    const journal = {
      ...nothingIssued,
      action: journalActions.applyRequests,
      doneOn: asked.now.day,
      summary: journalText(requestsSummary(told)),
    };
    return done({
      result,
      plan: () => ({ books, journal: [journal] }),
      // A status says nothing of whose request it is.
      confirms: [told, ...books],
    });
  },

  confirming: {
    tallyOf: ({ applied, refused: no }) => ({ count: applied + no, total: noCents }),
    changed: () => blocking("entry.changed-since-preview", {}),
  },
};

/** Changes what families asked for, from its day on, and notes each request as applied; those in doubt wait for the clerk. */
export const applyRequests = runOf(demandes);

/** Which sheets must be sure before these are judged: what they say is compared, and changed. */
function sheetsOf(waiting: readonly JudgedRequest[]): ReadonlySet<SheetKey> {
  return new Set([
    "requests",
    ...waiting.flatMap(({ request }): readonly SheetKey[] =>
      request.subject === "weekdays" ? ["children", "enrolments"] : ["families"],
    ),
  ]);
}

function stateOf(
  judged: JudgedRequest,
  asked: Pick<RequestsAsked, "accepted" | "refused">,
): RequestTold["state"] {
  const { row } = judged.request.place;
  if (asked.refused.includes(row)) return "refused";
  if (judged.state !== "applies") return judged.state;
  return judged.questions.length === 0 || asked.accepted.includes(row) ? "applies" : "asks";
}
