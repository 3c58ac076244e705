import type { Proposal } from "../domain/reminders";
import { shortDay } from "./days";
import { fr } from "./french";

/** What could come next for an overdue family, as the sheet of overdue families says it; a person decides. */
export function proposalText(proposal: Proposal): string {
  switch (proposal.kind) {
    case "await-debit":
      return `Attendre le prélèvement du ${shortDay(proposal.collectedOn)}.`;
    case "remind":
      return proposal.level === 1
        ? `Première relance à partir du ${shortDay(proposal.from)}.`
        : `Mise en demeure à partir du ${shortDay(proposal.from)}.`;
    case "decide-on-exclusion":
      return fr`Mise en demeure restée sans effet (envoyée le ${shortDay(proposal.since)}) : suite à décider, titre de recettes, exclusion ou autre.`;
  }
}
