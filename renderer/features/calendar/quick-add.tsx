import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';

import { addFollowUp } from '#data/care/follow-ups.ts';
import { useShop } from '#data/use-shop.ts';
import { parseQuickAdd } from '#domain/care/quick-add.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { showToast } from '#ui/toast.tsx';

import { clockOf } from './line-words.ts';
import classes from './quick-add.module.css';
import type { CalendarActs } from './use-calendar-acts.ts';
import { type Candidate, useWho } from './use-who.ts';

type QuickAddProps = {
  readonly today: BusinessDay;
  readonly acts: CalendarActs;
  /** Esc with nothing typed: back to where A was pressed. */
  readonly onLeave: () => void;
};

/**
 * A line in words becomes a follow-up: `周五下午3点 给王姐打电话`. What was understood stands below while it is
 * typed; nothing is saved before Enter, and never for a customer nobody chose.
 */
export function QuickAdd({ today, acts, onLeave }: QuickAddProps) {
  const words = useWords();
  const { t, language } = words;
  const shop = useShop();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<number>();
  const [isAsked, setAsked] = useState(false);
  // A line is added once, however often Enter is pressed; another line is another act.
  const [act, setAct] = useState(acts.newAct);
  const read = parseQuickAdd(typed, { today, language });
  const hits = useWho(read);
  const customer = hits.length === 1 ? hits[0] : hits[chosen ?? -1];
  const isShown = typed.trim() !== '';
  const day = read.day ?? today;

  function type(text: string): void {
    setTyped(text);
    setChosen(undefined);
    setAsked(false);
    setAct(acts.newAct());
  }

  async function save(): Promise<void> {
    if (customer === undefined) return setAsked(true);
    const outcome = await addFollowUp(
      shop,
      {
        customerId: customer.id,
        kind: 'custom',
        day,
        minute: read.minute,
        text: read.text.trim(),
        staffId: null,
        repeat: null,
      },
      act,
    );
    if (!outcome.ok) {
      showToast({ id: 'calendar-refused', kind: 'problem', title: t('calendar.notAdded') });
      return;
    }
    type('');
    void acts.tell(
      act,
      t('calendar.added', { name: nameOf(customer), day: words.day(day, today) }),
    );
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event.nativeEvent)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 1) {
      event.preventDefault();
      setChosen(((chosen ?? (step === 1 ? -1 : 0)) + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isShown) void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (isShown) type('');
      else onLeave();
    }
  }

  const hasChoice = isShown && hits.length > 1;
  return (
    <div className={classes.root}>
      <TextInput
        id="calendar-add"
        aria-label={t('calendar.quickAdd')}
        aria-describedby={`${listId}-read`}
        placeholder={t('calendar.quickAddHint')}
        leftSection={<Icon name="add" size={18} />}
        rightSection={<KeyHint keys="A" />}
        value={typed}
        autoComplete="off"
        maxLength={500}
        {...(hasChoice && {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-activedescendant': chosen === undefined ? undefined : `${listId}-${chosen}`,
        })}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${listId}-read`} className={classes.read} aria-live="polite" hidden={!isShown}>
        {isShown && (
          <>
            <span className={classes.part}>
              {words.today(day)}
              {read.day === null && <em className={classes.guess}>{t('calendar.noDayRead')}</em>}
            </span>
            <span className={classes.part}>
              {read.minute === null ? t('calendar.anyTime') : clockOf(read.minute)}
            </span>
            <Who name={read.name} customer={customer} count={hits.length} isAsked={isAsked} />
            {customer !== undefined && (
              <span className={classes.go}>
                <KeyHint keys="Enter" /> <span>{t('calendar.saveIt')}</span>
              </span>
            )}
          </>
        )}
      </div>
      {hasChoice && (
        <ul
          id={listId}
          className={classes.hits}
          role="listbox"
          aria-label={t('calendar.chooseWho')}
        >
          {hits.map((hit, at) => (
            <li
              key={hit.id}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === chosen}
              className={classes.hit}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setChosen(at)}
            >
              <span className={classes.name}>{nameOf(hit)}</span>
              <span className={classes.phone}>{hit.phone}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type WhoProps = {
  readonly name: string | null;
  readonly customer: Candidate | undefined;
  readonly count: number;
  readonly isAsked: boolean;
};

/** For whom it is, or why that is not known yet. */
function Who({ name, customer, count, isAsked }: WhoProps) {
  const { t } = useWords();
  if (customer !== undefined) {
    return (
      <span className={classes.part}>
        {nameOf(customer)}
        <span className={classes.phone}>{customer.phone}</span>
      </span>
    );
  }
  const problem =
    name === null
      ? t('calendar.noName')
      : count === 0
        ? t('calendar.nobodyFound', { name })
        : t('calendar.chooseOne', { count });
  return (
    <span className={classes.ask} data-asked={isAsked || undefined}>
      {problem}
    </span>
  );
}

function nameOf({ name, number }: Pick<Candidate, 'name' | 'number'>): string {
  return name || number;
}
