import { noRows } from '#domain/sync/rows.ts';

import { balancesOf } from './balances.ts';
import type { Chronicle, Trouble } from './chronicle.ts';

/** What a history went through: a suite that never meets trouble proves nothing. */
export function troublesIn(chronicle: Chronicle): ReadonlySet<Trouble> {
  const tills = chronicle.present();
  const balances = Object.values(balancesOf(tills[0]?.rows ?? noRows, chronicle.laws));
  const happened: Readonly<Record<Trouble, boolean>> = {
    'killed in a round': chronicle.kills > 0,
    'a file not whole': chronicle.folder.partials > 0,
    'a new device id': tills.some(({ memory }) => memory.former.length > 0),
    'rows gone with a computer': chronicle.excused.size > 0,
    'a counter removed': chronicle.removed.size > 0,
    'a balance below zero': balances.some(({ points, stored }) => points < 0 || stored < 0),
    'a file asked for again': chronicle.asks > 0,
    'the same field at the same moment': hasTies(chronicle),
  };
  return new Set(troubles.filter((trouble) => happened[trouble]));
}

const troubles: readonly Trouble[] = [
  'killed in a round',
  'a file not whole',
  'a new device id',
  'rows gone with a computer',
  'a counter removed',
  'a balance below zero',
  'a file asked for again',
  'the same field at the same moment',
];

/** Time and counter of two stamps of one field are the same; only the counters' ids differ. */
function hasTies({ fields }: Chronicle): boolean {
  const seen = new Map<string, string>();
  return fields.some(({ document, path, stamp }) => {
    const moment = `${document} ${path} ${stamp.slice(0, 20)}`;
    const other = seen.get(moment);
    seen.set(moment, stamp);
    return other !== undefined && other !== stamp;
  });
}
