import type { AbsenceRuleRow } from "../../app/settings/parametrer";
import { isSameLabel } from "../../kernel/label";
import { absenceRulesSheet, settingsSheet } from "../../workbook/sheets";
import { absenceRuleText, reglagesWords as words } from "../../wording/page/reglages";
import { usePage } from "../page-context";
import { Button } from "../parts/button";

interface AbsenceRulesProps {
  readonly held: readonly AbsenceRuleRow[];
  readonly proposed: readonly AbsenceRuleRow[];
}

/** The rules of absence that the town has, and those that are proposed to it. */
export function AbsenceRules({ held, proposed }: AbsenceRulesProps) {
  const { workplace, goTo } = usePage();
  const kept = held.filter(({ motive }) => !proposed.some((rule) => isSameLabel(rule.motive, motive)));
  const shown = [
    ...kept.map((rule) => ({ rule, isNew: false })),
    ...proposed.map((rule) => ({ rule, isNew: true })),
  ];
  return (
    <details class="fold" open>
      <summary>{words.absenceRules}</summary>
      {shown.length === 0 && <p class="empty">{words.noAbsenceRules}</p>}
      <dl class="rules">
        {shown.map(({ rule, isNew }) => (
          <div key={rule.motive}>
            <dt>
              {rule.motive} {isNew && <span class="mark">{words.proposed}</span>}
            </dt>
            <dd>
              {absenceRuleText(rule)}
              {rule.article !== undefined && <span class="hint"> ({rule.article})</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint">{words.absenceRulesHint}</p>
      {workplace.goTo !== undefined &&
        [absenceRulesSheet.name, settingsSheet.name].map((sheet) => (
          <Button key={sheet} look="quiet" onClick={() => goTo(sheet, "A1")}>
            {words.openSheet(sheet)}
          </Button>
        ))}
    </details>
  );
}
