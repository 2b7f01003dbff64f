import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { type Hit, useCustomerSearch } from '#data/search/use-customer-search.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { PhoneText } from '#ui/phone-text.tsx';

import classes from './merge-picker.module.css';
import { mostMerged } from './most-merged.ts';

type MergePickerProps = {
  readonly onNext: (ids: readonly RowId[]) => void;
  readonly onClose: () => void;
};

const mostShown = 6;

/** Cards that no rule finds alike and the owner knows to be one person: searched for, one by one. */
export function MergePicker({ onNext, onClose }: MergePickerProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<readonly Hit[]>([]);
  const { hits } = useCustomerSearch(typed, mostShown + mostMerged);
  const offered =
    typed.trim() === ''
      ? []
      : hits.filter(({ id }) => picked.every((one) => one.id !== id)).slice(0, mostShown);

  function pick(hit: Hit | undefined) {
    if (hit === undefined || picked.length >= mostMerged) return;
    setPicked([...picked, hit]);
  }

  return (
    <Dialog size="lg" onClose={onClose} title={t('check.pickTitle')}>
      <Stack gap="sm">
        <Text>{t('check.pickText')}</Text>
        <TextInput
          data-autofocus
          aria-label={t('check.pickFind')}
          placeholder={t('check.pickFind')}
          leftSection={<Icon name="search" size={18} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            // The other card of one person mostly has the same name: the word stays, ready to be typed over.
            pick(offered[0]);
            event.currentTarget.select();
          }}
        />
        {typed.trim() !== '' && offered.length === 0 && (
          <p className={classes.soft}>{t('check.pickNobody')}</p>
        )}
        <PickList hits={offered} icon="add" word="check.pickAdd" onPress={pick} />
        <h3 className={classes.title}>{t('check.picked')}</h3>
        {picked.length === 0 && <p className={classes.soft}>{t('check.pickNone')}</p>}
        <PickList
          hits={picked}
          icon="close"
          word="check.pickRemove"
          onPress={(hit) => setPicked(picked.filter(({ id }) => id !== hit.id))}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={picked.length < 2} onClick={() => onNext(picked.map(({ id }) => id))}>
            {t('check.next')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

type PickListProps = {
  readonly hits: readonly Hit[];
  readonly icon: 'add' | 'close';
  readonly word: 'check.pickAdd' | 'check.pickRemove';
  readonly onPress: (hit: Hit) => void;
};

function PickList({ hits, icon, word, onPress }: PickListProps) {
  const { t } = useWords();
  return (
    <ul className={classes.list}>
      {hits.map((hit) => {
        const name = hit.name || t('common.noName');
        return (
          <li key={hit.id} className={classes.row}>
            <span className={classes.name}>{name}</span>
            <span className={classes.soft}>{hit.number}</span>
            <span className={classes.soft}>
              <PhoneText typed={hit.phones[0] ?? ''} digits={hit.phones[0] ?? ''} />
            </span>
            <ActionIcon
              className={classes.end}
              variant="light"
              aria-label={t(word, { name, number: hit.number })}
              onClick={() => onPress(hit)}
            >
              <Icon name={icon} size={16} />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}
