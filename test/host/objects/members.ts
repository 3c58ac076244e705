import { flag } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";

type Members = Pick<HostObject, "reads" | "writes">;

/** The parts of an object, each by what makes it. */
type Making = {
  readonly [Part in "reads" | "writes" | "children" | "methods"]?: () => NonNullable<HostObject[Part]>;
};

/** Most ranges are named for one member alone: what an object can do is put together when somebody asks for it. */
export class MadeWhenAsked implements HostObject {
  private readonly made: { -readonly [Part in keyof Making]: HostObject[Part] } = {};

  constructor(
    readonly kind: string,
    private readonly making: Making,
  ) {}

  get reads(): NonNullable<HostObject["reads"]> {
    return (this.made.reads ??= this.making.reads?.() ?? {});
  }

  get writes(): NonNullable<HostObject["writes"]> {
    return (this.made.writes ??= this.making.writes?.() ?? {});
  }

  get children(): NonNullable<HostObject["children"]> {
    return (this.made.children ??= this.making.children?.() ?? {});
  }

  get methods(): NonNullable<HostObject["methods"]> {
    return (this.made.methods ??= this.making.methods?.() ?? {});
  }
}

/** Plain flags of something, readable and writable under their own names. */
export function flags<K extends string>(
  owner: Record<K, boolean>,
  names: readonly K[],
  before: () => void = () => undefined,
): Required<Members> {
  return {
    reads: Object.fromEntries(names.map((name) => [name, () => owner[name]])),
    writes: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          before();
          owner[name] = flag(value);
        },
      ]),
    ),
  };
}
