import { useEffect, useState } from 'react';

import { type JournalMoment, journalMoment } from '#data/health/journal-moment.ts';
import type { Shop } from '#data/shop.ts';
import { useSafety } from '#data/use-safety.ts';
import { useShop } from '#data/use-shop.ts';
import {
  type SnapshotList,
  type SpaceAnswer,
  databaseBytes,
  listSnapshots,
  lookAtSpace,
} from '#platform/health.ts';

/** What the computer says about how the shop is kept; null where a plain browser cannot know. */
export type HealthFacts = {
  readonly journal: JournalMoment | 'unreadable' | null;
  /** How many of the journal's first records went, since snapshots hold them. */
  readonly begins: number;
  readonly snapshots: SnapshotList | null;
  readonly space: SpaceAnswer | null;
  readonly databaseBytes: number | null;
};

/** How often it is looked again while somebody reads. */
const lookMs = 15_000;

/** Asks the computer how the shop is kept, now and while the page is shown; undefined before the first answer. */
export function useHealthFacts(): HealthFacts | undefined {
  const shop = useShop();
  const safety = useSafety();
  const [facts, setFacts] = useState<HealthFacts>();
  useEffect(() => {
    let isGone = false;
    const look = () =>
      void factsOf(shop).then((found) => {
        if (!isGone) setFacts(found);
      });
    look();
    const timer = setInterval(look, lookMs);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [shop, safety.kind]);
  return facts;
}

async function factsOf(shop: Shop): Promise<HealthFacts> {
  const { computer } = window;
  const journal = computer === undefined ? null : await journalOf(computer);
  return {
    journal: journal === null ? null : await journalMoment(shop.db, journal),
    begins: journal?.begins?.count ?? 0,
    snapshots: await listSnapshots(),
    space: await lookAtSpace(),
    databaseBytes: await databaseBytes(),
  };
}

/** What was dropped at the journal's beginning, since snapshots hold it, is not asked for. */
async function journalOf(computer: NonNullable<Window['computer']>) {
  const read = (after: number) => computer.readJournal(after);
  const opening = await computer.openShop({ known: [] });
  return { read, ...(opening.kind === 'opened' && { begins: opening.begins }) };
}
