/**
 * One text for one value, whatever order its keys were written in: used to break ties
 * between two copies that should be equal, and to compare rows in self-checks.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${parts.join(',')}}`;
}

/** The one of two values whose canonical text is greater; the same whichever comes first. */
export function greater<T>(one: T, other: T): T {
  return canonical(one) >= canonical(other) ? one : other;
}
