import { useEffect, useState } from "preact/hooks";
import { surroundingsWords } from "../../wording/page/surroundings";
import { commonWords } from "../../wording/page/common";
import type { SilenceOfExcel } from "../silence";
import { Message } from "./message";

/** While Excel does not answer: every button waits for it, but this one. */
export function SilenceNote({ silence }: { readonly silence: SilenceOfExcel }) {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => silence.listen(setSilent), [silence]);
  if (!isSilent) return null;
  const { title, text } = surroundingsWords["excel-silent"];
  return (
    <Message tone="error" title={title}>
      <p>{text}</p>
      <button type="button" class="button plain" id="reload" onClick={() => window.location.reload()}>
        {commonWords.reload}
      </button>
    </Message>
  );
}
