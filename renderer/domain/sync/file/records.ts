/** What JSON writes in braces, before anything is known of it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether it is an object and no list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
