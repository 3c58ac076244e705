import { dayFromParts, type Day } from "../kernel/day";

/**
 * On which day is Easter Sunday? The Gregorian reckoning of Meeus, Jones and Butcher
 * (Jean Meeus, *Astronomical Algorithms*, ch. 8), valid for every year of the Gregorian calendar.
 */
export function easterSunday(year: number): Day {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - leapCenturies - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451);
  const counted = epact + toSunday - 7 * lateMoon + 114;
  const easter = dayFromParts(year, Math.floor(counted / 31), (counted % 31) + 1);
  if (easter === undefined) throw new RangeError(`No Easter in year ${String(year)}`);
  return easter;
}
