import type { Town } from "../../domain/books";
import { isDue, judgeRequest, type JudgedRequest, type RequestBooks } from "../../domain/requests";
import type { Day } from "../../kernel/day";
import type { Problem } from "../../kernel/problem";

/** What becomes today of each request that waits. */
export function judgedRequests(town: Town, found: readonly Problem[], today: Day): readonly JudgedRequest[] {
  const books: RequestBooks = {
    households: town.households,
    mandates: town.money?.mandates ?? [],
    residence: { tariffs: town.grid.tariffs, city: town.office.city },
    services: [
      ...new Set([
        ...town.grid.tariffs.map(({ service }) => service),
        ...town.households.enrolments.map(({ service }) => service),
      ]),
    ],
    unread: new Set(
      found.flatMap(({ blocks, where }) =>
        blocks.of === "child" && where?.sheet === "enrolments" ? [blocks.code] : [],
      ),
    ),
  };
  return town.requests
    .filter(({ status }) => status === "to-do")
    .map((request) => judgeRequest(request, books, today));
}

/** Those that could be applied today, or that somebody should look at. */
export function dueRequests(town: Town, found: readonly Problem[], today: Day): readonly JudgedRequest[] {
  return judgedRequests(town, found, today).filter(isDue);
}
