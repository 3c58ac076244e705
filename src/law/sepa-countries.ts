import { day, type Day } from "../kernel/day";

/**
 * Which countries can be debited by SEPA? European Payments Council, EPC409-09, "EPC List of SEPA Scheme
 * Countries": 41 countries since 22 May 2025, here by the country code of their IBANs (Gibraltar has its own). The French
 * overseas territories of the scope bank with FR, Åland with FI, Jersey, Guernsey and the Isle of Man with GB.
 * IBANs of French Polynesia, New Caledonia and Wallis and Futuna begin with FR too, and only their bank can tell.
 */
const sinceTheBeginning: ReadonlySet<string> = new Set(
  (
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE " +
    "IS LI NO CH MC SM AD VA GB GI"
  ).split(" "),
);

/**
 * The countries that the Council admitted since, each from the day of its decision: Albania and Montenegro on 21 November
 * 2024, Moldova and North Macedonia on 6 March 2025, Serbia on 22 May 2025. Their banks join one by one afterwards.
 */
const admitted: { readonly [country: string]: Day } = {
  AL: day("2024-11-21"),
  ME: day("2024-11-21"),
  MD: day("2025-03-06"),
  MK: day("2025-03-06"),
  RS: day("2025-05-22"),
};

/** Does an account of this country, as its IBAN begins, take part in SEPA on a day? */
export function isSepaCountry(country: string, on: Day): boolean {
  const from = admitted[country];
  return sinceTheBeginning.has(country) || (from !== undefined && from <= on);
}
