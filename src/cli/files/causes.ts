/** The system's own name for a failure (`ENOENT`, `EACCES`, `ENOSPC`…), which the wording turns into a sentence. */
export function causeOf(error: unknown): string {
  const cause = systemCode(error);
  if (cause === undefined) throw error;
  return cause;
}

export function systemCode(error: unknown): string | undefined {
  const hasCode = typeof error === "object" && error !== null && "code" in error;
  return hasCode && typeof error.code === "string" ? error.code : undefined;
}

/** What the file system cannot do at all, as opposed to what failed: FAT has no links, some shares flush nothing. */
export function isUnsupported(error: unknown): boolean {
  return unsupported.has(systemCode(error) ?? "");
}

const unsupported = new Set([
  "EINVAL",
  "ENOSYS",
  "ENOTSUP",
  "EOPNOTSUPP",
  "EPERM",
  "EISDIR",
  "EXDEV",
  "EMLINK",
]);
