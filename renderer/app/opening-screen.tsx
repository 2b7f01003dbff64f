import { Button, Progress } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import classes from './opening-screen.module.css';
import type { OpeningState } from './use-opening.ts';

type OpeningScreenProps = { readonly state: Exclude<OpeningState, { kind: 'open' }> };

const refusals = {
  'newer-app': { title: 'opening.newerTitle', text: 'opening.newerText' },
  unreadable: { title: 'opening.unreadableTitle', text: 'opening.unreadableText' },
  'no-storage': { title: 'opening.noStorageTitle', text: 'opening.noStorageText' },
} as const;

const doings = {
  rebuilding: 'opening.rebuilding',
  renewing: 'health.renewing',
  filling: 'sample.filling',
} as const;

/** Before the shop is open: how far a rebuild is, or why it stays closed, what was not touched, what to do. */
export function OpeningScreen({ state }: OpeningScreenProps) {
  const { t, number } = useWords();
  if (state.kind === 'refused') {
    const { title, text } = refusals[state.why];
    return (
      <div className={classes.root} role="alert">
        <EmptyState icon="warn" title={t(title)} hint={t(text)}>
          {state.detail !== '' && (
            <p className={classes.detail}>{t('opening.detail', { detail: state.detail })}</p>
          )}
          <Button onClick={() => window.location.reload()}>{t('common.retry')}</Button>
        </EmptyState>
      </div>
    );
  }
  if (state.of === 0) {
    return (
      <p className={classes.soon} role="status">
        {t('opening.opening')}
      </p>
    );
  }
  const doing = t(doings[state.doing]);
  return (
    <div className={classes.root} role="status">
      <EmptyState icon="book" title={doing}>
        <Progress
          className={classes.progress}
          value={(state.done / state.of) * 100}
          aria-label={doing}
        />
        <span>{t('opening.rebuildingOf', { done: number(state.done), of: number(state.of) })}</span>
      </EmptyState>
    </div>
  );
}
