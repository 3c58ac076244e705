import { paid, type Household, type WeeklyMeals } from "../household";
import { eveningCare, grandPre, vieuxLavoir } from "./places";

/** They come to Chaumont in the autumn: everything begins on this day. */
const arrival = "2026-10-01";
const allWeek: readonly WeeklyMeals[] = [{ service: "Repas", weekdays: "L Ma J V", from: arrival }];

/** Several pay for one child: two parents by weeks, the CCAS, an employer. They also stay in the evening. */
export const payerHouseholds: readonly Household[] = [
  // Two parents by weeks: the even ones here, the odd ones at F042's, each at its own quotient; the evening goes with the
  // week.
  {
    code: "F041",
    title: "Mme",
    lastName: "Vasseur",
    firstName: "Hélène",
    address: "43 rue des Exemples",
    quotient: 620,
    means: "En ligne",
    onlineInvoice: true,
    payments: paid(["2026-10-08", 15.6], ["2026-11-09", 27.4], ["2026-12-09", 13.1]),
    children: [
      {
        lastName: "Lacombe",
        firstName: "Jade",
        birth: "2019-05-28",
        school: grandPre,
        className: "CE1",
        enrolments: allWeek,
        custodies: [
          {
            household: "F042",
            part: "Semaines impaires",
            from: arrival,
            remark: "Résidence alternée, accord des parents",
          },
        ],
        passages: [
          { service: eveningCare, date: "2026-10-05", hours: ["16:30", "18:05"] },
          { service: eveningCare, date: "2026-10-13", hours: ["16:30", "18:35"] },
          { service: eveningCare, date: "2026-11-10", hours: ["16:30", "18:00"] },
          { service: eveningCare, date: "2026-11-19", hours: ["16:30", "17:35"] },
        ],
      },
    ],
  },
  {
    code: "F042",
    title: "M.",
    lastName: "Lacombe",
    firstName: "Antoine",
    address: "6 allée du Modèle",
    quotient: 1150,
    means: "Virement",
    payments: paid(["2026-10-12", 19], ["2026-11-12", 45.45], ["2026-12-11", 35.05]),
    children: [],
  },
  // The CCAS (F045) pays 1,60 € of each meal, nothing of the evening: 1,00 € a meal is left, and every half hour.
  {
    code: "F043",
    title: "Mme",
    lastName: "Belkacem",
    firstName: "Samira",
    address: "45 rue des Exemples",
    quotient: 520,
    means: "Carte",
    payments: paid(["2026-10-09", 10], ["2026-11-10", 19.7], ["2026-12-10", 12.8]),
    helpedBy: [
      {
        payer: "F045",
        service: "Repas",
        form: "€",
        value: 1.6,
        from: arrival,
        decision: "Décision du CCAS du 21/09/2026",
      },
    ],
    children: [
      {
        firstName: "Noah",
        birth: "2020-11-03",
        school: grandPre,
        className: "CP",
        enrolments: allWeek,
        passages: [
          { service: eveningCare, date: "2026-10-06", hours: ["16:30", "17:00"] },
          { service: eveningCare, date: "2026-10-08", hours: ["16:30", "17:06"] },
          { service: eveningCare, date: "2026-11-12", quantity: 2 },
          { service: eveningCare, date: "2026-12-03", hours: ["16:30", "18:31"] },
        ],
      },
    ],
  },
  // The employer (F046) pays half of the meal, and all of the evening; who fetches the child late pays for that alone.
  {
    code: "F044",
    title: "M.",
    lastName: "Thévenin",
    firstName: "Loïc",
    address: "47 rue des Exemples",
    quotient: 1600,
    means: "En ligne",
    payments: paid(["2026-10-07", 29], ["2026-11-06", 52.4], ["2026-12-07", 31.9]),
    helpedBy: [
      { payer: "F046", service: "Repas", form: "%", value: 50, from: arrival, decision: "Convention 2026-3" },
      { payer: "F046", service: eveningCare, form: "Reste", from: arrival, decision: "Convention 2026-3" },
    ],
    children: [
      {
        firstName: "Raphaël",
        birth: "2017-08-14",
        school: vieuxLavoir,
        className: "CM1",
        enrolments: allWeek,
        passages: [
          { service: eveningCare, date: "2026-10-15", hours: ["16:30", "18:46"] },
          { service: eveningCare, date: "2026-11-24", hours: ["16:30", "17:30"] },
        ],
      },
    ],
  },
  {
    code: "F045",
    lastName: "CCAS de Chaumont (exemple)",
    address: "7 rue des Exemples",
    means: "Virement",
    payments: paid(["2026-10-14", 16], ["2026-11-13", 27.2], ["2026-12-14", 17.6]),
    children: [],
  },
  {
    code: "F046",
    lastName: "Horlogerie du Modèle (exemple)",
    address: "9 rue des Exemples",
    means: "Virement",
    payments: paid(["2026-10-13", 29], ["2026-11-12", 50], ["2026-12-14", 33.7]),
    children: [],
  },
];
