import { useRef, useState } from "preact/hooks";
import type { ExampleKey } from "../../examples";
import type { AbsenceRuleRow, RulesWritten, SettingShown, TownRules } from "../../app/settings/parametrer";
import { unreadableSettings, type TypedSettings } from "../../app/settings/check-settings";
import { proposeRules } from "../../app/settings/propose-rules";
import type { Ran } from "../../app/deed/report";
import { isSameLabel } from "../../kernel/label";
import { absenceRulesSheet, settingsSheet } from "../../workbook/sheets";
import type { SettingField } from "../../workbook/sheets/settings";
import { screenTitles } from "../../wording/page/common";
import { absenceRuleText, reglagesWords as words } from "../../wording/page/reglages";
import { useReadingInSight } from "../use-reading";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Field, describedBy } from "../parts/field";
import { Form, Submit } from "../parts/form";
import { Message } from "../parts/message";
import { ProblemList } from "../parts/problem-list";
import { Refusal } from "../parts/refusal";
import { RulesOfToday } from "./reglages-vigueur";
import { groupOfSetting, settingsOfPreset, type SettingGroup } from "./setting-groups";

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
        <Group
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

interface GroupProps {
  readonly group: SettingGroup;
  readonly settings: readonly SettingShown[];
  readonly typed: TypedSettings;
  /** Why what was typed cannot be read. */
  readonly faults: ReadonlyMap<SettingField, string>;
  readonly onType: (field: SettingField, value: string) => void;
}

function Group({ group, settings, typed, faults, onType }: GroupProps) {
  const isChanged = ({ field, typed: held }: SettingShown) => (typed[field] ?? held).trim() !== held.trim();
  const changed = settings.filter(isChanged).length;
  return (
    <details class="fold" open={group === "billing" || changed > 0}>
      <summary>
        {words.groups[group]} {changed > 0 && <span class="mark">{words.changedCount(changed)}</span>}
      </summary>
      {settings.map((setting) => (
        <Setting
          key={setting.field}
          setting={setting}
          value={typed[setting.field] ?? setting.typed}
          isChanged={isChanged(setting)}
          error={faults.get(setting.field)}
          onType={(value) => onType(setting.field, value)}
        />
      ))}
    </details>
  );
}

interface SettingProps {
  readonly setting: SettingShown;
  readonly value: string;
  readonly isChanged: boolean;
  readonly error: string | undefined;
  readonly onType: (value: string) => void;
}

function Setting({ setting, value, isChanged, error, onType }: SettingProps) {
  const { field, name, explanation, byDefault, choices } = setting;
  const id = `setting-${field}`;
  const shared = {
    id,
    value,
    "aria-describedby": describedBy(id, { hint: true, error: error !== undefined }),
    "aria-invalid": error !== undefined,
  };
  const hint = [explanation, byDefault === undefined ? undefined : words.byDefault(byDefault)]
    .filter((part) => part !== undefined)
    .join(" ");
  return (
    <Field id={id} label={name} hint={hint} error={error} mark={isChanged ? words.changed : undefined}>
      {choices !== undefined ? (
        <select {...shared} onChange={({ currentTarget }) => onType(currentTarget.value)}>
          {[...new Set(["", value, ...choices])].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : field === "reminderText1" || field === "reminderText2" ? (
        <textarea {...shared} rows={4} onInput={({ currentTarget }) => onType(currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={({ currentTarget }) => onType(currentTarget.value)} />
      )}
    </Field>
  );
}

interface AbsenceRulesProps {
  readonly held: readonly AbsenceRuleRow[];
  readonly proposed: readonly AbsenceRuleRow[];
}

function AbsenceRules({ held, proposed }: AbsenceRulesProps) {
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
