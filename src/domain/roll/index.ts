/** Lists of children, of those who answer for them and of quotients, matched with the families that the workbook knows. */
export { isSameTown } from "./addresses";
export type {
  Listed,
  ListedAddress,
  ListedChild,
  ListedGuardian,
  ListedPlace,
  ListedQuotient,
  ListedTicks,
  NameReading,
  OpenTick,
} from "./listed";
export { saysLevel } from "./class-names";
export { matchRoll } from "./match-roll";
export { NewCodes, nextLike } from "./next-code";
export { isSameHeader } from "./tick-enrolments";
export type {
  AddedChild,
  ProposedFamily,
  RollAnswers,
  RollChange,
  RollChoice,
  RollColumn,
  RollCustody,
  RollDoubt,
  RollEnrolling,
  RollEnrolment,
  RollRows,
  RollValue,
  RollHome,
  RollPerson,
  RollPlan,
  RollQuestion,
  RollResemblance,
  RollWaiting,
  TickedService,
} from "./roll-plan";
export type { KnownCustody, RollTown } from "./roll-town";
