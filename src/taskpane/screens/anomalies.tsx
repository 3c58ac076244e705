import { useState } from "preact/hooks";
import type { LocatedProblem, Ran } from "../../app/deed/report";
import { countBySeverity } from "../../app/deed/report";
import type { Checked } from "../../app/review/verifier";
import type { Severity } from "../../kernel/problem";
import { anomaliesWords as words } from "../../wording/page/anomalies";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Choices } from "../parts/choice";
import { Field } from "../parts/field";
import { Message } from "../parts/message";
import { ProblemList } from "../parts/problem-list";
import { Refusal } from "../parts/refusal";

const severities: readonly Severity[] = ["blocking", "warning", "information"];

/** Every anomaly of the workbook, with its cell and its remedy. */
export function Anomalies() {
  const page = usePage();
  const { anomalies } = page;
  const [checked, setChecked] = useState<Ran<Checked>>();
  const check = async () => {
    const { perform } = page.workplace;
    const ran = await page.write((onStep) => perform("checkWorkbook", { now: page.now() }, onStep));
    setChecked(ran);
    page.tellAnomalies(ran.problems);
  };
  const refused = checked !== undefined && checked.result === undefined;
  return (
    <>
      <p class="hint">{words.intro}</p>
      <div class="actions">
        <Button id="check" look="primary" onClick={() => void check()}>
          {words.check}
        </Button>
      </div>
      {refused ? (
        <Refusal problems={checked.problems} onRetry={() => void check()} />
      ) : (
        <>
          {anomalies === undefined && <p class="empty">{words.notChecked}</p>}
          {anomalies?.length === 0 && (
            <Message tone="success" title={words.none}>
              <CheckedLine checked={checked} />
            </Message>
          )}
          {anomalies !== undefined && anomalies.length > 0 && <Filtered problems={anomalies} />}
        </>
      )}
    </>
  );
}

function CheckedLine({ checked }: { readonly checked: Ran<Checked> | undefined }) {
  if (checked?.result === undefined) return null;
  const { families, children, meals } = checked.result;
  return <p>{words.checked(families, children, meals)}</p>;
}

function Filtered({ problems }: { readonly problems: readonly LocatedProblem[] }) {
  const [severity, setSeverity] = useState<Severity>();
  const [sheet, setSheet] = useState("");
  const of = countBySeverity(problems);
  const counts = new Map(severities.map((each) => [each, of[each]]));
  const sheets = [...new Set(problems.map((problem) => problem.sheet))].filter((name) => name !== "");
  const found = problems.filter(
    (problem) =>
      (severity === undefined || problem.severity === severity) && (sheet === "" || problem.sheet === sheet),
  );
  return (
    <>
      <div class="filters">
        <Choices
          label={words.severity}
          all={`${words.all} ${String(problems.length)}`}
          names={words.counts}
          values={severities}
          chosen={severity}
          counts={counts}
          onChoose={setSeverity}
        />
        {sheets.length > 1 && (
          <Field id="sheet" label={words.sheet}>
            <select id="sheet" value={sheet} onChange={({ currentTarget: { value } }) => setSheet(value)}>
              <option value="">{words.allSheets}</option>
              {sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </Field>
        )}
      </div>
      <ProblemList problems={found} />
    </>
  );
}
