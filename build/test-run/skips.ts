import { join } from 'node:path';

import { projectRoot } from '../places.ts';
import { readJson } from '../run.ts';
import type { Tally } from './tally.ts';

type Reasons = Readonly<Record<string, string>>;

export type SkipVerdict = {
  /** Skipped without standing on the list: each is a failure. */
  readonly unlisted: readonly string[];
  /** Listed, but ran: this machine has what others may lack. */
  readonly needless: readonly string[];
};

/** The fixed list: the full name of a test that may be skipped, and why. */
export function listedSkips(): Reasons {
  const list = readJson(join(projectRoot, 'test', 'skips.json'));
  if (typeof list !== 'object' || list === null) throw new Error('test/skips.json is no list.');
  for (const [name, reason] of Object.entries(list)) {
    if (typeof reason !== 'string' || reason.length < 10) {
      throw new Error(`test/skips.json gives no reason for "${name}".`);
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each entry was looked at above
  return list as Reasons;
}

/** Holds what was skipped against the fixed list, both ways. */
export function judgeSkips({ skipped }: Tally, reasons: Reasons): SkipVerdict {
  return {
    unlisted: skipped.filter((name) => !Object.hasOwn(reasons, name)),
    needless: Object.keys(reasons).filter((name) => !skipped.includes(name)),
  };
}
