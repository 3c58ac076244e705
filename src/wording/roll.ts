import type {
  ListedAddress,
  ListedPlace,
  ProposedFamily,
  RollChange,
  RollChoice,
  RollColumn,
  RollDoubt,
  RollHome,
  RollPerson,
  RollPlan,
  RollQuestion,
  RollResemblance,
  RollValue,
} from "../domain/roll";
import type { Weekday } from "../kernel/day";
import { counted, quotientText } from "./amounts";
import { enumerated, shortDay, weekdayName } from "./days";
import { fr } from "./french";
import { lineText, rollPersonText } from "./problems/roll";
import { personText } from "./problems/people";
import { spokenKey } from "./roll-keys";

/** What a list may say otherwise than the workbook, as the clerk accepts it. */
export const rollColumnWords: Record<RollColumn, string> = {
  name: "Nom",
  birth: "Naissance",
  school: "École",
  className: "Classe",
  level: "Niveau",
  diet: "Régime alimentaire",
  family: "Famille",
  payer: "Payeur",
  address: "Adresse",
  email: "Courriel",
  phone: "Téléphone",
  quotient: "Quotient",
  enrolment: "Inscriptions",
};

/** What stands for all of them. */
export const allRollColumns = "tout";

/** `Mme Claire MARTIN (F006), 3 rue Haute, 08000 Reims`. */
export function rollHomeText(home: RollHome): string {
  const address = home.address && addressText(home.address);
  return [payerText(home), address].filter((part) => part !== undefined && part !== "").join(", ");
}

/** `Mme Claire MARTIN (F006)`. */
export function payerText({ code, title, lastName, firstName }: RollHome): string {
  const name = [title, firstName, lastName].filter((part) => part !== undefined).join(" ");
  return code === undefined ? name : personText(name, code);
}

function addressText({ street, complement, postcode, city }: ListedAddress): string {
  const town = [postcode, city].filter((part) => part !== undefined).join(" ");
  return [street, complement, town].filter((part) => part !== undefined && part !== "").join(", ");
}

const resemblanceWords: Record<RollResemblance, string> = {
  "last-name": "même prénom et même date de naissance, autre nom",
  "first-name": "même nom et même date de naissance, prénom proche",
  "no-birth": "même nom ou presque, et une date de naissance manque",
  birth: "mêmes nom et prénom, dates de naissance presque pareilles",
  homonyms: "plusieurs enfants portent ce nom, et la liste ne donne pas la date de naissance",
  initials: "la liste ne donne que des initiales",
};

const serviceText = (header: string | undefined): string =>
  header === undefined ? "cantine" : fr`« ${header} »`;

/** The question, as a sentence. */
export function rollDoubtText(about: RollDoubt): string {
  switch (about.kind) {
    case "same-child":
      return fr`${rollPersonText(about.child)} : est-ce un enfant du classeur ? (${resemblanceWords[about.because]})`;
    case "new-child":
      return fr`${rollPersonText(about.child)} n’est pas dans le classeur, et la liste ne donne que son nom : est-ce un nouvel enfant ?`;
    case "unlisted-child":
      return fr`Un responsable est donné pour ${rollPersonText(about.child)}, qu’aucune liste d’enfants n’a apporté : faut-il l’ajouter ?`;
    case "struck":
      return fr`La ligne de ${rollPersonText(about.child)} est barrée : l’enfant est-il toujours inscrit ?`;
    case "status":
      return fr`L’inscription de ${rollPersonText(about.child)} est « ${about.text} » : faut-il prendre l’enfant ?`;
    case "names":
      return fr`Pour ${counted(about.children, "enfant")}, rien ne dit lequel des mots est le nom : le nom vient-il en premier ?`;
    case "age":
      return fr`${rollPersonText(about.child)} aurait ${counted(about.age, "an")} à la fin de l’année : faut-il prendre l’enfant ?`;
    case "ages":
      return fr`Sur ${counted(about.dated, "enfant")}, ${about.odd} ${about.odd === 1 ? "a" : "ont"} un âge qui n’est pas celui d’une école (naissances : ${enumerated(about.years.map(String))}). La liste est-elle ancienne ?`;
    case "who-pays":
      return fr`${rollPersonText(about.child)} a ${about.homes.length === 2 ? "deux foyers" : `${String(about.homes.length)} foyers`} : ${about.homes.map(rollHomeText).join(" ; ")}. Qui paie ?`;
    case "sibling":
      return about.by === "guardian"
        ? fr`${rollPersonText(about.child)} a un responsable du même nom qu’un autre enfant, sans autre indice : sont-ils frères et sœurs ?`
        : fr`${rollPersonText(about.child)} porte le même nom qu’un autre enfant, et la liste ne donne pas son adresse : sont-ils frères et sœurs ?`;
    case "same-family":
      return fr`${rollPersonText(about.child)} : est-ce la famille ${rollHomeText(about.family)} ?`;
    case "ticks":
      return fr`${rollPersonText(about.child)}, ${serviceText(about.service)} : ${about.cells.map(({ header, text }) => fr`« ${text} » sous ${header}`).join(", ")}. Faut-il compter ces jours ?`;
    case "quotient":
      return fr`Le quotient de « ${about.family} » serait ${quotientText(about.quotient)} : est-ce juste ?`;
    case "quotient-family":
      return fr`À quelle famille va le quotient ${quotientText(about.quotient)} de « ${about.family} » ?`;
    case "quotient-overlap":
      return fr`« ${about.family} » a deux quotients pour les mêmes jours${about.from === undefined ? "" : fr`, à partir du ${shortDay(about.from)}`} : lequel est le bon ?`;
  }
}

