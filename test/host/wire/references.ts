import type { HostObject } from "./host-object";

/** The objects that the library asked to keep from one sync to the next. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private lastNumber = 0;

  get count(): number {
    return this.kept.size;
  }

  keep(object: HostObject): void {
    if (this.ids.has(object)) return;
    this.lastNumber += 1;
    const id = `ref${this.lastNumber}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  find(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.kept.delete(id);
  }
}
