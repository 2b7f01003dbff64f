import { type KeyboardEvent, useRef } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';

import { goBack } from '../desk-acts.ts';
import { useDesk } from '../desk-store.ts';
import { focusFindBox } from '../keys/focus.ts';
import { useFound } from './found-store.ts';
import classes from './search-box.module.css';

type SearchBoxProps = {
  /** Takes over from the box that was painted before any script was there, with what was typed in it. */
  readonly adopt: (box: HTMLInputElement) => void;
  /** Somebody searches: the counter has to be on the screen. */
  readonly onUse: () => void;
};

/**
 * The one place to find anybody, on every screen. It is there before the shop is open: letters typed
 * and Enter pressed meanwhile are answered as soon as the book is.
 */
export function SearchBox({ adopt, onUse }: SearchBoxProps) {
  const { t } = useWords();
  const { query, marked, type, wish } = useDesk();
  const rows = useFound((found) => found.rows);
  const adopted = useRef(false);

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return;
    const act = actions[event.key];
    if (act === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => useDesk.getState().mark(Math.min(marked + 1, Math.max(0, rows - 1))),
    ArrowUp: () => useDesk.getState().mark(Math.max(0, marked - 1)),
    Enter: () => {
      onUse();
      wish('typed');
    },
    Escape: goBack,
  };

  return (
    <div role="search" className={classes.root}>
      <span className={classes.icon}>
        <Icon name="search" size={22} />
      </span>
      <input
        id="find"
        ref={(box) => {
          if (box === null || adopted.current) return;
          adopted.current = true;
          adopt(box);
        }}
        className="search-box"
        type="search"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={rows > 0}
        aria-controls={rows > 0 ? 'found' : undefined}
        aria-activedescendant={rows > 0 ? `found-${marked}` : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onUse();
          type(event.currentTarget.value);
        }}
      />
      <span className={classes.end}>
        {query === '' ? (
          <KeyHint keys="/" />
        ) : (
          <button
            type="button"
            className={classes.clear}
            aria-label={t('search.clear')}
            onClick={() => {
              type('');
              focusFindBox();
            }}
          >
            <Icon name="close" size={18} />
          </button>
        )}
      </span>
    </div>
  );
}
