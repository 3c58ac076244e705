import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Screens stay in the page as they were left: is this one seen? */
const Context = createContext(true);

export const SightProvider = Context.Provider;

export function useSight(): boolean {
  return useContext(Context);
}
