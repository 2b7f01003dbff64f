import { useEffect, useRef } from 'react';

import type { Hit } from '#data/search/use-customer-search.ts';
import { useWords } from '#i18n/use-words.ts';
import { Highlighted } from '#ui/highlighted.tsx';

import { openCard } from '../desk-acts.ts';
import { useDesk } from '../desk-store.ts';
import classes from './result-row.module.css';

type ResultRowProps = {
  readonly row: number;
  readonly hit: Hit;
  readonly isMarked: boolean;
  readonly isOpen: boolean;
};

/** One customer found: name, phone and number with the matched part marked. One click opens the card. */
export function ResultRow({ row, hit, isMarked, isOpen }: ResultRowProps) {
  const { t } = useWords();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isMarked && row > 0) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked, row]);

  const phone = hit.matches.find(({ field }) => field === 'phone')?.item ?? 0;
  const rangesOf = (field: 'name' | 'number' | 'phone') =>
    hit.matches.filter(
      (match) => match.field === field && (field !== 'phone' || match.item === phone),
    );
  const isTagMatched = (item: number) =>
    hit.matches.some((match) => match.field === 'tag' && match.item === item);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The keys for this row are pressed in the search box, which names it as its active descendant.
    <li
      ref={line}
      id={`found-${row}`}
      role="option"
      aria-selected={isMarked}
      className={classes.row}
      data-open={isOpen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        useDesk.getState().mark(row);
        openCard(hit.id);
      }}
    >
      <span className={classes.name}>
        {hit.name === '' ? (
          t('common.noName')
        ) : (
          <Highlighted text={hit.name} ranges={rangesOf('name')} />
        )}
      </span>
      <span className={classes.number}>
        <Highlighted text={hit.number} ranges={rangesOf('number')} />
      </span>
      <span className={classes.phone}>
        <Highlighted text={hit.phones[phone] ?? ''} ranges={rangesOf('phone')} />
      </span>
      {hit.tags.length > 0 && (
        <span className={classes.tags}>
          {hit.tags.map((tag, item) => (
            <span key={tag} data-matched={isTagMatched(item)}>
              {tag}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
