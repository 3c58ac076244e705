/** Whether Excel has not answered for a while: the adapter tells, whoever shows it listens. */
export class SilenceOfExcel {
  private isSilent = false;
  private readonly listeners = new Set<(isSilent: boolean) => void>();

  readonly tell = (isSilent: boolean): void => {
    this.isSilent = isSilent;
    for (const listener of this.listeners) listener(isSilent);
  };

  /** Told at once, and at each change until what is given back is called. */
  listen(listener: (isSilent: boolean) => void): () => void {
    this.listeners.add(listener);
    listener(this.isSilent);
    return () => this.listeners.delete(listener);
  }
}
