import { createHash } from 'node:crypto';

/**
 * A small record that decides what may be deleted: JSON on one line, its SHA-256 on the next. A flipped digit would
 * otherwise read as another, quite valid number.
 */
export function printChecked(value: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(value);
  return `${text}\n${sha256(text)}\n`;
}

/** The fields of such a record; undefined unless every byte is as it was written. */
export function readChecked(text: string): Readonly<Record<string, unknown>> | undefined {
  const [line = '', digest, rest, more] = text.split('\n');
  if (digest !== sha256(line) || rest !== '' || more !== undefined) return undefined;
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