/** An answer, as a button or a line of a list says it. */
export function rollChoiceText(choice: RollChoice, about?: RollDoubt): string {
  switch (choice.kind) {
    case "child":
      return fr`C’est ${rollPersonText(choice.child)}${choice.child.className === undefined ? "" : `, ${choice.child.className}`}`;
    case "family":
      return rollHomeText(choice.family);
    case "sibling":
      return fr`Même famille que ${rollPersonText(choice.child)}`;
    case "new":
      return about?.kind === "same-family" ? "Une autre famille, à créer" : "Un nouvel enfant";
    case "take":
      return about === undefined ? "Créer la famille" : (takeWords[about.kind] ?? "Prendre l’enfant");
    case "leave":
      return about === undefined ? "Ne pas la créer" : (leaveWords[about.kind] ?? "Ne pas prendre l’enfant");
    case "apart":
      return "Une famille pour chaque enfant";
    case "reading":
      return fr`Nom : ${choice.lastName}${choice.firstName === undefined ? "" : `, prénom : ${choice.firstName}`}`;
    case "quotient":
      return quotientText(choice.quotient);
    case "payer":
      return fr`${rollHomeText(choice.home)} paie tout`;
    case "weeks":
      return fr`${payerOrPlace(choice.even)} les semaines paires, ${payerOrPlace(choice.odd)} les semaines impaires`;
    case "halves":
      return fr`Chaque foyer paie la moitié`;
  }
}

const takeWords: { readonly [K in RollDoubt["kind"]]?: string } = {
  ages: "Prendre la liste",
  ticks: "Compter ces jours",
  quotient: "C’est juste",
};

const leaveWords: { readonly [K in RollDoubt["kind"]]?: string } = {
  ages: "Ne rien prendre",
  ticks: "Ne pas les compter",
  quotient: "Ne pas le prendre",
  "quotient-family": "À aucune",
};

/** Two homes without a payer's name bear the same: where they are tells them apart. */
function payerOrPlace(home: RollHome): string {
  return home.firstName === undefined ? rollHomeText(home) : payerText(home);
}

/** A family that is proposed, with its children. */
export function proposedFamilyText(family: ProposedFamily): string {
  const children = enumerated(family.children.map(rollPersonText));
  const others =
    family.others.length === 0 ? "" : fr` ; autre responsable : ${enumerated(family.others.map(payerText))}`;
  return fr`${rollHomeText(family)} : ${children}${others}`;
}

/** What stands in a column, or is to stand there. */
export function rollValueText(value: RollValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "day":
      return shortDay(value.day);
    case "quotient":
      return `${quotientText(value.quotient)}${value.from === undefined ? "" : fr` à partir du ${shortDay(value.from)}`}`;
    case "week":
      return fr`${value.service} : ${weekText(value.weekdays)}${value.from === undefined ? "" : fr` à partir du ${shortDay(value.from)}`}`;
    case "home":
      return payerText(value.home);
  }
}

const weekText = (weekdays: readonly Weekday[]): string => enumerated(weekdays.map(weekdayName));

/** `Élise MARTIN (E001), Classe : CP → CE1`. */
export function rollChangeText(change: RollChange): string {
  const { of, column, old } = change;
  const who = of.kind === "child" ? rollPersonText(of.child) : payerText(of.family);
  const before = old === undefined ? "" : `${rollValueText(old)} → `;
  return fr`${who}, ${rollColumnWords[column]} : ${before}${rollValueText(change.new)}`;
}

