import { type BusinessDay, type PointUnits, type RowId, pointUnits } from '../kernel/units.ts';

/** What one customer loses within a time, and when the first of it goes. */
export type EndingPoints = {
  readonly customerId: RowId;
  readonly day: BusinessDay;
  readonly units: PointUnits;
};

type Ending = {
  readonly customerId: RowId;
  /** The soonest first. */
  readonly lots: readonly (readonly [BusinessDay, PointUnits])[];
};

/** Who loses how much up to and including `through`: the soonest first, and on one day the most first. */
export function endingBy(
  endings: readonly Ending[],
  through: BusinessDay,
): readonly EndingPoints[] {
  return endings
    .flatMap(({ customerId, lots }): readonly EndingPoints[] => {
      const ending = lots.filter(([day]) => day <= through);
      const [first] = ending;
      if (first === undefined) return [];
      const units = ending.reduce((all, [, lot]) => all + lot, 0);
      return [{ customerId, day: first[0], units: pointUnits(units) }];
    })
    .sort((one, other) =>
      one.day === other.day ? other.units - one.units : one.day < other.day ? -1 : 1,
    );
}
