/**
 * What the page has done, by the name under which a screen asks for it: wherever the workbook lies, the deed is carried out
 * there. What comes of it may have to go to another thread, so it is plain data, and so is what is asked.
 */
export const deeds = {
  lookAtWorkbook: async () => (await import("./overview/accueil")).lookAtWorkbook,
  checkWorkbook: async () => (await import("./review/verifier")).checkWorkbook,
  answerQuestion: async () => (await import("./review/answer-question")).answerQuestion,
  lookAtRow: async () => (await import("./review/look-at-row")).lookAtRow,
  editRow: async () => (await import("./review/edit-row")).editRow,
  addSheets: async () => (await import("./new-town/nouveau")).addSheets,
  importCalendar: async () => (await import("./calendar/import-given")).importGivenCalendar,
  importRoll: async () => (await import("./roll/import-given")).importGivenRoll,
  readRules: async () => (await import("./settings/parametrer")).readRules,
  readRulesInForce: async () => (await import("./settings/read-rules-in-force")).readRulesInForce,
  writeRules: async () => (await import("./settings/parametrer")).writeRules,
  issuePeriod: async () => (await import("./issue/facturer")).issuePeriod,
  reprintInvoices: async () => (await import("./issue/reimprimer")).reprintInvoices,
  printFiles: async () => (await import("./printing/imprimer")).printFiles,
  listBatches: async () => (await import("./debits/batches")).listBatches,
  prepareBatch: async () => (await import("./debits/prelever")).prepareBatch,
  enterRow: async () => (await import("./entry/enter")).enterRow,
  lookAtEntries: async () => (await import("./entry/look-at-entries")).lookAtEntries,
  lookAtChild: async () => (await import("./entry/look-at-child")).lookAtChild,
  takeBackEntry: async () => (await import("./entry/take-back")).takeBackEntry,
  markBatchSent: async () => (await import("./debits/prelever-envoye")).markBatchSent,
  readRejects: async () => (await import("./rejects/read-bank-file")).readBankFile,
  listOverdue: async () => (await import("./reminders/impayes")).listOverdue,
  remind: async () => (await import("./reminders/relancer")).remind,
  drawUpStatement: async () => (await import("./statement/bilan")).drawUpStatement,
  makeReceipts: async () => (await import("./till/recus")).makeReceipts,
  forecastMeals: async () => (await import("./kitchen/effectifs")).forecastMeals,
  drawUpAccount: async () => (await import("./statement/compte")).drawUpAccount,
};
