import { compareCodes } from "../kernel/order";
import {
  absencesSheet,
  adjustmentsSheet,
  bookingsSheet,
  childrenSheet,
  custodiesSheet,
  enrolmentsSheet,
  passagesSheet,
} from "../workbook/sheets";
import { dayCell, ifAny, sheetOf, timeCell, type ExampleSheet } from "./example";
import type { AbsenceRow, BookingRow, ClassName, ExamplePassage, Household, Pupil } from "./household";

interface EnrolledPupil extends Pupil {
  readonly code: string;
  readonly familyCode: string;
  readonly lastName: string;
}

/** The sheets about children, in the order of the contract. A child's code is its family's, then its place in it. */
export function pupilSheets(households: readonly Household[]): readonly ExampleSheet[] {
  const pupils = households.flatMap(({ code, lastName, children: pupilsOfFamily }) =>
    pupilsOfFamily.map((pupil, index) => ({
      lastName,
      ...pupil,
      code: `${code}-${index + 1}`,
      familyCode: code,
    })),
  );
  return [
    children(pupils),
    ...ifAny(custodies(pupils)),
    enrolments(pupils),
    bookings(pupils),
    ...ifAny(passages(pupils)),
    absences(pupils),
    adjustments(pupils),
  ];
}

const nurseryClasses: readonly ClassName[] = ["PS", "MS", "GS"];

function children(pupils: readonly EnrolledPupil[]): ExampleSheet {
  const rows = pupils.map((pupil) => ({
    "Code enfant": pupil.code,
    "Code famille": pupil.familyCode,
    Nom: pupil.lastName,
    Prénom: pupil.firstName,
    Naissance: dayCell(pupil.birth),
    École: pupil.school,
    Classe: pupil.className,
    Niveau: pupil.className && levelOf(pupil.className),
    Catégorie: pupil.category ?? "Enfant",
    "Régime alimentaire": pupil.diet,
  }));
  return sheetOf(childrenSheet, rows);
}

function levelOf(className: ClassName): string {
  return nurseryClasses.includes(className) ? "Maternelle" : "Élémentaire";
}

function enrolments(pupils: readonly EnrolledPupil[]): ExampleSheet {
  const rows = pupils.flatMap(({ code, enrolments: weeks }) =>
    weeks.map(({ service, weekdays, from, to }) => {
      const ticked = weekdays.split(" ");
      return {
        "Code enfant": code,
        Prestation: service,
        L: ticked.includes("L"),
        Ma: ticked.includes("Ma"),
        Me: ticked.includes("Me"),
        J: ticked.includes("J"),
        V: ticked.includes("V"),
        Du: dayCell(from),
        Au: dayCell(to),
      };
    }),
  );
  return sheetOf(enrolmentsSheet, rows);
}

function custodies(pupils: readonly EnrolledPupil[]): ExampleSheet {
  const rows = pupils.flatMap(({ code, custodies: others = [] }) =>
    others.map(({ household, part, from, remark }) => ({
      "Code enfant": code,
      "Code famille": household,
      Part: part,
      Du: dayCell(from),
      Observation: remark,
    })),
  );
  return sheetOf(custodiesSheet, rows);
}

function passages(pupils: readonly EnrolledPupil[]): ExampleSheet {
  const told = entries<ExamplePassage>(
    pupils,
    (pupil) => pupil.passages,
    (row) => row.date,
  );
  const rows = told.map(({ code, row }) => ({
    "Code enfant": code,
    Prestation: row.service,
    Date: dayCell(row.date),
    Arrivée: timeCell(row.hours?.[0]),
    Départ: timeCell(row.hours?.[1]),
    Quantité: row.quantity,
  }));
  return sheetOf(passagesSheet, rows);
}

function bookings(pupils: readonly EnrolledPupil[]): ExampleSheet {
  const told = entries<BookingRow>(
    pupils,
    (pupil) => pupil.bookings,
    (row) => row.asked ?? row.from,
  );
  const rows = told.map(({ code, row }) => ({
    "Code enfant": code,
    Prestation: "Repas",
    Du: dayCell(row.from),
    Au: dayCell(row.to ?? row.from),
    Type: row.type,
    // A meal counted at the table is known from that day on.
    "Demandé le": dayCell(row.type === "Pointage" ? row.from : row.asked),
    "Justificatif reçu le": dayCell(row.document),
    "Décision du service": row.decision,
  }));
  return sheetOf(bookingsSheet, rows);
}

function absences(pupils: readonly EnrolledPupil[]): ExampleSheet {
  const told = entries<AbsenceRow>(
    pupils,
    (pupil) => pupil.absences,
    (row) => row.told ?? row.from,
  );
  const rows = told.map(({ code, row }) => ({
    "Code enfant": code,
    Du: dayCell(row.from),
    Au: dayCell(row.to ?? row.from),
    Motif: row.motive,
    "Prévenu le": dayCell(row.told?.split(" ")[0]),
    Heure: timeCell(row.told?.split(" ")[1]),
    "Écrit reçu": row.writing ?? false,
    "Justificatif reçu le": dayCell(row.document),
    "Décision du service": row.decision,
  }));
  return sheetOf(absencesSheet, rows);
}

function adjustments(pupils: readonly EnrolledPupil[]): ExampleSheet {
  const told = entries(
    pupils,
    (pupil) => pupil.adjustments,
    (row) => row.date,
  );
  const rows = told.map(({ code, row }) => ({
    Date: dayCell(row.date),
    "Code enfant": code,
    Libellé: row.label,
    Montant: row.amount,
  }));
  return sheetOf(adjustmentsSheet, rows);
}

/** The rows of all children in the order in which the office heard of them, as it would have typed them. */
function entries<R>(
  pupils: readonly EnrolledPupil[],
  rowsOf: (pupil: Pupil) => readonly R[] | undefined,
  heardOn: (row: R) => string,
): readonly { readonly code: string; readonly row: R }[] {
  return pupils
    .flatMap((pupil) => (rowsOf(pupil) ?? []).map((row) => ({ code: pupil.code, row })))
    .sort((left, right) => compareCodes(heardOn(left.row), heardOn(right.row)));
}
