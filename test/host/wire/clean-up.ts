import { actionTypes, type Batch } from "./messages";

/** Each `Excel.run` that used ranges ends with a batch that only gives references back. */
export function isCleanUp({ Actions }: Batch): boolean {
  const isRemoval = ({ Name }: { readonly Name: string }) => Name === "_RemoveReference";
  return (
    Actions.some(isRemoval) &&
    Actions.every((action) => isRemoval(action) || action.ActionType === actionTypes.instantiate)
  );
}
