import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import { type BoardLine, type BoardSection, openIn } from './board-line.ts';
import { LineRow, type LineWords } from './line-row.tsx';
import type { PeopleAtHand } from './people-at-hand.ts';
import classes from './section-sheet.module.css';
import type { LineActs } from './use-board-acts.ts';
import type { BoardKeys } from './use-board-keys.ts';

/** A section as it is shown: its first lines, or all that a screen can bear. */
export type ShownSection = BoardSection & {
  readonly shown: readonly BoardLine[];
  readonly isWhole: boolean;
};

/** More lines than this belong into a list that scrolls by itself. */
export const mostLines = 300;

type SectionSheetProps = {
  readonly section: ShownSection;
  readonly people: PeopleAtHand;
  readonly words: LineWords;
  readonly keys: BoardKeys;
  readonly actsOf: (line: BoardLine, after: readonly BoardLine[]) => LineActs;
  readonly onWhole: (isWhole: boolean) => void;
};

/** One reason to care, with everybody whom it concerns. */
export function SectionSheet(props: SectionSheetProps) {
  const { section, people, words, keys, actsOf, onWhole } = props;
  const { t, number } = useWords();
  const { name, lines, shown, isWhole } = section;
  const open = openIn(section);
  const title = t(`today.sec-${name}`);
  return (
    <section className={classes.root} aria-label={title} data-section={name}>
      <h2 className={classes.title}>
        {title}
        <span className={classes.count} data-urgent={name === 'overdue' || name === 'complaints'}>
          {open === 0 ? t('today.allDone') : number(open)}
        </span>
      </h2>
      <ul className={classes.lines}>
        {shown.map((line, at) => (
          <LineRow
            key={line.key}
            line={line}
            people={people}
            words={words}
            acts={keys.present === line.key ? actsOf(line, lines.slice(at + 1)) : undefined}
            onLook={keys.look}
          />
        ))}
      </ul>
      {lines.length > shown.length && !isWhole && (
        <Button variant="subtle" size="compact-sm" onClick={() => onWhole(true)}>
          {t('today.showAll', { count: lines.length })}
        </Button>
      )}
      {isWhole && (
        <p className={classes.more}>
          {lines.length > shown.length && t('today.tooMany', { count: shown.length })}
          <Button variant="subtle" size="compact-sm" onClick={() => onWhole(false)}>
            {t('today.showFewer')}
          </Button>
        </p>
      )}
    </section>
  );
}
