import type { ImportField } from '#domain/customers/import-columns.ts';

type Cells = readonly string[];

const looks: readonly (readonly [ImportField, RegExp])[] = [
  ['phone', /^(\+?86)?1\d{10}$/],
  ['birthday', /^(19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/],
  ['name', /^\p{Script=Han}{2,4}(先生|女士|小姐)?$/u],
];

/** Among twenty people one name may be a nickname and one phone may be missing. */
const mostOf = 0.7;

/**
 * What the columns of a list without headings probably are, by how their cells look: phones, birthdays,
 * and one column of Chinese names, the one with the fewest repeats (of cities and levels there are few).
 */
export function guessByCells(
  rows: readonly Cells[],
  width: number,
): readonly (ImportField | null)[] {
  const columns = Array.from({ length: width }, (_, at) => filled(rows.map((cells) => cells[at])));
  const found = columns.map(lookOf);
  const names = columns.map((cells, at) => (found[at] === 'name' ? new Set(cells).size : 0));
  const best = names.indexOf(Math.max(...names));
  const birthday = found.indexOf('birthday');
  return found.map((field, at) => {
    if (field === 'name') return at === best ? field : null;
    return field === 'birthday' && at !== birthday ? null : field;
  });
}

/** Whether the first row is headings that no list of words knows: no digit where all others have a phone or a day. */
export function looksUnlikeTheRest(
  first: Cells,
  columns: readonly (ImportField | null)[],
): boolean {
  return columns.some((field, at) => {
    const cell = (first[at] ?? '').trim();
    return (field === 'phone' || field === 'birthday') && cell !== '' && !/\d/.test(cell);
  });
}

function lookOf(cells: Cells): ImportField | null {
  if (cells.length === 0) return null;
  const look = looks.find(([, pattern]) => {
    const fit = cells.filter((cell) => pattern.test(cell.replace(/[\s-]/g, '').trim()));
    const asWritten = cells.filter((cell) => pattern.test(cell.trim()));
    return Math.max(fit.length, asWritten.length) >= cells.length * mostOf;
  });
  return look?.[0] ?? null;
}

function filled(cells: readonly (string | undefined)[]): Cells {
  return cells.flatMap((cell) => ((cell ?? '').trim() === '' ? [] : [cell ?? '']));
}
