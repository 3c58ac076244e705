import type { ProblemsOf } from "../../kernel/problem";
import { euros } from "../amounts";
import { shortDay } from "../days";
import { fr } from "../french";
import { cut, quoted } from "./inserted";
import type { WordsFor } from "./words";

const countsAsUnnamed = "ce règlement va aux plus anciennes factures de la famille";

/** What the clerk reads of a trouble with money coming in. */
export const ledgerWords: WordsFor<ProblemsOf<"ledger">> = {
  "ledger.unknown-invoice": ({ invoice, family, nearest }) => ({
    message: fr`Aucune facture ne porte le numéro ${quoted(invoice)} : ${countsAsUnnamed} ${family}.`,
    advice:
      nearest === undefined
        ? "Corrigez le numéro de la facture, ou laissez la cellule vide."
        : fr`Si c’est la facture ${cut(nearest)}, corrigez le numéro ; sinon, laissez la cellule vide.`,
  }),
  "ledger.invoice-of-another-family": ({ invoice, family, owner }) => ({
    message: fr`La facture ${cut(invoice)} est celle de la famille ${owner}, pas de la famille ${family} : ${countsAsUnnamed}.`,
    advice: "Corrigez le code de la famille ou le numéro de la facture.",
  }),
  "ledger.invoice-not-issued-yet": ({ invoice, issued, paid }) => ({
    message: fr`La facture ${cut(invoice)} est du ${shortDay(issued)}, après ce règlement du ${shortDay(paid)} : il va aux plus anciennes factures de la famille.`,
    advice: "Corrigez la date du règlement ou le numéro de la facture.",
  }),
  "ledger.refund-beyond-credit": ({ family, refund, credit, overdrawn }) => ({
    message: fr`Le remboursement de ${euros(refund)} dépasse ce que la famille ${family} avait d’avance, ${euros(credit)} : ${overdrawn > 0 ? fr`elle doit ${euros(overdrawn)} qui ne sont sur aucune facture` : "ses dernières factures réglées sont de nouveau dues"}.`,
    advice: fr`Pour un chèque revenu impayé, c’est juste. Sinon, vérifiez le montant.`,
  }),
  "ledger.payment-twice": ({ family, amount, day, cheque, firstRow }) => ({
    message: fr`${cheque === undefined ? fr`Un règlement de ${euros(amount)} de la famille ${family} le ${shortDay(day)}` : fr`Le chèque ${quoted(cheque)} de la famille ${family}, ${euros(amount)},`} est déjà à la ligne ${firstRow} de la feuille Règlements : les deux comptent.`,
    advice: fr`Supprimez celui qui est en trop. S’il y en a bien deux, donnez à chacun sa référence ou son observation.`,
  }),
  "ledger.balance-to-come": ({ invoice, family, issued }) => ({
    message: fr`La facture ${quoted(invoice)} de la famille ${family}, reprise de l’an dernier, ne compte pas encore : elle est datée du ${shortDay(issued)}.`,
    advice: "Corrigez sa date dans la feuille Reprise.",
  }),
  "ledger.balance-twice": ({ invoice, family }) => ({
    message: fr`La facture ${quoted(invoice)} de la famille ${family} est comptée deux fois.`,
    advice: "Supprimez la ligne en trop de la feuille Reprise, ou distinguez les deux numéros.",
  }),
};
