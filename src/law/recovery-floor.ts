import { cents } from "../kernel/cents";
import { dated } from "../kernel/dated";
import { day } from "../kernel/day";

/**
 * From which amount are claims of a town other than taxes recovered? Code général des collectivités territoriales,
 * art. L1611-5 and D1611-1: 5 € from 1 July 2003, 15 € since 10 April 2017 (décret n° 2017-509 of 7 April 2017, in
 * force the day after its publication on the 9th). The floor itself is recovered.
 */
export const recoveryFloor = dated(
  { from: day("2003-07-01"), value: cents(500) },
  { from: day("2017-04-10"), value: cents(1500) },
);