/** What a list came to, a line each: what is written, then what waits. */
export function rollSummary(plan: RollPlan): readonly string[] {
  const { children, known, added, proposed, changes, questions, absent, waiting, rows, quotients } = plan;
  const made = rows.families.length;
  const open = questions.filter(({ answer }) => answer === undefined).length;
  const unmade = proposed.filter(({ answer }) => answer === undefined).length;
  const [taken, left] = [
    changes.filter(({ isWritten }) => isWritten),
    changes.filter(({ isWritten }) => !isWritten),
  ];
  const written = (
    [
      [added.length, "enfant ajouté", "enfants ajoutés"],
      [made, "famille créée", "familles créées"],
      [rows.enrolments.length, "inscription", "inscriptions"],
      [taken.length, "case remplie ou changée", "cases remplies ou changées"],
    ] as const
  ).flatMap(([count, one, several]) => (count === 0 ? [] : [counted(count, one, several)]));
  const lines = [
    children === 0 && quotients > 0
      ? fr`Liste de quotients : ${counted(quotients, "famille")}`
      : fr`Liste lue : ${counted(children, "enfant")}, dont ${known} déjà dans le classeur`,
    `  ${written.length === 0 ? "Rien à écrire." : written.join(", ")}`,
  ];
  if (unmade > 0)
    lines.push(
      fr`  ${counted(unmade, "famille proposée attend", "familles proposées attendent")} votre accord`,
    );
  if (open > 0) lines.push(fr`  ${counted(open, "question attend", "questions attendent")} une réponse`);
  if (waiting.length > 0)
    lines.push(
      fr`  ${counted(waiting.length, "enfant attend, et n’est pas écrit", "enfants attendent, et ne sont pas écrits")}`,
    );
  if (left.length > 0)
    lines.push(
      fr`  ${counted(left.length, "différence avec le classeur n’est pas reprise", "différences avec le classeur ne sont pas reprises")}`,
    );
  if (absent.length > 0)
    lines.push(
      fr`  ${counted(absent.length, "enfant du classeur n’est pas", "enfants du classeur ne sont pas")} dans la liste : rien n’est effacé`,
    );
  return lines;
}

/** Where a question stands in the list, its sentence and what can be answered, for those who read no screen. */
export function rollQuestionLines(question: RollQuestion): readonly string[] {
  const { id, place, about, choices, proposed } = question;
  const where = place === undefined ? "" : `${placeText(place)} : `;
  return [
    `  ${where}${rollDoubtText(about)}`,
    fr`    « ${spokenKey(id)} »`,
    ...choices.map(
      (choice) =>
        fr`    = ${spokenKey(choice.key)} : ${rollChoiceText(choice, about)}${choice.key === proposed ? " (proposé)" : ""}`,
    ),
  ];
}

function placeText(place: ListedPlace): string {
  const text = lineText(place);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is filled and changed, for whoever looks before anything is written. */
export function rollWrittenLines({ changes }: RollPlan): readonly string[] {
  const written = changes.filter(({ isWritten }) => isWritten);
  return written.length === 0
    ? []
    : [fr`Cases remplies ou changées :`, ...written.map((change) => `  ${rollChangeText(change)}`)];
}

/** All that stays open, and how to answer it on the command line. */
export function rollOpenLines(plan: RollPlan): readonly string[] {
  const unmade = plan.proposed.filter(({ answer }) => answer === undefined);
  const open = plan.questions.filter(({ answer }) => answer === undefined);
  const left = plan.changes.filter(({ isWritten }) => !isWritten);
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [title, ...lines]);
  return [
    ...section(
      fr`Familles proposées (--oui les crée) :`,
      unmade.map((family) => `  ${proposedFamilyText(family)}`),
    ),
    ...section(
      fr`Questions (--reponses "question = réponse ; question = réponse", ou l’écran Importer une liste) :`,
      open.flatMap(rollQuestionLines),
    ),
    ...section(
      fr`Différences (--accepter ${[...new Set(left.map(({ column }) => rollColumnWords[column].toLowerCase()))].join(",")}) :`,
      left.map((change) => `  ${rollChangeText(change)}`),
    ),
    ...section(
      fr`Absents de la liste :`,
      plan.absent.map((child: RollPerson) => `  ${rollPersonText(child)}`),
    ),
  ];
}
