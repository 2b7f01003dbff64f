import type { PersonalFile } from '#data/customers/personal-file.ts';

/** The same as the page, for programs: readable fields first, and the very rows with nothing left out. */
export function personalJson(file: PersonalFile): string {
  const { rows, customFields, ...readable } = file;
  return JSON.stringify({ ...readable, customFields, rows }, withMaps, 2);
}

function withMaps(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
