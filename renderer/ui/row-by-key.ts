type Place = {
  readonly row: number;
  readonly count: number;
  /** How many rows are in sight, heading and the row at the edge included. */
  readonly inSight: number;
};

/**
 * Which row of a long list a key leads to, never beyond its ends; undefined for a key that leads nowhere. A page keeps
 * two rows of the one before in sight.
 */
export function rowByKey(key: string, { row, count, inSight }: Place): number | undefined {
  const page = Math.max(1, Math.floor(inSight) - 2);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}
