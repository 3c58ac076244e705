import { base64, fileNameFields, headerText } from "./headers";
import { weekdayOf, type Day } from "../../kernel/day";
import { fingerprint } from "../../kernel/fingerprint";

/** A message that nobody has sent yet. */
export interface MailDraft {
  /** One address; the program that sends it may put its own. */
  readonly from?: string | undefined;
  /** Addresses that can be right (`mailAddresses`). */
  readonly to: readonly string[];
  /** Who is written to, where there is one address. */
  readonly name?: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly attached: AttachedPdf;
  /** The day on which it was made. */
  readonly on: Day;
}

export interface AttachedPdf {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The draft as a file (`.eml`), which a mail program opens to be looked at and sent: `X-Unsent` tells it so. The same draft is
 * the same file.
 */
export function renderMailDraft(draft: MailDraft): Uint8Array {
  const { from, to, subject, text, attached, on } = draft;
  const mark = fingerprint(JSON.stringify([to, subject, text, attached.name, on]));
  const boundary = `=_ecot_${mark}`;
  const lines = [
    "X-Unsent: 1",
    `Date: ${dateOf(on)}`,
    ...(from === undefined ? [] : [`From: ${from}`]),
    `To: ${recipients(draft)}`,
    `Subject: ${headerText(subject)}`,
    `Message-ID: <ecot.${mark}.${on}@${from?.split("@")[1] ?? "ecot.invalid"}>`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...inLines(base64(new TextEncoder().encode(text.replace(/\r\n|\r|\n/g, "\r\n")))),
    `--${boundary}`,
    "Content-Type: application/pdf",
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment; ${fileNameFields(attached.name)}`,
    "",
    ...inLines(base64(attached.bytes)),
    `--${boundary}--`,
    "",
  ];
  return new TextEncoder().encode(lines.join("\r\n"));
}

/** `=?utf-8?…?= <address>`, or the addresses alone. */
function recipients({ to, name }: MailDraft): string {
  const [only, ...others] = to;
  if (name === undefined || only === undefined || others.length > 0) return to.join(",\r\n ");
  const said = headerText(name);
  const isPlain = said.startsWith("=?") || /^[\w ]*$/.test(said);
  return `${isPlain ? said : `"${said.replace(/["\\]/g, "\\$&")}"`}\r\n <${only}>`;
}

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Which hour it was, and where, nobody needs to know (RFC 5322, 3.3: `-0000`). */
function dateOf(day: Day): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${weekdays[weekdayOf(day) - 1] ?? ""}, ${date} ${months[Number(month) - 1] ?? ""} ${year} 00:00:00 -0000`;
}

/** Lines of 76 letters (RFC 2045, 6.8). */
function inLines(letters: string): readonly string[] {
  return letters.match(/.{1,76}/g) ?? [];
}
