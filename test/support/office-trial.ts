import {
  type CheckId,
  type CheckResult,
  openTrial,
  type OfficeTrial,
  type PageFacts,
} from "../../src/adapters/office/trial";
import { openRealm, type Realm, type RealmOptions } from "../host/node-realm";
import { HostWorkbook } from "../host/workbook/workbook";
import { calculateTrial } from "./trial-formulas";

/** A page that has all it needs. */
export const soundPage: PageFacts = {
  userAgent: "Node",
  missing: [],
  blocked: [],
  apologizesForOthers: false,
};

/** The trial over an emulated Excel. What answers at all is waited for, however long it takes. */
export interface TrialDesk extends Realm {
  readonly trial: OfficeTrial;
  /** Half a minute has passed. */
  readonly giveUp: () => void;
  /** Runs the checks, all of them or as far as this one; what became of each. */
  readonly results: (last?: CheckId) => Promise<readonly CheckResult<CheckId>[]>;
}

interface TrialDeskOptions extends RealmOptions {
  readonly page?: Partial<PageFacts>;
}

const longest = 10_000;

export function trialDesk(options: TrialDeskOptions = {}): TrialDesk {
  const { page, workbook = HostWorkbook.withSheets("Feuil1"), ...realmOptions } = options;
  workbook.calculation = calculateTrial;
  const realm = openRealm({ workbook, ...realmOptions });
  let now = 0;
  const patient: (() => void)[] = [];
  const trial = openTrial({
    run: realm.Excel.run,
    office: realm.Office,
    page: () => ({ ...soundPage, ...page }),
    wait: (milliseconds) =>
      milliseconds < longest ? Promise.resolve() : new Promise((resolve) => patient.push(resolve)),
    clock: () => (now += 5),
  });
  const results: TrialDesk["results"] = async (last) => {
    const found: CheckResult<CheckId>[] = [];
    await trial.runAll((result) => {
      found.push(result);
      return Promise.resolve(result.id === last ? "stop" : "go-on");
    });
    return found;
  };
  const giveUp = () => {
    for (const resolve of patient) resolve();
  };
  return { ...realm, trial, results, giveUp };
}

export function failedIn(results: readonly CheckResult[]): readonly string[] {
  return results.filter(({ verdict }) => verdict !== "passed").map(({ id }) => id);
}
