import { type NextPorts, fillNext, nextGeneration } from '#data/sync-file/fill-next.ts';
import type { Shop } from '#data/shop.ts';
import type { FilePart } from '#domain/sync/file/format.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { TestComputer } from './a-shop.ts';

/** A computer on which a shop was put in the place of another: nothing of generations before is its own. */
class NextComputer extends TestComputer {
  override readonly shopId: string;
  oldest = 1;

  constructor(shopId: string) {
    super('till-9');
    this.shopId = shopId;
  }

  override identity() {
    return { ...super.identity(), oldest: this.oldest };
  }
}

/** The shop of a file in the place of the present one, on the same computer. */
export async function filled(
  computer: TestComputer,
  present: Shop,
  file: Rows,
): Promise<NextComputer> {
  const next = new NextComputer(computer.shopId);
  next.nowMs = computer.nowMs;
  next.generation = await nextGeneration(computer.shopId, computer.generation);
  next.oldest = next.generation;
  const append: NextPorts['append'] = (batch) => next.journal.append(batch);
  const { shopId, generation } = next;
  const to = { shopId, generation, newId: computer.newId, append };
  const end = await fillNext(present.db, given(file), to, () => undefined);
  if (end.hash !== next.journal.end().hash) throw new Error('It is not in its journal.');
  return next;
}

export async function* given(rows: Rows): AsyncGenerator<FilePart> {
  yield* partsOf(rows);
}

/** As a file hands its rows over: table by table. */
export function partsOf({ entries, documents, texts }: Rows): readonly FilePart[] {
  return [
    { kind: 'rows', rows: { entries, documents: [], texts: [] } },
    { kind: 'rows', rows: { entries: [], documents, texts: [] } },
    { kind: 'rows', rows: { entries: [], documents: [], texts } },
  ];
}
