import { canonical } from '#domain/kernel/canonical.ts';
import { erasedIn } from '#domain/sync/erasing.ts';
import { stampOfField } from '#domain/sync/join.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { addedUp, balancesOf } from './balances.ts';
import type { Chronicle } from './chronicle.ts';
import { allRows } from './sim-till.ts';

/** What is wrong once everybody has met: different rows, lost ones, doubled ones, wrong sums, an edit that lost against one it had seen. */
export function faultsIn(chronicle: Chronicle): readonly string[] {
  const [first, ...others] = chronicle.present();
  if (first === undefined) return ['no counter is left'];
  const rows = canonical(first.rows);
  const balances = balancesOf(first.rows, chronicle.laws);
  const apart = others.flatMap((till) => [
    ...(canonical(till.rows) === rows ? [] : [`${till.name} has other rows than ${first.name}`]),
    ...(canonical(balancesOf(till.rows, chronicle.laws)) === canonical(balances)
      ? []
      : [`${till.name} has other balances than ${first.name}`]),
  ]);
  return [
    ...apart,
    ...(canonical(addedUp(first.rows)) === canonical(balances) ? [] : ['balances do not add up']),
    ...lostOrDoubled(chronicle, first.rows),
    ...wrongWinners(chronicle, first.rows),
    ...comeBack(first.rows),
    ...sharedIds(chronicle),
    ...leftLying(chronicle),
    ...stillInFiles(chronicle, first.rows),
  ];
}

function lostOrDoubled({ made, excused, removed }: Chronicle, rows: Rows): readonly string[] {
  const times = new Map<string, number>();
  for (const { id } of allRows(rows)) times.set(id, (times.get(id) ?? 0) + 1);
  const faults: string[] = [];
  for (const [id, times_] of times) if (times_ > 1) faults.push(`${id} is there ${times_} times`);
  for (const [id, till] of made) {
    if (!times.has(id) && !excused.has(id) && !removed.has(till)) faults.push(`${id} is lost`);
  }
  return faults;
}

/**
 * A value that somebody saw and wrote over may not come back, whatever the clocks said. Only writes whose
 * document is there are asked about; with a restored backup some are gone, and then what they saw may stand.
 */
function wrongWinners({ fields, excused, removed }: Chronicle, rows: Rows): readonly string[] {
  if (excused.size > 0) return [];
  const erased = erasedIn(rows.entries);
  return rows.documents.flatMap((document) => {
    if (erased.has(document.id)) return [];
    return Object.keys(document.fields).flatMap((path) => {
      const stamp = stampOfField(document, path);
      const overwritten = fields.find(
        (write) =>
          write.document === document.id &&
          write.path === path &&
          write.saw === stamp &&
          write.stamp !== stamp &&
          !removed.has(write.till),
      );
      return overwritten === undefined ? [] : [`${document.id} ${path}: an overwritten value won`];
    });
  });
}

function comeBack(rows: Rows): readonly string[] {
  const erased = erasedIn(rows.entries);
  const back = rows.documents.filter(
    ({ id, fields }) => erased.has(id) && Object.keys(fields).length > 0,
  );
  const said = rows.texts.filter(
    ({ subject, text }) => subject !== null && erased.has(subject) && text !== null,
  );
  return [...back, ...said].map(({ id }) => `${id} came back after the erasure`);
}

/** A copy that wrote nothing yet may still have the id it was copied with; both know the same files then. */
function sharedIds(chronicle: Chronicle): readonly string[] {
  const writers = new Map<string, string>();
  return chronicle.present().flatMap(({ name, memory }) => {
    const newest = memory.own.at(-1)?.key;
    if (newest === undefined) return [];
    const other = writers.get(memory.device) ?? newest;
    writers.set(memory.device, newest);
    return other === newest ? [] : [`${name} writes under another one's id`];
  });
}

/** What a counter wrote before its complete file: nobody needs it, and a folder must stay short. */
function leftLying(chronicle: Chronicle): readonly string[] {
  const lying = new Set(chronicle.folder.lying());
  return chronicle.present().flatMap(({ name, memory }) => {
    const at = memory.own.findLastIndex(({ kind }) => kind === 'complete');
    const old = [...memory.own.slice(0, Math.max(0, at)).map(({ key }) => key), ...memory.past];
    const left = old.filter((key) => lying.has(key));
    return left.length === 0 ? [] : [`${name} left ${left.length} old files lying`];
  });
}

/** Words of an erased person in a file that a counter of the shop answers for. */
function stillInFiles(chronicle: Chronicle, rows: Rows): readonly string[] {
  const erased = erasedIn(rows.entries);
  const present = new Set(chronicle.present().map(({ memory }) => memory.device));
  const files = chronicle.folder.readable().filter(({ header }) => present.has(header.device));
  return files.flatMap(({ header, rows: held }) => {
    const cards = held.documents.some(({ id, fields }) => erased.has(id) && 'name' in fields);
    const words = held.texts.some(
      ({ subject, text }) => subject !== null && erased.has(subject) && text !== null,
    );
    const name = `${header.device}/${header.number}`;
    return cards || words ? [`${name} still holds words of an erased person`] : [];
  });
}
