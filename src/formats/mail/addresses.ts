/**
 * The addresses of a cell, which may hold those of both parents; nothing where one of them can be none: a message to it comes
 * back, or goes to somebody else. Signs that are rare in addresses (spaces, accents, quotation marks) are mistakes in a list
 * of families, whatever RFC 5322 lets through.
 */
export function mailAddresses(text: string): readonly string[] | undefined {
  const parts = text
    .split(/[\s,;/]+/)
    .map((part) => part.replace(/^(?:mailto:|<)+|>+$/gi, ""))
    .filter((part) => part !== "");
  return parts.length > 0 && parts.every(isAddress) ? parts : undefined;
}

const mostBeforeAt = 64;
const most = 254;

function isAddress(text: string): boolean {
  const [local = "", domain = "", ...others] = text.split("@");
  return (
    others.length === 0 &&
    text.length <= most &&
    local.length <= mostBeforeAt &&
    /^[\w!#$%&'*+=?^`{|}~-]+(?:\.[\w!#$%&'*+=?^`{|}~-]+)*$/.test(local) &&
    /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/i.test(domain)
  );
}
