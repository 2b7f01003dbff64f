import { Box } from '@mantine/core';
import type { ScheduleEventData } from '@mantine/schedule';
import type { ComponentPropsWithoutRef, ReactElement } from 'react';

import type { CalendarLine } from '#domain/care/calendar/calendar-line.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

import classes from './event-chip.module.css';
import { type ChipOf, chipOf } from './events.ts';
import { type LineTexts, saidBeside, timeOf, titleOf } from './line-words.ts';

/** What the kit gives to a chip: its place, whether it can be dragged, what a click does. */
type Given = ComponentPropsWithoutRef<'button'> & { readonly size?: unknown };

type EventChipProps = {
  readonly chip: ChipOf;
  readonly words: Words;
  readonly given: Given;
  readonly texts: LineTexts;
  readonly today: BusinessDay;
  /** In a month chips are reached from their day by arrows: a hundred of them would be a hundred steps of Tab. */
  readonly inTabOrder: boolean;
};

/**
 * One line in a cell, or how many more there are; colour and stroke say what it is, and so do its spoken words. A month has
 * over a hundred of them: it is the kit's barest button, and its words come from the month.
 */
function EventChip({ chip, given, words, texts, today, inTabOrder }: EventChipProps) {
  const { style, children: _, className: __, size: ___, ...rest } = given;
  const common = {
    ...rest,
    type: 'button' as const,
    style: placeOf(style),
    tabIndex: inTabOrder ? 0 : -1,
    'data-in-month': !inTabOrder || undefined,
  };
  if (chip.kind === 'more') {
    const name = words.t('calendar.moreOf', {
      count: chip.count,
      day: words.day(chip.day, today),
    });
    return (
      <Box
        component="button"
        {...common}
        className={classes.root}
        data-kind="more"
        data-chip={`more:${chip.day}`}
        data-on={chip.day}
        title={name}
        aria-label={name}
      >
        <span className={classes.text}>{words.t('calendar.more', { count: chip.count })}</span>
      </Box>
    );
  }
  const { line } = chip;
  const time = timeOf(line);
  const title = titleOf(line, words, texts);
  return (
    <Box
      component="button"
      {...common}
      className={classes.root}
      {...marksOf(line, today)}
      data-chip={line.key}
      data-on={line.day}
      title={`${time} ${title}`.trim()}
      {...(line.kind === 'followUp' && {
        'aria-keyshortcuts': 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown',
      })}
    >
      {time !== '' && <span className={classes.time}>{time}</span>}
      <span className={classes.text}>{title}</span>
      <span className={classes.spoken}>{saidBeside(line, words, today)}</span>
    </Box>
  );
}

/** How a view of the kit draws its events: as our chips. */
export function asChips(
  shown: Omit<EventChipProps, 'chip' | 'given'>,
): (event: ScheduleEventData, given: Given) => ReactElement {
  return (event, given) => {
    const chip = chipOf(event);
    return chip === undefined ? <span /> : <EventChip {...shown} chip={chip} given={given} />;
  };
}

/** Which look a line has. */
export function marksOf(line: CalendarLine, today: BusinessDay) {
  const isOpen = line.kind !== 'followUp' || line.followUp.state === 'open';
  return {
    'data-kind': line.kind,
    ...(line.kind === 'followUp' && { 'data-follow-up': line.followUp.kind }),
    ...(!isOpen && { 'data-closed': true }),
    ...(line.kind === 'followUp' && isOpen && line.day < today && { 'data-late': true }),
    ...(line.kind === 'birthday' && line.isRound && { 'data-round': true }),
    ...(line.kind === 'activity' && {
      'data-begins': line.day === line.from || undefined,
      'data-ends': line.day === line.through || undefined,
    }),
  };
}

/** The kit's colours stay behind; its places are kept. */
function placeOf(style: ComponentPropsWithoutRef<'button'>['style']) {
  const { position, top, bottom, left, width, height, insetInlineStart, zIndex } = style ?? {};
  return { position, top, bottom, left, width, height, insetInlineStart, zIndex };
}
