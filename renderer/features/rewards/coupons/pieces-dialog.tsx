import { useState } from 'react';

import type { CouponPiece } from '#data/coupons/coupon-book.ts';
import type { CouponOnList } from '#data/coupons/coupon-list.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { BatchList } from '../batch-list.tsx';
import classes from '../offers.module.css';
import { VirtualRows } from '../people/virtual-rows.tsx';
import { usePeople } from '#data/columns/use-people.ts';
import { Dialog } from '#ui/dialog.tsx';
import { codeInGroups } from './code-in-groups.ts';
import { tallyInWords } from './tally-in-words.ts';
import { VoidDialog } from './void-dialog.tsx';

type PiecesDialogProps = {
  readonly coupon: CouponOnList;
  readonly pieces: readonly CouponPiece[];
  readonly onOpen: (id: RowId) => void;
  readonly onClose: () => void;
};

/** Everything issued of one kind: the batches, each taken back in one step, and every single piece. */
export function PiecesDialog({ coupon, pieces, onOpen, onClose }: PiecesDialogProps) {
  const { clock } = useShop();
  const words = useWords();
  const { t, day } = words;
  const { personOf } = usePeople();
  const [voided, setVoided] = useState<CouponPiece>();
  const latest = pieces.toReversed();

  function open(at: number) {
    const piece = latest[at];
    if (piece === undefined) return;
    if (piece.state === 'held') setVoided(piece);
    else onOpen(piece.customerId);
  }

  return (
    <Dialog size="xl" onClose={onClose} title={t('rewards.piecesOf', { name: coupon.name })}>
      <p className={classes.example}>{tallyInWords(pieces, words)}</p>
      <BatchList batches={batchesOf(pieces)} empty={t('rewards.noneIssued')} />
      {pieces.length > 0 && (
        <>
          <p className={classes.hint}>{t('rewards.piecesHint')}</p>
          <VirtualRows
            label={t('rewards.pieces')}
            columns="four"
            headings={[
              t('rewards.person'),
              t('rewards.code'),
              t('rewards.lastDay'),
              t('rewards.state'),
            ]}
            count={latest.length}
            keyOf={(at) => latest[at]?.issueId ?? String(at)}
            cellsOf={(at) => {
              const piece = latest[at];
              if (piece === undefined) return [];
              const person = personOf(piece.customerId);
              return [
                person?.name || t('common.noName'),
                codeInGroups(piece.code),
                day(piece.until, clock.today()),
                t(`rewards.state-${piece.state}`),
              ];
            }}
            onOpen={open}
          />
        </>
      )}
      {voided !== undefined && (
        <VoidDialog
          issueId={voided.issueId}
          name={coupon.name}
          onClose={() => setVoided(undefined)}
        />
      )}
    </Dialog>
  );
}

/** What was issued by one action, the latest first. */
function batchesOf(pieces: readonly CouponPiece[]) {
  const batches = Map.groupBy(pieces, ({ operationId }) => operationId);
  return [...batches]
    .toReversed()
    .flatMap(([operationId, [first, ...rest]]) =>
      first === undefined
        ? []
        : [{ operationId, at: first.at, day: first.day, count: rest.length + 1 }],
    );
}
