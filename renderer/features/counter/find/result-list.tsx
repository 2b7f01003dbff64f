import { useEffect, useEffectEvent, useLayoutEffect } from 'react';

import { useCustomerSearch } from '#data/search/use-customer-search.ts';
import { readCode } from '#domain/coupons/coupon-code.ts';
import { useWords } from '#i18n/use-words.ts';
import { showToast } from '#ui/toast.tsx';

import { useDesk } from '../desk-store.ts';
import { answerEnter } from './answer-enter.ts';
import { useFound } from './found-store.ts';
import { NobodyFound } from './nobody-found.tsx';
import classes from './result-list.module.css';
import { ResultRow } from './result-row.tsx';
import { useTakeCardCode } from './use-take-card-code.ts';
import { useTakeCoupon } from './use-take-coupon.ts';

type ResultListProps = { readonly onImport: () => void };

/** The longest list the search gives; more than that, nobody reads at the counter. */
const mostRows = 50;

/**
 * Who was found, or, before anything is typed, who was here last. Plain rows keyed by their place:
 * replacing fifty of them takes 3 ms, which is what makes each keystroke feel instant (design §6).
 */
export function ResultList({ onImport }: ResultListProps) {
  const { t } = useWords();
  const { query, marked, wantsOpen, cardId } = useDesk();
  const { hits, ready, total } = useCustomerSearch(query);
  const setRows = useFound((found) => found.setRows);

  const takeCard = useTakeCardCode();
  const takeCoupon = useTakeCoupon();

  const answer = useEffectEvent((how: 'typed' | 'scanned') => {
    if (answerEnter(hits, query, marked, how)) return;
    showToast({ id: 'finish-card', kind: 'problem', title: t('search.finishCard') });
  });
  const answerCard = useEffectEvent((how: 'typed' | 'scanned') => takeCard(query, how));
  // A code with a right check sign may still be no coupon: a long name can look like one.
  const answerCode = useEffectEvent(async (how: 'typed' | 'scanned') => {
    useDesk.getState().wish(null);
    if (!(await takeCoupon(query))) answer(how);
  });

  useLayoutEffect(() => {
    setRows(hits.length);
    if (!ready || wantsOpen === null || answerCard(wantsOpen)) return;
    if (readCode(query) === null) answer(wantsOpen);
    else void answerCode(wantsOpen);
  }, [hits, ready, query, marked, wantsOpen, setRows]);

  // Another screen has no list: the search box must not point at rows that are not there.
  useEffect(() => () => setRows(0), [setRows]);

  const isSearch = query.trim() !== '';
  return (
    <section className={classes.root} aria-label={t(isSearch ? 'search.results' : 'search.recent')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t(isSearch ? 'search.results' : 'search.recent')}</h2>
        <span className={classes.count} role="status">
          {!ready && t('search.opening')}
          {ready && isSearch && hits.length > 0 && countOf(hits.length)}
        </span>
      </header>
      {ready && hits.length === 0 && (
        <NobodyFound query={query.trim()} isEmptyBook={total === 0} onImport={onImport} />
      )}
      {hits.length > 0 && (
        <ul id="found" role="listbox" aria-label={t('search.results')} className={classes.list}>
          {hits.map((hit, row) => (
            <ResultRow
              // oxlint-disable-next-line react/no-array-index-key -- The row is the place on the screen, not the customer: it is painted over, not replaced.
              key={row}
              row={row}
              hit={hit}
              isMarked={row === marked}
              isOpen={hit.id === cardId}
            />
          ))}
        </ul>
      )}
    </section>
  );

  function countOf(found: number): string {
    const key = found >= mostRows ? 'search.foundMany' : 'search.found';
    return t(key, { count: found });
  }
}
