import { memo } from 'react';

import type { Tag } from '#data/catalogue/tags.ts';
import type { LineFacts } from '#data/care/line-facts.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';
import { TagChip } from '#ui/tag-chip.tsx';

import type { BoardLine } from './board-line.ts';
import { LineActions } from './line-actions.tsx';
import classes from './line-row.module.css';
import type { PeopleAtHand, PersonAtHand } from './people-at-hand.ts';
import type { LineActs } from './use-board-acts.ts';
import { lineId } from './use-board-keys.ts';
import { whyWords } from './why-words.ts';

/** What all lines of the board need to be read out. */
export type LineWords = {
  readonly said: Words;
  readonly today: BusinessDay;
  readonly decimals: number;
  readonly tags: ReadonlyMap<RowId, Tag>;
  readonly facts: LineFacts;
};

type LineRowProps = {
  readonly line: BoardLine;
  readonly people: PeopleAtHand;
  readonly words: LineWords;
  /** What can be done about the line that is looked at; undefined for all others. */
  readonly acts: LineActs | undefined;
  readonly onLook: (key: string) => void;
};

/** Tags beyond these make a line unreadable; the card shows all. */
const mostTags = 2;

/**
 * One line: who, why, what was bought last; the one that is looked at shows what can be done, with its keys. A board
 * has a hundred of them: a plain button each, their words come from the board, and only what changed is drawn again.
 */
export const LineRow = memo(function Line({ line, people, words, acts, onLook }: LineRowProps) {
  const { said, today, decimals, tags, facts } = words;
  const { t } = said;
  const { why, isDone, customerId } = line;
  const person = customerId === null ? undefined : people.personOf(customerId);
  const isCurrent = acts !== undefined;
  const text = why.kind === 'followUp' ? (facts.words.get(why.followUp.id) ?? '') : '';
  const name = person === undefined ? '' : person.name || t('common.noName');
  const reasons = whyWords(why, said, { today, decimals, text }).filter((word) => word !== '');
  return (
    <li className={classes.root} data-current={isCurrent} data-done={isDone} data-line>
      <button
        type="button"
        id={lineId(line.key)}
        className={classes.main}
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={isCurrent}
        onFocus={() => onLook(line.key)}
        onClick={() => onLook(line.key)}
      >
        {name !== '' && <span className={classes.name}>{name}</span>}
        {(person?.tagIds ?? []).slice(0, mostTags).map((id) => {
          const tag = tags.get(id);
          return (
            tag && (
              <TagChip key={id} colour={tag.colour} size="small">
                {tag.name}
              </TagChip>
            )
          );
        })}
        <span className={classes.why}>
          {isDone ? <s>{reasons.join(' · ')}</s> : reasons.join(' · ')}
        </span>
        {person !== undefined && person.consent !== 'yes' && line.greet !== null && (
          <span className={classes.mark}>{t('today.notAsked')}</span>
        )}
        {person?.consent === 'no' && <span className={classes.mark}>{t('today.saidNo')}</span>}
        {isDone && <span className={classes.done}>{t('today.allDone')}</span>}
        {person !== undefined && (
          <span className={classes.bought}>
            {boughtWords(person, facts.bought.get(person.id), said, today)}
          </span>
        )}
      </button>
      {acts !== undefined && (
        <LineActions
          acts={acts}
          name={name || reasons.join(' · ')}
          why={why.kind}
          many={why.kind === 'festival' ? why.people - why.greeted : 0}
        />
      )}
    </li>
  );
});

function boughtWords(
  { lastDay }: PersonAtHand,
  names: string | undefined,
  { t, day }: Words,
  today: BusinessDay,
): string {
  if (lastDay === null) return t('today.neverBought');
  const on = day(lastDay, today);
  return names === undefined
    ? t('today.lastVisit', { day: on })
    : t('today.lastBought', { day: on, names });
}
