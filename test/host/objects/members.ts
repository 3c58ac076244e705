import { flag } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";

type Members = Pick<HostObject, "reads" | "writes">;

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
