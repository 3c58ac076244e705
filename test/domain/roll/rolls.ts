import {
  joinHouseholds,
  type Child,
  type Enrolment,
  type Family,
  type QuotientChange,
} from "../../../src/domain/families";
import {
  matchRoll,
  NewCodes,
  type KnownCustody,
  type Listed,
  type RollAnswers,
  type RollPlan,
} from "../../../src/domain/roll";
import { day, type Weekday } from "../../../src/kernel/day";

export interface TownFacts {
  readonly families?: readonly Family[];
  readonly children?: readonly Child[];
  readonly enrolments?: readonly Enrolment[];
  readonly quotientChanges?: readonly QuotientChange[];
  readonly custodies?: readonly KnownCustody[];
  readonly levels?: readonly string[];
}

/** Matches a list on 5 October 2026; every family that is proposed is made unless something else is said. */
export function roll(list: Listed, town: TownFacts = {}, answers: Partial<RollAnswers> = {}) {
  const {
    families = [],
    children = [],
    enrolments = [],
    quotientChanges = [],
    custodies = [],
    levels = [],
  } = town;
  const households = joinHouseholds({ families, children, enrolments, quotientChanges });
  const newCodes = () => new NewCodes({ families: families.map(({ code }) => code), children });
  return matchRoll(
    list,
    { households, custodies, newCodes, levels, yearFrom: day("2026-09-01") },
    {
      given: {},
      takesProposed: false,
      makesFamilies: true,
      accepted: [],
      school: undefined,
      category: undefined,
      quotientsFrom: undefined,
      enrolling: undefined,
      ...answers,
    },
    day("2026-10-05"),
  );
}

/** `F001: Élise, Côme`: whose child everybody is who was added. */
export function familiesOf({ added }: RollPlan): readonly string[] {
  const codes = [...new Set(added.map(({ familyCode }) => familyCode))];
  return codes.map(
    (code) =>
      `${code}: ${added
        .filter(({ familyCode }) => familyCode === code)
        .map(({ firstName }) => firstName)
        .join(", ")}`,
  );
}

export const openOf = ({ questions }: RollPlan) => questions.filter(({ answer }) => answer === undefined);

export function enrolment(
  childCode: string,
  service: string,
  weekdays: readonly Weekday[],
  from?: string,
  to?: string,
): Enrolment {
  return {
    childCode,
    service,
    weekdays: new Set(weekdays),
    from: from === undefined ? undefined : day(from),
    to: to === undefined ? undefined : day(to),
    place: { sheet: "enrolments", row: 2 },
  };
}
