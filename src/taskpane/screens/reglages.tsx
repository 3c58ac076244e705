import { useRef, useState } from "preact/hooks";
import type { ExampleKey } from "../../examples";
import type { AbsenceRuleRow, RulesWritten, TownRules } from "../../app/settings/parametrer";
import { unreadableSettings, type TypedSettings } from "../../app/settings/check-settings";
import { proposeRules } from "../../app/settings/propose-rules";
import type { Ran } from "../../app/deed/report";
import type { SettingField } from "../../workbook/sheets/settings";
import { screenTitles } from "../../wording/page/common";
import { reglagesWords as words } from "../../wording/page/reglages";
import { useReadingInSight } from "../use-reading";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Form, Submit } from "../parts/form";
import { Message } from "../parts/message";
import { ProblemList } from "../parts/problem-list";
import { Refusal } from "../parts/refusal";
import { RulesOfToday } from "./reglages-vigueur";
import { groupOfSetting, settingsOfPreset, type SettingGroup } from "./setting-groups";
import { AbsenceRules } from "./reglages-absences";
import { SettingsOfGroup } from "./reglages-champs";

interface Proposal {
  readonly name: string;
  readonly rules: readonly AbsenceRuleRow[];
  readonly differences: number;
}

const examples: readonly ExampleKey[] = ["chaumont", "descartes"];

/** What the clerk would change, on top of what the workbook holds. */
interface Edits {
  readonly typed: TypedSettings;
  readonly proposal: Proposal | undefined;
}

const noEdits: Edits = { typed: {}, proposal: undefined };

/** The town's own rules: read from the workbook, changed here, written only when asked. */
export function Reglages() {
  const page = usePage();
  const { perform } = page.workplace;
  const [read, setRead] = useState<Ran<TownRules>>();
  const [{ typed, proposal }, setEdits] = useState(noEdits);
  const [written, setWritten] = useState<Ran<RulesWritten>>();
  /** What the next reading finds in the workbook, because it was just written. */
  const saved = useRef(noEdits);
  const load = async () => {
    const ran = await page.read((onStep) => perform("readRules", {}, onStep));
    setRead(ran);
    const before = saved.current;
    saved.current = noEdits;
    setEdits((current) => without(current, before));
  };
  useReadingInSight(() => void load());
  if (read === undefined) return null;
  const { result } = read;
  if (result === undefined) {
    return (
      <>
        <Refusal problems={read.problems} onRetry={() => void load()} />
        <TrialProposed />
      </>
    );
  }

  const changed = result.settings.filter(
    ({ field, typed: held }) => (typed[field] ?? held).trim() !== held.trim(),
  );
  const changes = changed.length + (proposal?.rules.length ?? 0);
  const faults = unreadableSettings(typed);
  const isReady = changes > 0 && faults.size === 0;
  const type = (field: SettingField, value: string) =>
    setEdits((current) => ({ ...current, typed: { ...current.typed, [field]: value } }));
  const save = async () => {
    const ran = await page.write(async (onStep) => {
      const settings = Object.fromEntries(
        changed.map(({ field }) => [field, typed[field] ?? ""]),
      ) as TypedSettings;
      const done = await perform("writeRules", { settings, absenceRules: proposal?.rules ?? [] }, onStep);
      if (done.result !== undefined) saved.current = { typed, proposal };
      return done;
    });
    setWritten(ran);
  };
  const propose = async (key: ExampleKey) => {
    const preset = await page.run(async () => {
      const { presetRules } = await import("../../app/settings/parametrer");
      return presetRules(key);
    });
    const { settings, absenceRules, differences } = proposeRules(preset, result, settingsOfPreset);
    setWritten(undefined);
    setEdits((current) => ({
      typed: { ...current.typed, ...settings },
      proposal: { name: words.presetNames[key], rules: absenceRules, differences },
    }));
  };
  const undo = () => {
    setEdits(noEdits);
    void load();
  };

  return (
    <Form isReady={isReady} onSubmit={() => void save()}>
      <p class="hint">{words.intro}</p>
      {read.problems.length > 0 && <ProblemList problems={read.problems} />}
      <fieldset class="presets">
        <legend>{words.presets}</legend>
        {examples.map((key) => (
          <Button key={key} id={`preset-${key}`} onClick={() => void propose(key)}>
            {words.presetNames[key]} <span class="hint">{words.presetDetails[key]}</span>
          </Button>
        ))}
        <p class="hint">{words.presetsHint}</p>
      </fieldset>
      {proposal !== undefined && (
        <Message
          tone="information"
          title={
            proposal.differences === 0
              ? words.presetSame(proposal.name)
              : words.presetApplied(proposal.name, proposal.differences)
          }
        />
      )}
      {(Object.keys(words.groups) as SettingGroup[]).map((group) => (
        <SettingsOfGroup
          key={group}
          group={group}
          settings={result.settings.filter(({ field }) => groupOfSetting[field] === group)}
          typed={typed}
          faults={faults}
          onType={type}
        />
      ))}
      <AbsenceRules held={result.absenceRules} proposed={proposal?.rules ?? []} />
      <RulesOfToday />
      <div class="actions sticky">
        <Submit id="save-rules" isNext isReady={isReady}>
          {words.save(changes)}
        </Submit>
        {changes > 0 && (
          <Button look="quiet" onClick={undo}>
            {words.undo}
          </Button>
        )}
      </div>
      {written !== undefined && <Written ran={written} />}
      <TrialProposed />
    </Form>
  );
}

/** Edits but for those that were saved; what was typed meanwhile stays. */
function without({ typed, proposal }: Edits, saved: Edits): Edits {
  const left = Object.entries(typed).filter(([field, value]) => saved.typed[field as SettingField] !== value);
  return {
    typed: Object.fromEntries(left),
    proposal: proposal === saved.proposal ? undefined : proposal,
  };
}

/** In Excel: does this very Excel do what is asked of it? */
function TrialProposed() {
  const { workplace, show } = usePage();
  if (workplace.goTo === undefined) return null;
  return (
    <div class="step">
      <div>
        <p class="title">{screenTitles.essai}</p>
        <p class="hint">{words.trialHint}</p>
      </div>
      <Button id="to-essai" onClick={() => show("essai")}>
        {words.trial}
      </Button>
    </div>
  );
}

function Written({ ran: { result, problems } }: { readonly ran: Ran<RulesWritten> }) {
  if (result === undefined) return <Refusal problems={problems} />;
  if (result.settings + result.absenceRules === 0)
    return <Message tone="information" title={words.nothingToSave} />;
  return (
    <Message tone="success" title={words.saved(result.settings, result.absenceRules)}>
      <p>{words.savedNext}</p>
    </Message>
  );
}
