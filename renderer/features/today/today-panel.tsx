import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';

import { localSetting, setLocalSetting } from '#data/local-settings.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { openIn } from './board/board-line.ts';
import { useDueBoard } from './board/use-day-board.ts';
import { whyWords } from './board/why-words.ts';
import classes from './today-panel.module.css';
import { useCalm } from './use-calm.ts';
import { useClockBehind } from './use-clock-behind.ts';

type TodayPanelProps = {
  readonly onOpen: (id: RowId) => void;
  readonly onBoard: () => void;
};

/** The screens that have room for it beside the counter (1280 points). */
const wide = '(min-width: 80em)';
const habit = 'today-panel-hidden';
/** So many lines say who is next; the board has all. */
const mostLines = 4;

/**
 * Beside the counter: how much waits today and who is next. By a clock that is behind, only that it is: whom it would
 * name are those of another day. Folded away it stays so on this computer.
 */
export function TodayPanel(props: TodayPanelProps) {
  const isWide = useMediaQuery(wide, false, { getInitialValueInEffect: false });
  const isCalm = useCalm();
  return isWide && isCalm ? <Panel {...props} /> : null;
}

function Panel({ onOpen, onBoard }: TodayPanelProps) {
  const words = useWords();
  const { t } = words;
  const { today, people, sections, isReady } = useDueBoard();
  const [isHidden, hide] = useHidden();
  const behind = useClockBehind();
  if (!isReady || isHidden === undefined || behind === undefined) return null;
  const waiting = sections.flatMap(({ lines }) => lines.filter(({ isDone }) => !isDone));
  // An empty shop has a counter to look at and nothing else.
  if (waiting.length === 0 && behind === 0) return null;
  const counts = sections.map((section) => ({ name: section.name, count: openIn(section) }));
  return (
    <aside className={classes.root} aria-label={t('today.panel')}>
      <header className={classes.head}>
        <button type="button" className={classes.title} onClick={onBoard}>
          {t('today.panel')}
          {behind === 0 && <span className={classes.total}>{waiting.length}</span>}
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(isHidden ? 'today.panelShow' : 'today.panelHide')}
          aria-expanded={!isHidden}
          onClick={() => hide(!isHidden)}
        >
          <Icon name={isHidden ? 'up' : 'down'} size={16} />
        </ActionIcon>
      </header>
      {!isHidden && behind > 0 && (
        <p className={classes.behind} role="status">
          <Icon name="warn" size={18} />
          <span>{t('today.clockBehind', { count: behind })}</span>
        </p>
      )}
      {!isHidden && behind === 0 && (
        <>
          <p className={classes.counts}>
            {counts.map(({ name, count }) =>
              count === 0 ? null : (
                <span key={name} data-name={name}>
                  {t(countKeys[name], { count })}
                </span>
              ),
            )}
          </p>
          <ul className={classes.lines}>
            {waiting.slice(0, mostLines).map(({ key, customerId, why }) => (
              <li key={key}>
                <UnstyledButton
                  className={classes.line}
                  onClick={() => (customerId === null ? onBoard() : onOpen(customerId))}
                >
                  <strong>
                    {(customerId === null ? '' : people.personOf(customerId)?.name) ||
                      t('common.noName')}
                  </strong>{' '}
                  {whyWords(why, words, { today, decimals: 0, text: '' })
                    .filter(Boolean)
                    .join(' · ')}
                </UnstyledButton>
              </li>
            ))}
          </ul>
          <Button variant="subtle" size="compact-sm" onClick={onBoard}>
            {waiting.length > mostLines
              ? t('today.panelMore', { count: waiting.length - mostLines })
              : t('today.panelOpen')}
          </Button>
        </>
      )}
    </aside>
  );
}

const countKeys = {
  birthdays: 'today.count-birthdays',
  overdue: 'today.count-overdue',
  today: 'today.count-today',
  complaints: 'today.count-complaints',
  soon: 'today.badge',
  festivals: 'today.badge',
  running: 'today.badge',
  slipped: 'today.badge',
  signIns: 'today.badge',
} as const;

/** Undefined until the habit of this computer was read. */
function useHidden(): readonly [boolean | undefined, (isHidden: boolean) => void] {
  const shop = useShop();
  const [isHidden, setHidden] = useState<boolean>();
  useEffect(() => {
    let isLeft = false;
    void localSetting(shop, habit).then((kept) => {
      if (!isLeft) setHidden(kept === true);
    });
    return () => {
      isLeft = true;
    };
  }, [shop]);
  return [
    isHidden,
    (wanted) => {
      setHidden(wanted);
      void setLocalSetting(shop, habit, wanted);
    },
  ];
}
