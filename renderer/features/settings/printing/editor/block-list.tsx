import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import type { PrintTemplateProblem } from '#domain/printing/check-template.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { type BlockActs, BlockRow } from './block-row.tsx';
import { type DraftTemplate, withAdded, withMoved, withPart, without } from './draft-template.ts';
import classes from './editor.module.css';
import { type NewPartKind, newPart, partKindsFor } from './new-part.ts';
import { partInWords } from './part-in-words.ts';

type BlockListProps = {
  readonly draft: DraftTemplate;
  readonly problems: readonly PrintTemplateProblem[];
  readonly onChange: (draft: DraftTemplate, typing?: string) => void;
  readonly openKey: number | null;
  readonly onOpen: (key: number | null) => void;
};

/** The blocks of a template from top to bottom; the chosen one shows its fields. */
export function BlockList(props: BlockListProps) {
  const { draft, problems, onChange, openKey, onOpen } = props;
  const words = useWords();
  const { t, number } = words;
  const { document, parts } = draft;
  const [told, setTold] = useState('');
  const focus = useFocusLater();

  const nameOf = (key: number) => {
    const found = parts.find((one) => one.key === key);
    return found === undefined ? '' : partInWords(found.part, document, words);
  };

  const acts: BlockActs = {
    open: onOpen,
    put: (key, part, typing) =>
      onChange(withPart(draft, key, part), typing === undefined ? undefined : `${key}/${typing}`),
    move(key, to) {
      const place = Math.min(Math.max(to, 0), parts.length - 1);
      if (parts[place]?.key === key) return;
      onChange(withMoved(draft, key, place));
      focus(`block-${key}`);
      const [at, count] = [number(place + 1), number(parts.length)];
      setTold(t('print.setBlockMoved', { block: nameOf(key), place: at, count }));
    },
    remove(key) {
      const at = parts.findIndex((one) => one.key === key);
      const next = parts[at + 1] ?? parts[at - 1];
      onChange(without(draft, key));
      onOpen(null);
      focus(next === undefined ? 'block-add' : `block-${next.key}`);
      setTold(t('print.setBlockRemoved', { block: nameOf(key) }));
    },
    step(key, by) {
      const next = parts[parts.findIndex((one) => one.key === key) + by];
      if (next !== undefined) window.document.getElementById(`block-${next.key}`)?.focus();
    },
  };

  function add(kind: NewPartKind): void {
    onChange(withAdded(draft, newPart(kind, draft), openKey));
    onOpen(draft.nextKey);
    focus(`block-fields-${draft.nextKey}`, `block-${draft.nextKey}`);
  }

  return (
    <section aria-label={t('print.setBlocks')}>
      <p className={classes.note}>
        {t(parts.length === 0 ? 'print.setBlocksEmpty' : 'print.setBlocksHint')}
      </p>
      <ol className={classes.blocks}>
        {parts.map((block, place) => (
          <BlockRow
            key={block.key}
            block={block}
            place={place}
            count={parts.length}
            document={document}
            isOpen={block.key === openKey}
            problems={problems.filter((one) => 'part' in one && one.part === place)}
            acts={acts}
          />
        ))}
      </ol>
      <Menu position="top-start" returnFocus={false}>
        <Menu.Target>
          <Button id="block-add" variant="light" leftSection={<Icon name="add" size={16} />}>
            {t('print.setAddBlock')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {partKindsFor(document).map((kind) => (
            <Menu.Item key={kind} onClick={() => add(kind)}>
              {t(`print.setBlock-${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </section>
  );
}

/**
 * Where the keyboard goes once the list is drawn anew: the browser drops the focus of what is moved or taken out. Of
 * the ids the first that holds or is a field.
 */
function useFocusLater() {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    if (wanted.current.length === 0) return;
    const ids = wanted.current;
    wanted.current = [];
    // After the menu, which gives up the focus in a frame of its own.
    requestAnimationFrame(() => {
      const found = ids.map(focusable).find((one) => one !== null);
      found?.focus();
      found?.scrollIntoView({ block: 'nearest' });
    });
  });
  return (...ids: readonly string[]) => {
    wanted.current = ids;
  };
}

function focusable(id: string): HTMLElement | null {
  const place = document.getElementById(id);
  return place instanceof HTMLButtonElement
    ? place
    : (place?.querySelector<HTMLElement>('textarea, input, select, button') ?? null);
}
