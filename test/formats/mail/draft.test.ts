import fc from "fast-check";
import PostalMime from "postal-mime";
import { renderMailDraft, type MailDraft } from "../../../src/formats/mail/draft";
import { day } from "../../../src/kernel/day";

const bytes = Uint8Array.from({ length: 70_000 }, (_byte, index) => (index * 7) % 256);

const aDraft = (fields: Partial<MailDraft> = {}): MailDraft => ({
  from: "cantine@example.org",
  to: ["claire@example.org"],
  name: "Mme Zoé Élise",
  subject: "Facture de cantine – novembre 2026 : 1\u202f234,56\u00a0€",
  text: "Bonjour,\n\nVotre facture : 1\u202f234,56\u00a0€.\n\nCordialement",
  attached: { name: "2026-11-Élise.pdf", bytes },
  on: day("2026-11-02"),
  ...fields,
});

const read = (draft: MailDraft) => PostalMime.parse(renderMailDraft(draft));
const spelled = (draft: MailDraft) => new TextDecoder().decode(renderMailDraft(draft));
const headOf = (draft: MailDraft) => spelled(draft).split("\r\n\r\n")[0] ?? "";

describe("the draft of a mail", () => {
  it("is read by another program as it was meant, its file byte for byte", async () => {
    const mail = await read(aDraft());
    expect(mail).toMatchObject({
      subject: "Facture de cantine – novembre 2026 : 1\u202f234,56\u00a0€",
      from: { address: "cantine@example.org" },
      to: [{ address: "claire@example.org", name: "Mme Zoé Élise" }],
      date: "2026-11-02T00:00:00.000Z",
    });
    expect(mail.text?.replaceAll("\r\n", "\n").trimEnd()).toBe(
      "Bonjour,\n\nVotre facture : 1\u202f234,56\u00a0€.\n\nCordialement",
    );
    const [file, ...others] = mail.attachments;
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      filename: "2026-11-Élise.pdf",
      mimeType: "application/pdf",
      disposition: "attachment",
    });
    expect(Buffer.from(file?.content as ArrayBuffer).equals(bytes)).toBe(true);
  });

  it("is a draft: the program that opens it offers to send it", () => {
    expect(headOf(aDraft())).toMatch(/^X-Unsent: 1\r\n/);
  });

  it("is written to both parents, and from nobody where the town has no address", async () => {
    const mail = await read(aDraft({ from: undefined, to: ["a@example.org", "b@example.org"] }));
    expect(mail.to?.map(({ address }) => address)).toEqual(["a@example.org", "b@example.org"]);
    expect(mail.from).toBeUndefined();
  });

  it("is the same file every time", () => {
    expect(renderMailDraft(aDraft())).toEqual(renderMailDraft(aDraft()));
    expect(spelled(aDraft())).not.toBe(spelled(aDraft({ subject: "Autre" })));
  });

  it("lets no text begin a header of its own", async () => {
    const evil = "Facture\r\nBcc: x@example.org\r\n\r\nBonjour";
    const draft = aDraft({ subject: evil, name: evil, attached: { name: `${evil}".pdf`, bytes } });
    const mail = await read(draft);
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toBe("Facture Bcc: x@example.org Bonjour");
    expect(mail.attachments).toHaveLength(1);
  });

  it("keeps its lines as short as every program takes them, whatever its words", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", maxLength: 150 }),
        fc.string({ unit: "grapheme", maxLength: 60 }),
        async (subject, name) => {
          const draft = aDraft({
            subject,
            name,
            attached: { name: `${name}.pdf`, bytes: bytes.slice(0, 90) },
          });
          for (const line of headOf(draft).split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
          expect(headOf(draft)).toMatch(/^[\t\x20-\x7e\r\n]*$/);
          const plain = subject.replace(/\p{Cc}+/gu, " ").trim();
          expect((await read(draft)).subject ?? "").toBe(plain);
        },
      ),
      { numRuns: 60 },
    );
  });
});
