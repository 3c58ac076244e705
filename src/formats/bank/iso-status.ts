/** What a status of ISO 20022 says: everything came back, some of it, nothing, or nothing yet. */
export type IsoStatus = "rejected" | "partly" | "accepted" | "pending" | "unknown";

const meanings: Readonly<Record<string, IsoStatus>> = {
  RJCT: "rejected",
  PART: "partly",
  ACCC: "accepted",
  ACCP: "accepted",
  ACFC: "accepted",
  ACSC: "accepted",
  ACSP: "accepted",
  ACTC: "accepted",
  ACWC: "accepted",
  ACWP: "accepted",
  PATC: "pending",
  PDNG: "pending",
  RCVD: "pending",
};

export function isoStatusOf(status: string): IsoStatus {
  return Object.hasOwn(meanings, status) ? (meanings[status] ?? "unknown") : "unknown";
}
