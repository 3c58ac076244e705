import { counted } from "../amounts";
import { fr } from "../french";

/** What a check is called, and what it means for the clerk when Excel does otherwise. */
interface CheckWords {
  readonly title: string;
  readonly failed: string;
}

/** An instruction for whoever sits in front of Excel, ending with a question. */
interface TesterWords extends CheckWords {
  readonly ask: string;
}

export const essaiWords = {
  title: "Essai d’Excel",
  intro: fr`Écot demande à cet Excel, une par une, les choses dont il se sert, puis facture, prélève et relance un mois d’une petite commune inventée. À la fin, un texte à copier dit ce qui s’est passé, sans les données de personne.`,
  never: fr`Cet Excel n’a pas encore été essayé sur ce poste`,
  howTitle: "Comment faire",
  how: [
    fr`Dans Excel, ouvrez un nouveau classeur vide (Fichier › Nouveau). L’essai ne touche à aucun autre.`,
    fr`Ouvrez-y Écot, puis Réglages › Essayer cet Excel.`,
    fr`Commencez l’essai : quelques minutes, puis quelques questions.`,
  ],
  start: "Commencer l’essai",
  again: "Recommencer l’essai",
  later: "Plus tard",
  running: fr`Essai en cours : ne touchez pas au classeur.`,

  // What stands in the way.
  inTheWay: {
    ours: (sheet: string) => fr`Ce classeur a déjà une feuille d’Écot : « ${sheet} »`,
    filled: (sheet: string) => fr`Ce classeur n’est pas vide : la feuille « ${sheet} » est remplie`,
  },
  inTheWayText: fr`Rien n’y a été écrit. L’essai se fait dans un nouveau classeur vide : Fichier › Nouveau, puis Écot.`,

  // What came of it.
  checksTitle: "Ce qu’Excel sait faire",
  passed: (count: number) => counted(count, "vérification réussie", "vérifications réussies"),
  failed: (count: number) => counted(count, "vérification en échec", "vérifications en échec"),
  allPassed: fr`Cet Excel fait ce qu’Écot lui demande.`,
  someFailed: fr`Cet Excel ne fait pas tout comme prévu : chaque ligne en rouge dit ce que cela change. Allez au bout de l’essai, puis envoyez le compte rendu.`,
  stopped: fr`L’essai a été arrêté : ce qui suit n’a pas été demandé.`,
  silent: fr`Excel ne répond plus : ce qui suit n’a pas été demandé. Fermez ce classeur sans l’enregistrer.`,
  verdicts: { passed: "réussi", failed: "en échec", "no-answer": "sans réponse" },
  marks: { passed: "✓", failed: "✗", "no-answer": "…" },
  milliseconds: (count: number) => `${String(count)}\u202fms`,
  details: fr`Ce qu’Excel a répondu`,
  wanted: (wanted: string) => fr`attendu : ${wanted}`,
  noAnswer: fr`Excel n’a rien répondu en trente secondes. Écot s’arrêterait là ; relisez le classeur avant de recommencer.`,

  // The month.
  monthTitle: "Un mois d’une petite commune",
  deeds: {
    nouveau: "Feuilles de la commune ajoutées",
    facturer: "Factures émises et mises en page",
    prelever: "Prélèvement préparé",
    envoyer: "Prélèvement noté envoyé",
    relancer: "Lettres de relance écrites",
    "relancer-envoyees": "Lettres notées envoyées",
  },
  deedRefused: fr`Excel a refusé : cette opération serait impossible sur ce poste.`,
  sameCells: (cells: number) => fr`${counted(cells, "cellule")} : chacune est ce qu’elle doit être.`,
  otherCells: (count: number) =>
    fr`${counted(count, "cellule est autre", "cellules sont autres")} que prévu : des montants ou des dates seraient faux sur ce poste.`,
  monthFailed: fr`N’utilisez pas encore Écot avec cet Excel, et envoyez le compte rendu.`,

  // With the tester.
  testerTitle: "À votre tour",
  question: (number: number, count: number) => fr`Question ${String(number)} sur ${String(count)}`,
  yes: "Oui",
  no: "Non",
  skip: "Passer",
  downloadName: "essai-ecot.txt",
  downloadText: "Essai de téléchargement.",
  downloadAction: "Télécharger le fichier d’essai",
  fileField: "Un fichier de ce poste",
  chosen: (name: string) => fr`Fichier choisi : ${name}.`,

  // The end.
  reportTitle: "Le texte à envoyer",
  reportField: "Compte rendu de l’essai",
  reportHint: fr`Ce texte décrit Excel et l’essai. Il ne contient ni famille, ni montant, ni nom de fichier de la commune.`,
  cleared: fr`Les feuilles de l’essai ont été enlevées. Fermez ce classeur sans l’enregistrer.`,
  notCleared: fr`Les feuilles de l’essai sont encore là : fermez ce classeur sans l’enregistrer.`,
  clearAway: "Terminer et enlever les feuilles de l’essai",

  checks: {
    "date-base": {
      title: "Premier jour du calendrier",
      failed: fr`Excel ne dit pas de quelle année partent ses dates : Écot refuse alors de travailler, plutôt que de décaler tous les jours de quatre ans.`,
    },
    blanks: {
      title: "Cellules vidées ou laissées",
      failed: fr`Une cellule laissée de côté pourrait être effacée, ou garder une ancienne valeur.`,
    },
    apostrophes: {
      title: "Textes qui ressemblent à des nombres",
      failed: fr`Un code comme 007 ou un titre comme 2026 pourrait devenir un nombre ou une date.`,
    },
    formats: {
      title: "Montants et dates à la française",
      failed: fr`Les valeurs sont justes, mais des montants ou des dates s’afficheraient mal, ou seraient relus de travers : comparez une facture avant d’envoyer.`,
    },
    "error-values": {
      title: "Erreurs des formules",
      failed: fr`Une formule en erreur pourrait être prise pour un texte : corrigez les #… de vos feuilles avant de facturer.`,
    },
    separators: {
      title: "Plusieurs plages à la fois",
      failed: fr`Cet Excel n’accepte pas la virgule entre deux plages : Écot met les pages à imprimer en forme autrement, et plus lentement.`,
    },
    "merged-cells": {
      title: "Cellules fusionnées",
      failed: fr`Excel ne montre pas toutes les cellules fusionnées : n’en mettez pas dans les feuilles d’Écot, une valeur pourrait y disparaître.`,
    },
    "table-place": {
      title: "Tableaux sur la bonne feuille",
      failed: fr`Un nouveau tableau pourrait naître sur une autre feuille que la sienne : restez sur l’accueil d’Écot pendant qu’il ajoute des feuilles.`,
    },
    "table-resize": {
      title: "Tableaux qui grandissent",
      failed: fr`De nouvelles lignes pourraient rester hors du tableau : elles ne seraient pas relues.`,
    },
    "totals-row": {
      title: "Lignes de total",
      failed: fr`La ligne de total, ou ce qui se trouve sous un tableau, ne revient pas à sa place : ne mettez rien sous les tableaux d’Écot.`,
    },
    "no-filter-buttons": {
      title: "Tableaux sans flèches de filtre",
      failed: fr`Un tableau dont les flèches de filtre sont ôtées bloquerait l’écriture : remettez-les (Données › Filtrer).`,
    },
    filters: {
      title: "Filtres ôtés puis remis",
      failed: fr`Un filtre posé sur une feuille ne reviendrait pas tel quel : ôtez les filtres avant de facturer.`,
    },
    validations: {
      title: "Listes déroulantes",
      failed: fr`Des listes déroulantes pourraient manquer dans les feuilles ; les calculs n’en dépendent pas.`,
    },
    links: {
      title: "Liens vers les cellules",
      failed: fr`Les liens de la feuille Anomalies n’iraient pas à la bonne cellule ; leur texte reste juste.`,
    },
    dress: {
      title: "Mise en page, une demande à la fois",
      failed: fr`Une partie de la mise en page manquerait (volets figés, papier A4, sauts de page…) : les factures sont émises quand même, vérifiez-les avant d’imprimer.`,
    },
    "page-width": {
      title: "Largeur d’une page",
      failed: fr`Une facture pourrait déborder sur une seconde feuille : regardez l’aperçu avant d’imprimer.`,
    },
    pictures: {
      title: "Images sur une feuille",
      failed: fr`Les images des factures (le code à photographier) manqueraient ou seraient mal placées : l’adresse du site est écrite à côté.`,
    },
    charts: {
      title: "Graphiques",
      failed: fr`Les graphiques du Tableau de bord manqueraient : ses chiffres sont dans les tableaux de la feuille.`,
    },
    rename: {
      title: "Feuille renommée",
      failed: fr`Une fenêtre d’Excel, ou un refus, arrêterait la création d’une feuille : fermez la fenêtre, puis recommencez.`,
    },
    recalculation: {
      title: "Calcul automatique",
      failed: fr`Excel ne recalcule pas de lui-même : vos formules seraient lues avant d’être à jour. Mettez le calcul sur Automatique (Formules › Options de calcul).`,
    },
    "used-range": {
      title: "Étendue des feuilles",
      failed: fr`Écot pourrait croire que le classeur a changé pendant le calcul, et refuser d’écrire : évitez les formules qui changent toutes seules (ALEA, MAINTENANT).`,
    },
    "go-to": {
      title: "Aller à une cellule",
      failed: fr`Les boutons qui mènent à une cellule pourraient en montrer une autre : lisez la feuille et la cellule qu’ils nomment.`,
    },
    "protected-cell": {
      title: "Cellule protégée",
      failed: fr`Après un refus, Écot pourrait mal dire ce qui a été écrit : relisez le classeur avant de recommencer.`,
    },
    timings: {
      title: "Rapidité",
      failed: fr`Excel n’a pas rendu ce qui vient d’être écrit : n’émettez rien sur ce poste.`,
    },
    "web-view": {
      title: "Volet de cet Excel",
      failed: fr`Le volet est affiché par un ancien navigateur : certains écrans ne marcheraient pas. Mettez Office à jour, ou installez WebView2.`,
    },
    "page-policy": {
      title: "Règles de sécurité de la page",
      failed: fr`La page a écarté un fichier dont Excel a besoin : le volet pourrait ne pas s’ouvrir sur d’autres postes.`,
    },
    "foreign-errors": {
      title: "Erreurs d’autres programmes",
      failed: fr`Une erreur qui n’est pas celle d’Écot serait annoncée comme la sienne : si le message paraît et que tout marche, continuez.`,
    },
    theme: {
      title: "Couleurs d’Excel",
      failed: fr`Le volet suivrait les couleurs du système et non celles d’Excel.`,
    },
  } satisfies Readonly<Record<string, CheckWords>>,

  testers: {
    "rename-window": {
      title: "Une fenêtre inattendue",
      ask: fr`Pendant l’essai, Excel a-t-il ouvert une fenêtre, par exemple « La feuille demandée n’existe pas » ?`,
      failed: fr`Cette fenêtre empêche d’écrire tant qu’elle est ouverte : fermez-la, puis recommencez.`,
    },
    "filters-by-hand": {
      title: "Filtres posés à la main",
      ask: fr`Sur la feuille « ~ecot essai », filtrez le tableau comme vous en avez l’habitude : une valeur et (Vides), un mois, une couleur. Est-ce fait ?`,
      failed: fr`Un filtre posé à la main ne reviendrait pas tel quel : ôtez les filtres avant de facturer.`,
    },
    undo: {
      title: "Annuler",
      ask: fr`La feuille « ~ecot essai » contient les mots un, deux, trois. Cliquez dans la feuille, puis faites Ctrl+Z (Cmd+Z sur Mac) une fois. Est-ce fait ?`,
      failed: fr`Ctrl+Z défait la fin d’une écriture d’Écot : ne l’utilisez pas après une commande. Si c’est arrivé, refaites la commande.`,
    },
    "cell-edited": {
      title: "Cellule en cours de saisie",
      ask: fr`Dans la feuille « ~ecot essai », commencez à taper un mot dans une cellule sans valider, puis répondez ici. Est-ce fait ?`,
      failed: fr`Pendant une saisie, Excel répond autrement que prévu : validez toujours la cellule avant de cliquer dans Écot.`,
    },
    "second-workbook": {
      title: "Deux classeurs ouverts",
      ask: fr`Ouvrez un second classeur vide, revenez à celui-ci, puis répondez. Est-ce fait ?`,
      failed: fr`Avec deux classeurs ouverts, Écot ne peut pas écrire : fermez les autres.`,
    },
    "link-followed": {
      title: "Lien suivi",
      ask: fr`Sur la feuille « ~ecot essai », cliquez sur le mot lien. Excel montre-t-il alors l’autre feuille de l’essai ?`,
      failed: fr`Les liens entre feuilles ne marchent pas ici ; leur texte dit où aller.`,
    },
    download: {
      title: "Téléchargement",
      ask: fr`Téléchargez le fichier d’essai ci-dessous. Le trouvez-vous dans vos téléchargements ?`,
      failed: fr`Le volet ne télécharge rien : le fichier de la banque se copie sous « Le téléchargement ne part pas ? ».`,
    },
    "file-choice": {
      title: "Choix d’un fichier",
      ask: fr`Choisissez ci-dessous un fichier quelconque de ce poste ; il n’est pas lu. Son nom s’affiche-t-il ?`,
      failed: fr`Le volet n’ouvre pas de fichier : déposez-le dessus, ou utilisez la page dans un navigateur.`,
    },
    "print-preview": {
      title: "Aperçu avant impression",
      ask: fr`Ouvrez la feuille « Factures à imprimer », puis Fichier › Imprimer. Y a-t-il une facture par page, sur une seule feuille en largeur, avec le numéro de page en bas ?`,
      failed: fr`Les factures ne sortiraient pas une par page : vérifiez l’aperçu et réglez la mise en page à la main.`,
    },
  } satisfies Readonly<Record<string, TesterWords>>,
} as const;

/** One line of the report: a check, a deed or a question, and what Excel answered. */
export interface ReportLine {
  readonly mark: string;
  readonly name: string;
  readonly milliseconds: number;
  readonly answers: readonly string[];
}

/** The text to be sent. Names stay those of the program, so that reports from everywhere can be laid side by side. */
export function trialReport(
  version: string,
  facts: Readonly<Record<string, string>>,
  lines: readonly ReportLine[],
): string {
  return [
    `${essaiWords.title}, Écot ${version}`,
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`),
    "",
    ...lines.flatMap(({ mark, name, milliseconds, answers }) => [
      `${mark} ${name} (${essaiWords.milliseconds(milliseconds)})`,
      ...answers.map((answer) => `    ${answer}`),
    ]),
  ].join("\n");
}
