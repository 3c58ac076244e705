import type { ListedAddress, ListedPlace } from "../../domain/roll";
import { information, warning, type Problem } from "../../kernel/problem";
import type { TableCell, TableRow } from "../table";
import type { GuardianPart, ListField, ListPersonNamed } from "../problems/lists";
import type { FoundTable } from "./find-tables";
import { emailDoubt, phonesIn, readPhone, readPostcode } from "./read-contact";
import { isDamaged } from "./repair-letters";
import { cellText, linesOf } from "./row-text";

/** Lines of which the same is said once, with all their numbers. */
export interface ToldTogether {
  readonly phones: Set<number>;
  readonly postcodes: Set<number>;
  /** Cells that no longer say what somebody wrote there. */
  readonly damaged: { readonly line: number; readonly shown: string }[];
  readonly years: { readonly line: number; readonly shown: string; readonly taken: number }[];
}

/** One line of a list with the columns by which it is read, and whom it is about. */
export class Line {
  readonly problems: Problem[] = [];
  /** Who the line is about, once that is known. */
  person = "";

  constructor(
    private readonly file: string,
    private readonly table: FoundTable,
    readonly row: TableRow,
    private readonly together: ToldTogether,
  ) {}

  get place(): ListedPlace {
    return { sheet: this.table.grid.sheet?.name, line: this.row.line };
  }

  get named(): ListPersonNamed {
    return { file: this.file, ...this.place, person: this.person };
  }

  cell(field: ListField): TableCell | undefined {
    const position = this.table.columns.fields.get(field);
    return position === undefined ? undefined : this.row.cells[position];
  }

  /** The first cell that is read here, and no longer says what somebody wrote. */
  damaged(): string | undefined {
    const { fields, siblings } = this.table.columns;
    const positions = [fields, ...siblings].flatMap((columns) => [...columns.values()]);
    return positions.map((position) => cellText(this.row.cells[position])).find(isDamaged);
  }

  text(field: ListField): string | undefined {
    return cellText(this.cell(field)) || undefined;
  }

  /** Is one of its cells in this column crossed out? */
  isStruck(positions: readonly number[]): boolean {
    const struck = this.table.grid.sheet?.struck ?? [];
    return struck.some(({ row, column }) => row === this.row.line && positions.includes(column - 1));
  }

  address(of: "home" | "secondHome" | "guardian" | "secondGuardian"): ListedAddress | undefined {
    const [street, ...below] = linesOf(this.cell(`${of}Street`));
    const complement = [...below, ...linesOf(this.cell(`${of}Complement`))].join(", ") || undefined;
    const given = this.text(`${of}Postcode`);
    const city = this.text(`${of}City`);
    const postcode = given === undefined ? undefined : this.postcode(given, this.text(`${of}Country`) ?? "");
    const address = { street, complement, postcode, city };
    return Object.values(address).every((part) => part === undefined) ? undefined : address;
  }

  private postcode(given: string, country: string): string {
    const { text, doubt } = readPostcode(given, country);
    if (doubt === "zero-added") this.together.postcodes.add(this.row.line);
    if (doubt === "unreadable")
      this.problems.push(warning("list.unreadable-postcode", { ...this.named, shown: given }));
    return text;
  }

  email(of: "guardian" | "secondGuardian"): string | undefined {
    const text = this.text(`${of}Email`);
    const doubt = text === undefined ? undefined : emailDoubt(text);
    if (text !== undefined && doubt !== undefined)
      this.problems.push(warning("list.email", { ...this.named, shown: text, proposal: doubt.proposal }));
    return text;
  }

  /** The one to call first comes first. */
  phones(of: "guardian" | "secondGuardian"): readonly string[] {
    const parts: readonly GuardianPart[] = ["Mobile", "HomePhone", "WorkPhone"];
    const fields = parts.map((part) => `${of}${part}` as const);
    const other: readonly ListField[] = of === "guardian" ? ["guardianOtherPhone"] : [];
    const numbers = [...fields, ...other].flatMap((field) => {
      const text = linesOf(this.cell(field)).join("\n");
      return text === "" ? [] : phonesIn(text).map((number) => this.phone(number));
    });
    return [...new Set(numbers)];
  }

  private phone(given: string): string {
    const { text, doubt } = readPhone(given);
    if (doubt === "zero-added") this.together.phones.add(this.row.line);
    if (doubt === "unreadable")
      this.problems.push(warning("list.unreadable-phone", { ...this.named, shown: given }));
    return text;
  }

  tell(code: "list.health-plan"): void {
    this.problems.push(information(code, this.named));
  }
}
