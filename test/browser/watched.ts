import type { BrowserContext, Page } from "playwright-core";

const officeServer = "https://appsforoffice.microsoft.com";

/**
 * Hears what should never be heard: what the page's policy stopped, what it complained of, what it asked of anybody
 * but its own folder (`allowed`: how addresses may begin). A test ends with `expect(alarms).toEqual([])`. What office.js does on its own account (it looks
 * for a session storage, and sets styles that the policy stops) is nothing the page can mend, and is left out.
 */
export async function watch(context: BrowserContext, allowed: readonly string[]): Promise<string[]> {
  const alarms: string[] = [];
  await context.exposeFunction("policyStopped", (told: string) => {
    if (!told.includes(officeServer)) alarms.push(told);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      const { policyStopped } = globalThis as unknown as { readonly policyStopped: (told: string) => void };
      policyStopped(`policy: ${violatedDirective} ${blockedURI} in ${sourceFile}`);
    });
  });
  const listen = (page: Page) => {
    page.on("pageerror", (error) => alarms.push(`error: ${error.message}`));
    page.on("console", (message) => {
      const said = `${message.text()} (${message.location().url})`;
      if (message.type() === "error" && !said.includes(officeServer)) alarms.push(said);
    });
  };
  context.on("page", listen);
  context.on("request", (request) => {
    const { protocol, href } = new URL(request.url());
    const isOwn = protocol === "data:" || protocol === "blob:" || allowed.some((one) => href.startsWith(one));
    if (!isOwn) alarms.push(`request: ${href}`);
  });
  return alarms;
}
