import { mailAddresses } from "../../../src/formats/mail/addresses";

describe("the addresses of a cell", () => {
  it.each([
    ["claire.martin@example.org", ["claire.martin@example.org"]],
    [" Claire@Example.org ", ["Claire@Example.org"]],
    ["a@example.org ; b@example.org", ["a@example.org", "b@example.org"]],
    ["a@example.org, b@example.org", ["a@example.org", "b@example.org"]],
    ["a@example.org\nb@example.org", ["a@example.org", "b@example.org"]],
    ["a@example.org / b@example.org", ["a@example.org", "b@example.org"]],
    ["mailto:a@example.org", ["a@example.org"]],
    ["<a@example.org>", ["a@example.org"]],
    ["o'neil+cantine_2@sous-domaine.example.co.uk", ["o'neil+cantine_2@sous-domaine.example.co.uk"]],
  ])("are read: %j", (cell, expected) => {
    expect(mailAddresses(cell)).toEqual(expected);
  });

  it.each([
    "",
    " ; ",
    "martin",
    "martin@",
    "@example.org",
    "martin@example",
    "martin@example.o",
    "martin@@example.org",
    "martin.example.org",
    "martin@example..org",
    "martin@.example.org",
    "martin@example.org.",
    "mar..tin@example.org",
    ".martin@example.org",
    "hélène@example.org",
    "martin@exämple.org",
    "martin@example.123",
    "a@example.org ; b",
    "Claire Martin <a@example.org>",
    `${"x".repeat(65)}@example.org`,
    "a@example.org\r\nBcc: x@y.z",
  ])("are none where one can be none: %j", (cell) => {
    expect(mailAddresses(cell)).toBeUndefined();
  });

  it("may have 64 letters before the at sign", () => {
    expect(mailAddresses(`${"x".repeat(64)}@example.org`)).toHaveLength(1);
  });
});
