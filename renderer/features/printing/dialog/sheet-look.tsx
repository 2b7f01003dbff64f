import { ActionIcon, Skeleton } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { PaperPreview } from '#ui/paper/paper-preview.tsx';

import classes from './print-dialog.module.css';
import type { SheetsSeen } from './use-sheets.ts';

type SheetLookProps = {
  readonly sheets: SheetsSeen;
  readonly at: number;
  readonly onTurn: (at: number) => void;
};

/** What the paper will show; of many cards one after the other. */
export function SheetLook({ sheets, at, onTurn }: SheetLookProps) {
  const { t, number } = useWords();
  switch (sheets.kind) {
    case 'reading':
      return <Skeleton className={classes.look} />;
    case 'refused':
      return (
        <div className={classes.look}>
          <EmptyState icon="print" title={t(`print.doNone-${sheets.why}`)} />
        </div>
      );
    case 'ready':
      return (
        <section className={classes.look} aria-label={t('print.doPreview')}>
          <div className={classes.paper}>
            <PaperPreview sheet={sheets.sheet} />
          </div>
          {sheets.of > 1 && (
            <div className={classes.turn}>
              <ActionIcon
                variant="default"
                aria-label={t('print.doBefore')}
                disabled={at === 0}
                onClick={() => onTurn(at - 1)}
              >
                <Icon name="back" />
              </ActionIcon>
              <span role="status">
                {t('print.doPlace', { at: number(at + 1), of: number(sheets.of) })}
              </span>
              <ActionIcon
                variant="default"
                aria-label={t('print.doAfter')}
                disabled={at >= sheets.of - 1}
                onClick={() => onTurn(at + 1)}
              >
                <span className={classes.forward}>
                  <Icon name="back" />
                </span>
              </ActionIcon>
            </div>
          )}
        </section>
      );
  }
}
