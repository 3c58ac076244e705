import { fr } from "./french";

/** What most towns print: a public service that is outside of the tax. */
export const vatExemption = "Non soumis à la TVA (art. 256 B du CGI)";

/** What each setting of the sheet Paramètres means, as its third column says it. */
export const settingExplanations = {
  service: "Nom du service, imprimé en tête des factures et des lettres.",
  manager: "Entreprise ou régie qui tient la cantine, si ce n’est pas la mairie.",
  address: "Adresse du service.",
  postcode: "Code postal du service.",
  city: "Ville du service.",
  phone: "Téléphone que les familles peuvent appeler.",
  email: "Courriel auquel les familles peuvent écrire.",
  siret: "Numéro SIRET de la collectivité (14 chiffres).",
  paymentSite: "Adresse du site de paiement en ligne, imprimée sur les factures.",
  chequePayee: "À qui les chèques sont libellés.",
  creditorId:
    "Identifiant créancier SEPA, donné par la Banque de France. Utile pour les prélèvements seulement.",
  iban: "Compte qui reçoit les prélèvements.",
  bic: fr`BIC de ce compte ; il peut rester vide.`,
  academy: fr`Académie dont le calendrier scolaire est importé : Reims, Orléans-Tours…`,
  schoolYear: "Année scolaire du classeur, par exemple 2026-2027.",
  territory: fr`Jours fériés de quel territoire : Métropole, Alsace-Moselle, Guadeloupe, Martinique, Guyane, La Réunion ou Mayotte.`,
  canteenDays: fr`Jours de la semaine avec cantine : L Ma Me J V S D. Pour une école qui a les siens, ajoutez une ligne « Jours de cantine » suivie du nom de l’école.`,
  billingMode: "À l'avance (la famille paie avant le mois) ou À terme échu (après).",
  paymentDelayDays: "Jours laissés pour payer, à partir de l’émission, quand la période n’a pas d’échéance.",
  issueFloor: fr`En dessous de ce total, rien n’est émis : le montant attend la facture suivante (CGCT, art. D1611-1 : 15 €).`,
  lastNumber: fr`Dernier numéro donné dans un autre classeur, par exemple 2026-000120 ; vide pour commencer à 1.`,
  missingQuotient: fr`Famille sans QF : Tarif maximum, ou Bloquer sa facture.`,
  scheduleDayOfMonth: "Jour du mois précédent jusqu’auquel un planning est reçu, ce jour compris.",
  exceptionalWorkingDays: fr`Jours ouvrés avant le repas pour demander une présence exceptionnelle, ou nom d’un tableau de la feuille Délais.`,
  unforeseenHours: "Heures après le repas pour régulariser un imprévu.",
  outOfTime: fr`Ce que devient une présence demandée hors délai : Accepté, Refusé ou Majoré.`,
  surcharge: "Euros ajoutés à chaque repas majoré.",
  preNotificationDays:
    "Jours entre l’émission de la facture et son prélèvement (14, sauf accord pour moins).",
  bankLeadDays: "Jours ouvrés TARGET que la banque demande avant l’échéance d’un prélèvement.",
  sepaSequence: "RCUR dès le premier prélèvement, ou FRST pour le premier si la banque le demande.",
  painVersion: "Version du fichier de prélèvements que la banque accepte.",
  rejectFee:
    "Frais portés sur la facture suivante après un prélèvement rejeté, si la ligne du rejet n’en dit rien.",
  firstReminderDays: "Jours après l’échéance pour la première relance.",
  secondReminderDays: "Jours après l’envoi de la première relance pour la mise en demeure.",
  reminderMinimum: "En dessous de ce montant, pas de lettre.",
  sending: fr`Ce que reçoit une famille : une facture Par enfant, ou Par famille un courrier qui les réunit, avec un seul total à payer. Chaque facture garde son numéro.`,
  payByTransfer: fr`Oui pour imprimer le compte ci-dessus sur les factures des familles qui ne sont pas prélevées.`,
  paymentId: fr`Identifiant de la collectivité sur le site de paiement, six chiffres ; imprimé sur les factures.`,
  vatNote: "Mention imprimée au bas des factures sur la TVA.",
  legalNotes: fr`Autres mentions au bas des factures : voies de recours, base légale… Vide : rien.`,
  signatory: fr`Qui signe les lettres : son nom.`,
  signatoryRole: fr`Sa qualité : le maire, la régisseuse…`,
  formalNoticeDays: "Jours laissés pour payer par la mise en demeure.",
  mailSubject: fr`Objet du courriel qui porte la facture ; vide pour celui du programme. Peuvent y figurer {famille}, {periode}, {total} et {echeance}.`,
  mailText: fr`Texte du courriel qui porte la facture ; vide pour celui du programme. Mêmes mots entre accolades.`,
  reminderText1: fr`Texte de la première relance ; vide pour le texte du programme.`,
  reminderText2: fr`Texte de la mise en demeure ; vide pour le texte du programme.`,
} as const;

/** The words for rows that the clerk may leave without a label. */
export const fallbackLabels = { adjustment: "Ajustement", closure: "Fermeture" } as const;
