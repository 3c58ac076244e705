import { itemNotFound, notImplemented, Refusal } from "../workbook/refusal";
import { type HostObject, isHostObject } from "./host-object";
import {
  type Action,
  type ArgumentInfo,
  actionTypes,
  type Batch,
  type ObjectPath,
  pathTypes,
} from "./messages";
import { camel, queried } from "./reading";
import type { References } from "./references";

/** One batch being carried out. Each object path is resolved once, since resolving `Add` adds. */
export class BatchRun {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly root: HostObject,
    private readonly references: References,
    /** Members that this Excel refuses, as `describe` calls them, each with its code. */
    private readonly refused: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** Carries one action out, and gives the value to answer. */
  carryOut(action: Action): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    // The library reports that its event listeners are ready.
    if (action.Name === "NotifyActionHandlerReady") return null;
    const object = this.resolve(action.ObjectPathId);
    if (action.Name === "_RemoveReference") return this.forget(action);
    if (object === null) return null;
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.withReference(object, { ...object.identity });
      case actionTypes.query:
        return this.withReference(object, queried(object, action.QueryInfo ?? {}));
      case actionTypes.method:
        this.refuse(`${object.kind}.${camel(action.Name)}`);
        return this.invoke(object, action);
      case actionTypes.set: {
        const name = camel(action.Name);
        this.refuse(`${object.kind}.${name}=`);
        const write = object.writes?.[name];
        if (write === undefined) throw notImplemented(`${object.kind}.${name}`);
        write(this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  /** Where an action happens, in words. */
  describe(action: Action): string {
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    const kind = this.resolved.get(action.ObjectPathId)?.kind ?? path?.Name ?? "";
    const suffix = action.ActionType === actionTypes.set ? "=" : "";
    return action.Name === "" ? kind : memberNamed(kind, action.Name, suffix);
  }

  private refuse(member: string): void {
    const code = this.refused.get(member);
    if (code !== undefined) throw new Refusal(code);
  }

  private invoke(object: HostObject, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      this.references.keep(object);
      return null;
    }
    const result = this.call(object, action.Name, action.ArgumentInfo);
    return isHostObject(result) ? this.withReference(result, { ...result.identity }) : (result ?? null);
  }

  private call(object: HostObject, member: string, given: ArgumentInfo | undefined): unknown {
    const name = member.startsWith("_") ? member : camel(member);
    const method = object.methods?.[name];
    if (method === undefined) throw notImplemented(`${object.kind}.${name}`);
    return method(...this.argumentsOf(given));
  }

  private forget(action: Action): null {
    for (const id of action.ArgumentInfo?.Arguments ?? []) {
      if (typeof id === "string") this.references.remove(id);
    }
    return null;
  }

  private withReference(object: HostObject, answer: Record<string, unknown>): Record<string, unknown> {
    const id = this.references.idOf(object);
    return id === undefined ? answer : { _ReferenceId: id, ...answer };
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const path = references[index];
      return typeof path === "number" && path > 0 ? this.resolve(path) : argument;
    });
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (path === undefined) throw itemNotFound();
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === pathTypes.root) return this.root;
    if (path.ObjectPathType === pathTypes.nullObject) return null;
    if (path.ObjectPathType === pathTypes.referenceId) {
      // The root is never kept by the host, yet the library may name it so in its clean-up batch.
      const kept = this.references.find(path.Name);
      if (kept === undefined) throw itemNotFound();
      return kept;
    }
    if (path.ObjectPathType === pathTypes.newObject) {
      if (path.Name === "Microsoft.InternalService.AddinInternalService")
        return { kind: "AddinInternalService" };
      throw notImplemented(path.Name);
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent === null ? null : this.step(parent, path);
  }

  private step(parent: HostObject, path: ObjectPath): HostObject | null {
    const name = camel(path.Name);
    switch (path.ObjectPathType) {
      case pathTypes.property: {
        this.refuse(`${parent.kind}.${name}`);
        const child = parent.children?.[name];
        if (child === undefined) throw notImplemented(`${parent.kind}.${name}`);
        return child();
      }
      case pathTypes.indexer: {
        if (parent.item === undefined) throw notImplemented(`${parent.kind}[]`);
        const item = parent.item(this.argumentsOf(path.ArgumentInfo)[0]);
        if (item === null) throw itemNotFound();
        return item;
      }
      case pathTypes.method: {
        this.refuse(`${parent.kind}.${name}`);
        const result = this.call(parent, path.Name, path.ArgumentInfo);
        if (isHostObject(result) || result === null) return result;
        throw notImplemented(`${parent.kind}.${name} as an object`);
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }
}

const members = new Map<string, string>();

/** `Range.values=`: a log of millions of actions holds each text once. */
function memberNamed(kind: string, name: string, suffix: string): string {
  const key = `${kind}.${name}${suffix}`;
  const known = members.get(key) ?? `${kind}.${camel(name)}${suffix}`;
  members.set(key, known);
  return known;
}
