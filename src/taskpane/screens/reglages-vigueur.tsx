import { useState } from "preact/hooks";
import type { InForceGroup, RuleTold } from "../../app/settings/rules-in-force";
import { inForceWords as words } from "../../wording/page/in-force";
import { usePage } from "../page-context";
import { LongList } from "../parts/long-list";
import { Refusal } from "../parts/refusal";
import { useRead } from "../use-reading";

/** What holds today beside the settings: it takes the whole workbook, and is read once it is asked for. */
export function RulesOfToday() {
  const [isOpened, setIsOpened] = useState(false);
  return (
    <details
      class="fold"
      id="rules-of-today"
      onToggle={({ currentTarget }) => currentTarget.open && setIsOpened(true)}
    >
      <summary>{words.title}</summary>
      {isOpened && <InForce />}
    </details>
  );
}

const groups = Object.keys(words.groups) as InForceGroup[];

function InForce() {
  const { now } = usePage();
  const [read, load] = useRead("readRulesInForce", () => ({ on: now().day }));
  if (read === undefined) return null;
  const { result, problems } = read;
  if (result === undefined) return <Refusal problems={problems} onRetry={load} />;
  const shown = groups.filter((group) => result[group].length > 0);
  if (shown.length === 0) return <p class="empty">{words.nothing}</p>;
  return (
    <>
      {shown.map((group) => (
        <section key={group} aria-labelledby={`in-force-${group}`}>
          <h2 id={`in-force-${group}`}>{words.groups[group]}</h2>
          <LongList items={result[group]} look="rules" labelledBy={`in-force-${group}`}>
            {(rule, index) => <Rule key={index} rule={rule} />}
          </LongList>
        </section>
      ))}
      <p class="hint">{words.hint}</p>
    </>
  );
}

function Rule({ rule: { name, says, article } }: { readonly rule: RuleTold }) {
  return (
    <li>
      <strong>{name}</strong>
      {says.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {article !== undefined && <p class="hint">{article}</p>}
    </li>
  );
}
