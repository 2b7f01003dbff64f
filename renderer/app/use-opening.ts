import { useEffect, useState } from 'react';

import type { Shop } from '#data/shop.ts';
import { setFileDesk } from '#features/settings/backup/file-desk.ts';
import { useDesk } from '#features/counter/desk-store.ts';
import { useStart } from '#features/start/start-store.ts';
import { keepDrafts } from '#features/counter/draft/keep-drafts.ts';

import { keepCalendarFile } from './care/keep-calendar-file.ts';
import { keepCare } from './care/keep-care.ts';
import { fileDeskFor } from './safety/file/file-desk.ts';
import { keepOpenedFiles } from './safety/file/keep-opened-files.ts';
import { keepMeeting } from './safety/meeting/keep-meeting.ts';
import { keepPrinting } from './printing/keep-printing.ts';
import { keepSnapshots } from './safety/snapshots/keep-snapshots.ts';
import { keepErasing } from './safety/health/keep-erasing.ts';
import { keepStandings } from './standings/keep-standings.ts';
import { type Opening, type OpeningStep, openTheShop } from './open-the-shop.ts';

export type OpeningState = ({ readonly kind: 'opening' } & OpeningStep) | Opening;

/** Opens the shop once and follows it: a rebuild shows how far it is; drafts come back before the first screen. */
export function useOpening(): OpeningState {
  const [state, setState] = useState<OpeningState>({
    kind: 'opening',
    doing: 'rebuilding',
    done: 0,
    of: 0,
  });
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    async function open() {
      const outcome = await openTheShop((step) => setState({ kind: 'opening', ...step }));
      if (outcome.kind === 'open') {
        await keepDrafts(outcome.shop);
        await askBeforeTheCounter(outcome.shop);
        keepStandings(outcome.shop);
        keepCare(outcome.shop);
        keepCalendarFile(outcome.shop);
        keepPrinting(outcome.shop);
        keepErasing(outcome.shop);
        setFileDesk(outcome.shop, fileDeskFor(outcome.shop));
        if (outcome.which === 'own') keepSnapshots(outcome.shop);
        if (outcome.which === 'own') keepMeeting(outcome.shop);
        if (outcome.which === 'own') keepOpenedFiles();
      }
      setState(outcome);
    }
    open().catch((error: unknown) => setFailure({ error }));
  }, []);
  // Thrown while rendering, so that the error screen shows it: a bug is a bug also at opening.
  if (failure !== undefined) throw failure.error;
  return state;
}

/** Known before the first screen: what is typed at the questions of the first start must not begin a card at the counter. */
async function askBeforeTheCounter(shop: Shop): Promise<void> {
  await useStart.getState().open(shop);
  const { state } = useStart.getState();
  if (state !== null && !state.isDone && !state.isLater) useDesk.getState().type('');
}
