// Written by build/lunar-table.ts from tyme4ts; not by hand.

/** The first year of both tables, and one digit a year. */
export const firstTermYear = 1928;
/** The day of April on which 清明 falls: the 4th, 5th or 6th. */
export const qingmingDays =
  '555655565556555655555555555555555555555555555555455545554555455545554555455545554455445544554455445544554455445544454445444544454445444';
/** The day of December on which 冬至 falls, less 20: the 21st, 22nd or 23rd. */
export const winterSolsticeDays =
  '222322232223222322232223222222222222222222222222222222222222122212221222122212221222122212221122112211221122112211221122112211221112111';
