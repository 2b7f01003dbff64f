import { ActionIcon } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

import type { PrintTemplateProblem } from '#domain/printing/check-template.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { Part } from '#domain/printing/template.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon, type IconName } from '#ui/icon.tsx';

import { BlanksInWords } from './blanks-in-words.tsx';
import { BlockFields } from './block-fields.tsx';
import type { DraftPart } from './draft-template.ts';
import classes from './editor.module.css';
import { oneLine, partInWords } from './part-in-words.ts';

export type BlockActs = {
  readonly open: (key: number | null) => void;
  readonly put: (key: number, part: Part, typing?: string) => void;
  /** To a place from the top, 0 the first. */
  readonly move: (key: number, to: number) => void;
  readonly remove: (key: number) => void;
  /** The keyboard goes to the block so many places further down. */
  readonly step: (key: number, by: number) => void;
};

type BlockRowProps = {
  readonly block: DraftPart;
  readonly place: number;
  readonly count: number;
  readonly document: DocumentKind;
  readonly isOpen: boolean;
  readonly problems: readonly PrintTemplateProblem[];
  readonly acts: BlockActs;
};

const icons = {
  text: 'note',
  logo: 'star',
  picture: 'camera',
  list: 'columns',
  totals: 'till',
  qr: 'box',
  barcode: 'tag',
  divider: 'more',
  space: 'more',
  unknown: 'warn',
} as const satisfies Record<Part['kind'], IconName>;

/** One block of the template: a line that says what it is, and its fields below it when it is chosen. */
export function BlockRow(props: BlockRowProps) {
  const { block, place, count, document, isOpen, problems, acts } = props;
  const { key, part } = block;
  const words = useWords();
  const { t } = words;
  const [isOver, setOver] = useState(false);
  const name = partInWords(part, document, words);
  const fieldsId = `block-fields-${key}`;
  const press = usePresses(props);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);

  return (
    <li
      ref={row}
      className={classes.block}
      data-open={isOpen}
      data-over={isOver}
      data-bad={problems.length > 0}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(blockMark)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dragged = event.dataTransfer.getData(blockMark);
        if (dragged === '') return;
        event.preventDefault();
        acts.move(Number(dragged), place);
      }}
    >
      <div className={classes.blockHead}>
        <button
          type="button"
          id={`block-${key}`}
          className={classes.blockName}
          aria-expanded={isOpen}
          aria-controls={isOpen ? fieldsId : undefined}
          draggable
          onDragStart={(event) => event.dataTransfer.setData(blockMark, String(key))}
          onClick={() => acts.open(isOpen ? null : key)}
          onKeyDown={press}
        >
          <Icon name={icons[part.kind]} size={17} />
          <span>
            {part.kind === 'text' && part.text.trim() !== '' ? (
              <BlanksInWords text={oneLine(part.text)} document={document} />
            ) : (
              name
            )}
          </span>
          {problems.length > 0 && <Icon name="warn" size={16} />}
        </button>
        {isOpen && (
          <span className={classes.blockButtons}>
            <BlockButton
              icon="up"
              label={t('print.setBlockUp', { block: name })}
              isOff={place === 0}
              onPress={() => acts.move(key, place - 1)}
            />
            <BlockButton
              icon="down"
              label={t('print.setBlockDown', { block: name })}
              isOff={place === count - 1}
              onPress={() => acts.move(key, place + 1)}
            />
            <BlockButton
              icon="trash"
              label={t('print.setBlockRemove', { block: name })}
              isOff={false}
              onPress={() => acts.remove(key)}
            />
          </span>
        )}
      </div>
      {isOpen && (
        <div id={fieldsId} className={classes.blockFields}>
          <BlockFields
            part={part}
            document={document}
            problems={problems}
            onChange={(next, typing) => acts.put(key, next, typing)}
          />
        </div>
      )}
    </li>
  );
}

const blockMark = 'application/x-regulars-block';

/** Alt with an arrow moves the block, an arrow alone the keyboard; Delete takes the block out. */
function usePresses({ block: { key }, place, count, acts }: BlockRowProps) {
  return (event: KeyboardEvent) => {
    const isDown = event.key === 'ArrowDown';
    if (isDown || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = isDown ? 1 : -1;
      if (event.altKey) acts.move(key, place + by);
      else acts.step(key, by);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      acts.step(key, event.key === 'Home' ? -place : count - 1 - place);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      acts.remove(key);
    }
  };
}

type BlockButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
};

/** Not `disabled` at an end: the focus would fall off the button that was just pressed. */
function BlockButton({ icon, label, isOff, onPress }: BlockButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      aria-disabled={isOff}
      {...(isOff && { 'data-disabled': true })}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      <Icon name={icon} size={17} />
    </ActionIcon>
  );
}
