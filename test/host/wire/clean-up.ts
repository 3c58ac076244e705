import { actionTypes, type Batch } from "./messages";

/**
 * What the library sends on its own account: after each `Excel.run` that used ranges, a batch that gives references
 * back; once at the start, word that its event listeners are ready.
 */
const ownAccount = new Set(["_RemoveReference", "NotifyActionHandlerReady"]);

export function isCleanUp({ Actions }: Batch): boolean {
  const asked = Actions.filter(
    ({ ActionType }) => ActionType !== actionTypes.instantiate && ActionType !== actionTypes.trace,
  );
  return asked.length > 0 && asked.every(({ Name }) => ownAccount.has(Name));
}
