import { fr } from "./french";

/** Short hints, shown when a cell of the column is selected. */
export const hints = {
  absenceRules: {
    motive: "Le motif, tel qu’il est choisi dans la feuille Absences.",
    delay: fr`Nombre de jours, ou nom du tableau de la feuille Délais quand « Prévenir » est Tableau.`,
    before: fr`Heure limite du dernier jour, par exemple 09:00 : à 09:00 juste, il est trop tard.`,
    documentWithinDays: fr`Jours après le premier jour d’absence ; vide : sans limite.`,
    waitingMeals: "Nombre de premiers repas qui restent facturés.",
    article: "L’article du règlement, cité dans les explications.",
  },
  periods: {
    key: "Un mois (2026-11) ou un nom pour une période plus longue (juin-juillet 2018).",
    issuedOn: "Rempli par le programme.",
  },
  calendar: {
    to: "Dernier jour, compris.",
    school: fr`Vide : toutes les écoles.`,
    className: fr`Vide : toutes les classes.`,
  },
  tariffs: {
    criterion: fr`Vide : tout le monde.`,
    ranks: fr`Rang dans la fratrie : 3, 3+ ou 1-2.`,
    bound: fr`Comprise ; vide : sans limite.`,
    price: "Un prix ou un taux d’effort, pas les deux.",
    rate: fr`Part du QF, en % : 0,55 %.`,
  },
  families: {
    resident: fr`La famille habite-t-elle la commune ?`,
    quotient: "Remplacé par la feuille Quotients dès que la famille y figure.",
    observations: "Imprimé dans le cadre de la facture.",
  },
  enrolments: { weekday: fr`Oui ou x : l’enfant mange ce jour-là.`, open: fr`Vide : sans limite.` },
  bookings: {
    to: fr`Vide : un seul jour.`,
    requestedOn: fr`Jour de la demande ; vide : hors délai.`,
    decision: "La décision du service l’emporte sur le règlement.",
  },
  absences: {
    to: fr`Vide : un seul jour.`,
    toldOn: "Jour (et heure) où le service a été prévenu.",
    toldAt: fr`Heure, si elle n’est pas déjà dans « Prévenu le ».`,
  },
  adjustments: {
    amount: "Négatif pour une remise.",
    familyCode: fr`Qui paie ; vide : la famille de l’enfant.`,
  },
  services: {
    unit: fr`Vide : Jour, une unité par jour.`,
    weekdays: fr`Jours de la prestation, L Ma Me J V S D ; vide : ceux de la cantine.`,
    isMeal: fr`Oui : un repas, compté dans les effectifs et le bilan.`,
    step: fr`Durée d’une unité : toute unité commencée est due.`,
    tolerance: "Minutes offertes avant de compter.",
    minimum: fr`Unités d’un passage, au moins, dès qu’il y en a une.`,
    maximum: fr`Unités d’un passage, au plus.`,
    closesAt: fr`Fermeture, par exemple 18:30 : rien n’est compté après, sauf le retard.`,
    lateService: fr`Prestation (Durée) facturée pour un départ après l’heure de fin.`,
    lateStep: fr`Durée d’une unité de retard commencée ; vide : une seule unité.`,
  },
  passages: { quantity: fr`Nombre d’unités ; s’il est rempli, les heures ne comptent pas.` },
  surcharges: {
    cause: "Pourquoi le repas coûte plus cher.",
    service: fr`Vide : toutes les prestations.`,
    form: fr`€ : ajouté ; % : ajouté ; Prix : à la place du prix.`,
    value: fr`Selon la forme : 1,50, ou 50 %.`,
    fromNth: fr`À partir de la n-ième fois de la période ; vide : dès la première.`,
  },
  deadlines: {
    table: "Nom du tableau, repris dans Règles d’absence ou Paramètres.",
    weekday: fr`Jour du repas : L Ma Me J V S D.`,
    latestWeekday: fr`Dernier jour pour prévenir : L Ma Me J V S D.`,
    week: fr`Semaine de ce dernier jour ; vide : la même que le repas.`,
    before: fr`Avant cette heure ; vide : toute la journée.`,
  },
  requests: {
    before: fr`Ce que la famille croit inscrit ; comparé avant d’appliquer.`,
    wanted: fr`Adresse avec code postal et ville, IBAN, Oui ou Non, ou « Léa : L J ».`,
    from: fr`Vide : le jour de la demande.`,
    status: fr`Vide : à traiter ; « Appliquée » est rempli par Écot.`,
  },
  menus: {
    menu: fr`Un menu par jour ; Alt+Entrée va à la ligne.`,
    school: fr`Vide : toutes les écoles.`,
  },
  custodies: {
    familyCode: "Le foyer qui paie, tel que dans la feuille Familles.",
    part: fr`Tout, une semaine sur deux, ou une part : 50 %.`,
  },
  thirdParts: {
    familyCode: "Le foyer que l’on aide.",
    childCode: fr`Vide : tous les enfants du foyer.`,
    service: fr`Vide : toutes les prestations.`,
    payerCode: fr`Qui paie à sa place : un code de la feuille Familles.`,
    form: fr`€ ou % de chaque unité ; Reste : tout ce qui reste.`,
    value: fr`Selon la forme : 2,00, ou 50 % ; vide pour Reste.`,
    decision: "Citée sur la facture.",
  },
  rejects: {
    reference: "La référence de la feuille Prélèvements (EndToEndId).",
    fee: fr`Vide : le paramètre « Frais de rejet ».`,
  },
  filled: "Rempli par le programme.",
} as const;
