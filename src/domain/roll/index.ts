/** Lists of children, of those who answer for them and of quotients, matched with the families that the workbook knows. */
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
export { NewCodes } from "./next-code";
export type {
  AddedChild,
  ProposedFamily,
  RollAnswers,
  RollChange,
  RollChoice,
  RollColumn,
  RollDoubt,
  RollEnrolling,
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
