import type { ComponentChildren } from "preact";
import { usePage } from "../page-context";
import { Button } from "./button";
import { Message } from "./message";

interface DoneProps {
  readonly title: string;
  /** What comes next; what does not apply is left out. */
  readonly next: readonly (string | undefined)[];
  /** Buttons to where it is. */
  readonly children?: ComponentChildren;
}

/** It is in the workbook. */
export function Done({ title, next, children }: DoneProps) {
  return (
    <Message tone="success" title={title}>
      {next
        .filter((line) => line !== undefined)
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      <div class="actions">{children}</div>
    </Message>
  );
}

/** In a browser: what was done stands in this page alone until the file is saved. */
export function useUnsaved(): boolean {
  return usePage().workplace.file?.isModified === true;
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
  const isUnsaved = useUnsaved();
  return (
    <Done title={title} next={[isUnsaved ? saveNext : undefined]}>
      {sheets.map(([sheet, see]) => (
        <SeeSheet key={sheet.name} sheet={sheet}>
          {see}
        </SeeSheet>
      ))}
      {children}
    </Done>
  );
}
