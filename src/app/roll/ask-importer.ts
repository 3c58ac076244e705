import { importRoll } from "./importer";
import { readListSource } from "./list-source";
import type { RollImported } from "./roll-import";
import { typedColumns, typedPairs, typedServices } from "./typed-answers";
import { orderOf, type Ask, type FileGiven } from "../deed/verb";
import type { Day } from "../../kernel/day";
import { rollDoubtText, rollOpenLines, rollSummary, rollWrittenLines } from "../../wording/roll";

interface Typed {
  readonly depuis: FileGiven;
  readonly oui: boolean | undefined;
  readonly reponses: string | undefined;
  readonly accepter: string | undefined;
  readonly ecole: string | undefined;
  readonly categorie: string | undefined;
  readonly commune: string | undefined;
  readonly inscriptions: Day | undefined;
  readonly prestations: string | undefined;
  readonly quotients: Day | undefined;
  readonly projet: boolean | undefined;
}

/** `ecot importer`: takes over what a list says of children, families and quotients, as far as nothing is left open. */
export const askImporter: Ask<Typed> = async (typed, { now, openWorkbook }) => {
  const { depuis, oui = false, inscriptions: from } = typed;
  const source = await readListSource(depuis.bytes, depuis.name, openWorkbook);
  if (!source.ok) return source;
  const accepted = typedColumns(typed.accepter ?? "");
  if (!accepted.ok) return accepted;
  const answers = {
    given: typedPairs(typed.reponses ?? ""),
    takesProposed: oui,
    makesFamilies: oui,
    accepted: accepted.value,
    school: typed.ecole,
    category: typed.categorie,
    residentsOf: typed.commune,
    quotientsFrom: typed.quotients,
    enrolling: from && { from, services: typedServices(typed.prestations ?? "") },
  };
  return orderOf(
    importRoll,
    { source: source.value, said: [], answers, preview: typed.projet, now },
    {
      done: (imported, problems) => ({
        lines: [
          ...rollSummary(imported.plan),
          ...(typed.projet === true ? rollWrittenLines(imported.plan) : []),
          ...rollOpenLines(imported.plan),
        ],
        report: reportOf(imported, problems),
      }),
    },
  );
};

function reportOf({ plan, passedOver }: RollImported, problems: Readonly<Record<string, number>>) {
  const { added, proposed, changes, questions, waiting, absent, services, rows } = plan;
  const open = questions.filter(({ answer }) => answer === undefined);
  const codeOf = ({ code }: { readonly code: string | undefined }) => code;
  return {
    counts: {
      children: plan.children,
      known: plan.known,
      added: added.length,
      families: plan.families,
      households: plan.households,
      familiesMade: rows.families.length,
      quotients: plan.quotients,
      quotientsWritten: rows.quotients.length + rows.quotientFills.length,
      enrolments: rows.enrolments.length,
      changed: changes.filter(({ isWritten }) => isWritten).length,
      differing: changes.filter(({ isWritten }) => !isWritten).length,
      questions: open.length,
      waiting: waiting.length,
      absent: absent.length,
      passedOver: passedOver.length,
      problems,
    },
    added: added.map(({ code, familyCode, lastName, firstName }) => ({
      code,
      family: familyCode,
      lastName,
      firstName: firstName ?? null,
    })),
    families: proposed.map(({ id, code, lastName, firstName, children, answer }) => ({
      id,
      code: code ?? null,
      lastName,
      firstName: firstName ?? null,
      children: children.length,
      answer: answer ?? null,
    })),
    questions: open.map(({ id, place, about, choices, proposed: likely }) => ({
      id,
      kind: about.kind,
      sheet: place?.sheet ?? null,
      line: place?.line ?? null,
      text: rollDoubtText(about),
      choices: choices.map(({ key }) => key),
      proposed: likely ?? null,
    })),
    changes: changes.map(({ column, of, isWritten }) => ({
      column,
      code: codeOf(of.kind === "child" ? of.child : of.family) ?? null,
      written: isWritten,
    })),
    absent: absent.map(codeOf),
    services,
  };
}
