import type { ComponentChildren } from "preact";

export type Tone = "information" | "success" | "warning" | "error";

const icons: Record<Tone, string> = { information: "i", success: "✓", warning: "!", error: "×" };

interface MessageProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A message at the top of what it speaks of; read out when it appears. */
export function Message({ tone, title, children }: MessageProps) {
  return (
    <div class={`message ${tone}`} role={tone === "error" ? "alert" : "status"}>
      <span class="sign" aria-hidden="true">
        {icons[tone]}
      </span>
      <div class="said">
        <p class="title">{title}</p>
        {children}
      </div>
    </div>
  );
}
