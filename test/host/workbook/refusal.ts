/** Excel's answer to what it does not do: a code, and a message in Excel's language that nobody may parse. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string = messages[code] ?? code,
    readonly status = 400,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** As vague as Excel's own, and in the language of the workbook's user. */
const messages: Readonly<Record<string, string>> = {
  AccessDenied: "Vous ne pouvez pas effectuer l’opération demandée.",
  ActivityLimitReached: "La limite d’activité a été atteinte.",
  EmptyChartSeries: "La tentative a échoué, car la série de graphiques est vide.",
  GeneralException: "Une erreur interne s’est produite lors du traitement de la demande.",
  InsertDeleteConflict: "L’opération d’insertion ou de suppression tentée a provoqué un conflit.",
  InvalidArgument: "L’argument est manquant, non valide ou a un format incorrect.",
  InvalidBinding: "Cette liaison d’objet n’est plus valide en raison de mises à jour précédentes.",
  InvalidOperation: "L’opération tentée n’est pas valide sur l’objet.",
  InvalidOperationInCellEditMode:
    "Excel est en mode d’édition de cellule. Quittez ce mode en appuyant sur ENTRÉE ou TAB.",
  InvalidReference: "Cette référence n’est pas valide pour l’opération en cours.",
  InvalidSelection: "La sélection en cours n’est pas valide pour cette opération.",
  ItemAlreadyExists: "La ressource en cours de création existe déjà.",
  ItemNotFound: "La ressource demandée n’existe pas.",
  RequestAborted: "La requête a été interrompue pendant l’exécution.",
  RequestPayloadSizeLimitExceeded: "La taille de la charge utile de la demande a dépassé la limite.",
  ResponsePayloadSizeLimitExceeded: "La taille de la charge utile de la réponse a dépassé la limite.",
  ServiceNotAvailable: "Le service n’est pas disponible.",
  UnsupportedOperation: "L’opération tentée n’est pas prise en charge.",
};

export function invalidArgument(): Refusal {
  return new Refusal("InvalidArgument");
}

export function accessDenied(): Refusal {
  return new Refusal("AccessDenied", undefined, 403);
}

export function itemNotFound(): Refusal {
  return new Refusal("ItemNotFound", undefined, 404);
}

export function itemAlreadyExists(): Refusal {
  return new Refusal("ItemAlreadyExists", undefined, 409);
}

/** The emulated host does not know this member: its fault, never Excel's. */
export function notImplemented(member: string): Refusal {
  return new Refusal("NotImplemented", `NotImplemented: ${member}`, 501);
}
