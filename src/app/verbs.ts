import { verb, type Verb } from "./deed/verb";
import type { ExampleKey } from "../examples";
import { bilanWords } from "../wording/verbs/bilan";
import { calendrierWords } from "../wording/verbs/calendrier";
import { compteWords } from "../wording/verbs/compte";
import { demandesVerbWords } from "../wording/verbs/demandes";
import { effectifsWords } from "../wording/verbs/effectifs";
import { encaisserWords } from "../wording/verbs/encaisser";
import { facturerWords } from "../wording/verbs/facturer";
import { importerWords } from "../wording/verbs/importer";
import { imprimerWords } from "../wording/verbs/imprimer";
import { nouveauWords } from "../wording/verbs/nouveau";
import { preleverWords } from "../wording/verbs/prelever";
import { recusWords } from "../wording/verbs/recus";
import { reimprimerWords } from "../wording/verbs/reimprimer";
import { rejetsWords } from "../wording/verbs/rejets";
import { relancerWords } from "../wording/verbs/relancer";
import { verifierWords } from "../wording/verbs/verifier";

const examples: readonly ExampleKey[] = ["chaumont", "descartes"];

/**
 * Everything that the clerk can have done, in the order of the help: the command line, its help, the guide's index and the
 * stories read this list. What it names is light; the code of a verb comes when the verb is asked for.
 */
export const verbs: readonly Verb[] = [
  verb({
    name: "nouveau",
    screen: "nouveau",
    makesWorkbook: true,
    words: nouveauWords,
    options: { exemple: { kind: "choice", choices: examples } },
    load: async () => (await import("./new-town/ask-nouveau")).askNouveau,
  }),
  verb({
    name: "calendrier",
    screen: "calendrier",
    words: calendrierWords,
    options: {
      depuis: { kind: "file", isRequired: true },
      academie: { kind: "text" },
      annee: { kind: "school-year" },
    },
    load: async () => (await import("./calendar/ask-calendrier")).askCalendrier,
  }),
  verb({
    name: "importer",
    screen: "importer",
    words: importerWords,
    options: {
      depuis: { kind: "file", isRequired: true },
      oui: { kind: "flag" },
      reponses: { kind: "text" },
      accepter: { kind: "text" },
      ecole: { kind: "text" },
      categorie: { kind: "text" },
      commune: { kind: "text" },
      inscriptions: { kind: "day" },
      prestations: { kind: "text" },
      quotients: { kind: "day" },
      projet: { kind: "flag" },
    },
    load: async () => (await import("./roll/ask-importer")).askImporter,
  }),
  verb({
    name: "verifier",
    screen: "anomalies",
    words: verifierWords,
    options: {},
    load: async () => (await import("./review/ask-verifier")).askVerifier,
  }),
  verb({
    name: "demandes",
    screen: "demandes",
    words: demandesVerbWords,
    options: {},
    load: async () => (await import("./requests/ask-demandes")).askDemandes,
  }),
  verb({
    name: "effectifs",
    screen: "effectifs",
    words: effectifsWords,
    options: {
      du: { kind: "day", isRequired: true },
      au: { kind: "day", isRequired: true },
      le: { kind: "day" },
    },
    load: async () => (await import("./kitchen/effectifs")).askEffectifs,
  }),
  verb({
    name: "facturer",
    screen: "facturer",
    words: facturerWords,
    options: {
      periode: { kind: "text", isRequired: true },
      emission: { kind: "day" },
      projet: { kind: "flag" },
    },
    load: async () => (await import("./issue/ask-facturer")).askFacturer,
  }),
  verb({
    name: "reimprimer",
    screen: "facturer",
    words: reimprimerWords,
    options: { periode: { kind: "text", isRequired: true } },
    load: async () => (await import("./issue/ask-reimprimer")).askReimprimer,
  }),
  verb({
    name: "imprimer",
    screen: "facturer",
    words: imprimerWords,
    options: {
      periode: { kind: "text", isRequired: true },
      dossier: { kind: "new-folder", isRequired: true },
      courriels: { kind: "flag" },
    },
    load: async () => (await import("./printing/ask-imprimer")).askImprimer,
  }),
  verb({
    name: "prelever",
    screen: "prelevements",
    words: preleverWords,
    options: {
      echeance: { kind: "day", isRequired: true },
      le: { kind: "day" },
      xml: { kind: "new-file" },
      envoye: { kind: "flag" },
    },
    load: async () => (await import("./debits/ask-prelever")).askPrelever,
  }),
  verb({
    name: "rejets",
    screen: "rejets",
    words: rejetsWords,
    options: { depuis: { kind: "file" } },
    load: async () => (await import("./rejects/ask-rejets")).askRejets,
  }),
  verb({
    name: "encaisser",
    screen: "encaisser",
    words: encaisserWords,
    options: { depuis: { kind: "file", isRequired: true } },
    load: async () => (await import("./takings/ask-encaisser")).askEncaisser,
  }),
  verb({
    name: "relancer",
    screen: "relances",
    words: relancerWords,
    options: { le: { kind: "day", isRequired: true }, pdf: { kind: "new-file" }, envoyees: { kind: "flag" } },
    load: async () => (await import("./reminders/ask-relancer")).askRelancer,
  }),
  verb({
    name: "recus",
    screen: "recus",
    words: recusWords,
    options: { permanence: { kind: "day", isRequired: true }, pdf: { kind: "new-file" } },
    load: async () => (await import("./till/recus")).askRecus,
  }),
  verb({
    name: "bilan",
    screen: "bilan",
    words: bilanWords,
    options: { le: { kind: "day", isRequired: true } },
    load: async () => (await import("./statement/ask-bilan")).askBilan,
  }),
  verb({
    name: "compte",
    screen: "compte",
    words: compteWords,
    options: {
      famille: { kind: "text", isRequired: true },
      le: { kind: "day", isRequired: true },
      pdf: { kind: "new-file" },
    },
    load: async () => (await import("./statement/compte")).askCompte,
  }),
];
