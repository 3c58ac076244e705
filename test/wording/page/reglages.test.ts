import { absenceRuleText, type AbsenceRuleTold } from "../../../src/wording/page/reglages";
import { typographyComplaints } from "../../problems/sentences";

const nothing: AbsenceRuleTold = {
  motive: "Maladie",
  notice: undefined,
  delay: undefined,
  before: undefined,
  writingRequired: undefined,
  document: undefined,
  documentWithinDays: undefined,
  waitingMeals: undefined,
  article: undefined,
};

const forms: readonly (readonly [Partial<AbsenceRuleTold>, string])[] = [
  [{}, "sans délai"],
  [{ notice: "none", delay: 3, before: 540 }, "sans délai"],
  [{ notice: "same-day" }, "prévenir le jour même"],
  [{ notice: "same-day", before: 540 }, "prévenir le jour même avant 9 h 00"],
  [{ notice: "working-days", delay: 1 }, "prévenir 1 jour ouvré avant"],
  [{ notice: "working-days", delay: 7 }, "prévenir 7 jours ouvrés avant"],
  [{ notice: "working-days", delay: 2, before: 630 }, "prévenir 2 jours ouvrés avant, avant 10 h 30"],
  [{ notice: "working-days" }, "prévenir 0 jour ouvré avant"],
  [{ notice: "days", delay: 1 }, "prévenir 1 jour avant"],
  [{ notice: "days", delay: 14 }, "prévenir 14 jours avant"],
  [{ notice: "days", delay: 2, before: 1020 }, "prévenir 2 jours avant, avant 17 h 00"],
  [{ writingRequired: true }, "sans délai, par écrit"],
  [{ writingRequired: false }, "sans délai"],
  [{ document: "none", documentWithinDays: 14 }, "sans délai"],
  [{ document: "required" }, "sans délai, justificatif"],
  [{ document: "required", documentWithinDays: 14 }, "sans délai, justificatif sous 14 jours"],
  [{ document: "writing-or-document" }, "sans délai, écrit ou justificatif"],
  [
    { document: "writing-or-document", documentWithinDays: 1 },
    "sans délai, écrit ou justificatif sous 1 jour",
  ],
  [{ waitingMeals: 0 }, "sans délai"],
  [{ waitingMeals: 1 }, "sans délai, 1 premier repas à payer"],
  [{ waitingMeals: 2 }, "sans délai, 2 premiers repas à payer"],
  [
    {
      notice: "days",
      delay: 7,
      writingRequired: true,
      document: "required",
      documentWithinDays: 8,
      waitingMeals: 3,
    },
    "prévenir 7 jours avant, par écrit, justificatif sous 8 jours, 3 premiers repas à payer",
  ],
];

describe("a rule of absence", () => {
  it.each(forms)("%j: %s", (rule, text) => {
    const told = absenceRuleText({ ...nothing, ...rule });
    expect(told.replaceAll("\u00a0", " ")).toBe(text);
    expect(typographyComplaints(told)).toEqual([]);
  });

  it("keeps numbers and their words on one line", () => {
    expect(absenceRuleText({ ...nothing, notice: "days", delay: 2, before: 540 })).toBe(
      "prévenir 2\u00a0jours avant, avant 9\u00a0h\u00a000",
    );
  });
});
