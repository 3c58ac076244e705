import { applyRequests } from "./apply-requests";
import { orderOf, type Ask } from "../deed/verb";
import { requestsDetails, requestsSummary } from "../../wording/requests";

/** `ecot demandes`: what families ask for is applied, as far as it is sure. */
export const askDemandes: Ask<object> = (_typed, { now }) =>
  orderOf(
    applyRequests,
    { accepted: [], refused: [], now },
    {
      done: ({ requests, applied }, problems) => ({
        lines: [...requestsSummary(requests), ...requestsDetails(requests)],
        report: {
          counts: { applied, left: requests.length - applied, problems },
          requests: requests.map(({ row, subject, state, problems: [problem] }) => ({
            row,
            subject,
            state,
            code: problem?.code ?? null,
          })),
        },
      }),
    },
  );
