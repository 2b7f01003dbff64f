import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import type { Why } from './board-line.ts';
import classes from './line-row.module.css';
import type { LineActs } from './use-board-acts.ts';

type LineActionsProps = {
  readonly acts: LineActs;
  readonly name: string;
  readonly why: Why['kind'];
  /** How many a greeting round is for, where it is for many. */
  readonly many: number;
};

/** What can be done about the line, each with the key that does it as well. */
export function LineActions({ acts, name, why, many }: LineActionsProps) {
  const { t } = useWords();
  const isPromise = why === 'followUp';
  const buttons = [
    {
      key: 'D',
      label: t(why === 'complaint' ? 'today.do-complaint' : 'today.do-done'),
      run: acts.done,
    },
    {
      key: 'G',
      label: many > 0 ? t('today.do-greetAll', { count: many }) : t('today.do-greet'),
      run: acts.greet,
    },
    { key: 'C', label: t('today.do-call'), run: acts.call },
    {
      key: 'P',
      label: t(isPromise ? 'today.do-postpone' : 'today.do-later'),
      run: acts.postpone,
    },
    { key: 'X', label: t('today.do-cancel'), run: acts.cancel },
    { key: 'E', label: t('today.do-edit'), run: acts.edit },
    { key: 'Z', label: t('today.do-undo'), run: acts.undo },
    { key: t('keys.enter'), label: t('today.do-open'), run: acts.open },
  ];
  return (
    <div className={classes.actions} role="group" aria-label={t('today.actions', { name })}>
      {buttons.map(
        ({ key, label, run }) =>
          run !== undefined && (
            <Button
              key={key}
              size="compact-sm"
              variant="default"
              rightSection={<KeyHint keys={key} />}
              {...(key.length === 1 && { 'aria-keyshortcuts': key })}
              onClick={run}
            >
              {label}
            </Button>
          ),
      )}
    </div>
  );
}
