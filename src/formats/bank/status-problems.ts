import { groupBy } from "../../kernel/group";
import { blocking, warning, type Problem } from "../../kernel/problem";
import { isoStatusOf } from "./iso-status";
import { referenceOf, type BankEntry } from "./entry";
import type { ReportedBlock, Context } from "./status-report";

/** What a status report leaves open: statuses that mean nothing to us, that contradict each other, or that are missing. */
export function statusProblems(
  context: Context,
  blocks: readonly ReportedBlock[],
  rejects: readonly BankEntry[],
  file: string,
): readonly Problem[] {
  const debits = blocks.flatMap((block) => block.debits);
  const sentAs = context.messageId ?? "";
  const problems = [
    ...unknownStatuses(context, blocks, file),
    ...refusedAndAccepted(context, blocks, file),
    ...debits.flatMap(({ fate, status = "", reject }) =>
      fate === "contrary"
        ? [
            blocking("bank.contradiction", {
              file,
              line: undefined,
              reference: referenceOf(reject),
              status,
              reason: reject.reasonCode ?? reject.reasonText ?? "0000",
            }),
          ]
        : [],
    ),
  ];
  const unsaid = debits.filter(({ fate }) => fate === "unsaid").map(({ reject }) => referenceOf(reject));
  const named = rejects.filter(({ covers }) => covers === "debit").length;
  const isWhole = rejects.some(({ covers }) => covers !== "debit");
  const isPartly = [context.status, ...blocks.map(({ status }) => status)].includes("PART");
  const { announced = isPartly && unsaid.length === 0 ? 1 : 0 } = context;
  const isShort = !isWhole && named < announced && problems.length === 0;
  return [
    ...problems,
    ...(unsaid.length === 0 ? [] : [warning("bank.no-status", { file, references: unsaid })]),
    ...(isShort
      ? [blocking("bank.unnamed-part", { file, sentAs, announced: context.announced, named })]
      : []),
  ];
}

function unknownStatuses(
  context: Context,
  blocks: readonly ReportedBlock[],
  file: string,
): readonly Problem[] {
  const stated = [
    { status: context.status, reference: context.messageId ?? "" },
    ...blocks.map(({ id = "", status }) => ({ status, reference: id })),
    ...blocks.flatMap(({ debits }) =>
      debits.map(({ fate, status, reject }) => ({
        status: fate === "unknown" ? status : undefined,
        reference: referenceOf(reject),
      })),
    ),
  ];
  const unknown = stated.filter(({ status }) => status !== undefined && isoStatusOf(status) === "unknown");
  return [...groupBy(unknown, ({ status = "" }) => status)].map(([status, same]) =>
    blocking("bank.other-status", { file, status, references: same.map(({ reference }) => reference) }),
  );
}

/** A batch that would be sent again as a whole must not hold a debit that was accepted: the family would pay twice. */
function refusedAndAccepted(
  context: Context,
  blocks: readonly ReportedBlock[],
  file: string,
): readonly Problem[] {
  const isAccepted = ({ status }: ReportedBlock) =>
    status !== undefined && isoStatusOf(status) === "accepted";
  const acceptedIn = (block: ReportedBlock) => [
    ...(isAccepted(block) ? [block.id ?? ""] : []),
    ...block.debits.flatMap(({ fate, reject }) => (fate === "accepted" ? [referenceOf(reject)] : [])),
  ];
  const problem = (sentAs: string, references: readonly string[]) =>
    references.length === 0 ? [] : [blocking("bank.refused-and-accepted", { file, sentAs, references })];
  if (context.status === "RJCT") return problem(context.messageId ?? "", blocks.flatMap(acceptedIn));
  return blocks.flatMap((block) =>
    block.whole === undefined ? [] : problem(block.id ?? "", acceptedIn(block)),
  );
}
