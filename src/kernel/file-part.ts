/** A part of the name of a file that every system takes: without the signs that Windows forbids, and not too long. */
export function safeFilePart(text: string): string {
  const safe = text
    .normalize("NFC")
    .replace(/[\p{Cc}<>:"/\\|?*\s]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return Array.from(safe).slice(0, longestPart).join("");
}

const longestPart = 60;
