import type { ComponentChildren } from "preact";
import { usePage } from "../page-context";
import { Button } from "./button";
import { Message } from "./message";

interface DoneProps {
  readonly title: string;
  /** What comes next; what does not apply is left out. */
  readonly next?: readonly (string | undefined)[];
  /** In a browser: what was done stands in this page alone until the file is saved. */
  readonly save?: string;
  /** What is said where there is nothing to save. */
  readonly saved?: string;
  /** Buttons to where it is. */
  readonly children?: ComponentChildren;
}

/** It is in the workbook. */
export function Done({ title, next = [], save, saved, children }: DoneProps) {
  const { file } = usePage().workplace;
  return (
    <Message tone="success" title={title}>
      {[...next, file?.isModified === true ? save : saved]
        .filter((line) => line !== undefined)
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      <div class="actions">{children}</div>
    </Message>
  );
}

interface SeeSheetProps {
  readonly sheet: { readonly name: string };
  readonly look?: "primary" | "plain" | "quiet";
  readonly children: string;
}

/** Leads to a sheet, where sheets can be seen. */
export function SeeSheet({ sheet, look = "plain", children }: SeeSheetProps) {
  const { workplace, goTo } = usePage();
  if (workplace.goTo === undefined) return null;
  return (
    <Button look={look} onClick={() => goTo(sheet.name, "A1")}>
      {children}
    </Button>
  );
}

interface OnPaperProps {
  readonly title: string;
  /** In a browser the file is saved before it is printed. */
  readonly saveNext: string;
  readonly sheets: readonly (readonly [sheet: SeeSheetProps["sheet"], see: string])[];
  /** Other ways to have it. */
  readonly children?: ComponentChildren;
}

/** It stands on sheets to print. */
export function OnPaper({ title, saveNext, sheets, children }: OnPaperProps) {
  return (
    <Done title={title} save={saveNext}>
      {sheets.map(([sheet, see]) => (
        <SeeSheet key={sheet.name} sheet={sheet}>
          {see}
        </SeeSheet>
      ))}
      {children}
    </Done>
  );
}

interface ToSheetProps {
  readonly id: string;
  readonly words: { readonly write: string; readonly writeHint: string };
  readonly onWrite: () => void;
}

/** The way to the sheet of what was looked at. */
export function ToSheet({ id, words, onWrite }: ToSheetProps) {
  return (
    <div class="actions">
      <Button id={id} look="primary" onClick={onWrite}>
        {words.write}
      </Button>
      <p class="hint">{words.writeHint}</p>
    </div>
  );
}
