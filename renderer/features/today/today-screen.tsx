import { Button, Group } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { type KeyboardEvent, useMemo, useState } from 'react';

import { settingsOf } from '#data/catalogue/settings.ts';
import { tagsOf } from '#data/catalogue/tags.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { PrintButton } from '#ui/print-button.tsx';

import { type SectionName, sectionNames } from './board/board-line.ts';
import { SectionSheet, type ShownSection, mostLines } from './board/section-sheet.tsx';
import { useBoardActs } from './board/use-board-acts.ts';
import { useBoardKeys } from './board/use-board-keys.ts';
import { useDayBoard } from './board/use-day-board.ts';
import { useLineFacts } from './board/use-line-facts.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useClockBehind } from './use-clock-behind.ts';
import { useDayWords } from './day-words.ts';
import classes from './today-screen.module.css';
import type { BoardDoors } from './today-wish.ts';

/** So many lines of a section are read at a glance. */
const firstLines = 20;
/** What comes soon waits below what is due. */
const later: readonly SectionName[] = ['soon', 'festivals', 'running', 'slipped', 'signIns'];

/**
 * Whom to care for today, and why: the first thing an owner sees in the morning. Done lines stay, struck through,
 * so that it is seen what was done and can be taken back.
 */
export function TodayScreen(doors: BoardDoors) {
  const shop = useShop();
  const said = useWords();
  const { t } = said;
  const board = useDayBoard();
  const { today, people, isReady } = board;
  const dayWords = useDayWords(today);
  const [whole, setWhole] = useState<ReadonlySet<SectionName>>(new Set());
  const shown = useMemo(
    () =>
      board.sections
        .filter(({ lines }) => lines.length > 0)
        .map((section): ShownSection => {
          const isWhole = whole.has(section.name);
          const most = isWhole ? mostLines : firstLines;
          return { ...section, isWhole, shown: section.lines.slice(0, most) };
        }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list is made anew at each look, its sections are not
    [...board.sections, whole],
  );
  const lines = useMemo(() => shown.flatMap((section) => section.shown), [shown]);
  const facts = useLineFacts(lines);
  const tags = useLiveQuery(() => tagsOf(shop), [shop]);
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  const behind = useClockBehind();
  const keys = useBoardKeys(lines.map(({ key }) => key));
  const nameOf = (id: Parameters<typeof people.personOf>[0]) =>
    people.personOf(id)?.name || t('common.noName');
  useFirstFocus(isReady && behind !== undefined);
  const actsOf = useBoardActs(doors, today, nameOf);
  const decimals = settings?.earnRule.decimals ?? 0;
  const words = useMemo(
    () => ({
      said,
      today,
      facts,
      decimals,
      tags: new Map((tags ?? []).map((tag) => [tag.id, tag])),
    }),
    [said, today, facts, decimals, tags],
  );

  function addPromise() {
    doors.onFollowUp({ kind: 'new', customerId: null, day: today });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return;
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (isPlain && event.key.toLowerCase() === 'n') {
      event.preventDefault();
      return addPromise();
    }
    keys.onKeyDown(event, (key) => {
      const section = shown.find((one) => one.shown.some((line) => line.key === key));
      const at = section?.lines.findIndex((line) => line.key === key) ?? -1;
      const line = section?.lines[at];
      return line && actsOf(line, section.lines.slice(at + 1));
    });
  }

  const column = (isLater: boolean) =>
    shown
      .filter(({ name }) => later.includes(name) === isLater)
      .map((section) => (
        <SectionSheet
          key={section.name}
          section={section}
          people={people}
          words={words}
          keys={keys}
          actsOf={actsOf}
          onWhole={(isWhole) =>
            setWhole((before) => {
              const others = sectionNames.filter(
                (name) => before.has(name) && name !== section.name,
              );
              return new Set(isWhole ? [...others, section.name] : others);
            })
          }
        />
      ));
  const [due, coming] = [column(false), column(true)];
  return (
    <section className={classes.root} aria-label={t('today.title')} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('today.title')}</h1>
          <p className={classes.day}>{dayWords}</p>
        </div>
        <Group gap="sm">
          <PrintButton
            hasKey
            label={t('print.doTodayList')}
            wish={() => ({
              documents: ['todayList'],
              subject: { kind: 'day', day: today },
              how: 'look',
            })}
          />
          <Button
            data-first
            leftSection={<Icon name="add" size={18} />}
            rightSection={<KeyHint keys="N" />}
            aria-keyshortcuts="N"
            onClick={addPromise}
          >
            {t('today.newPromise')}
          </Button>
        </Group>
      </header>
      {behind !== undefined && behind > 0 && (
        <p className={classes.behind} role="status">
          <Icon name="warn" size={18} />
          <span>{t('today.clockBehind', { count: behind })}</span>
        </p>
      )}
      {!isReady && <p role="status">{t('today.reading')}</p>}
      {isReady && shown.length === 0 && (
        <EmptyState icon="check" title={t('today.empty')} hint={t('today.emptyHint')} />
      )}
      {isReady && shown.length > 0 && (
        <div className={classes.board} data-columns={due.length > 0 && coming.length > 0 ? 2 : 1}>
          {due.length > 0 && <div className={classes.column}>{due}</div>}
          {coming.length > 0 && <div className={classes.column}>{coming}</div>}
        </div>
      )}
      {shown.length > 0 && <p className={classes.keys}>{t('today.keys')}</p>}
    </section>
  );
}
