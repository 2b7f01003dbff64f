import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';

type ReasonFormProps = {
  readonly reasons: readonly string[];
  readonly onGo: (reason: string) => void;
  readonly onEditList: () => void;
  readonly onClose: () => void;
};

/** One reason of the list, or other words; other words count where both are given. */
export function ReasonForm({ reasons, onGo, onEditList, onClose }: ReasonFormProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState('');
  const [words, setWords] = useState('');
  const reason = words.trim() || chosen;

  function choose(one: string) {
    setChosen(one);
    setWords('');
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== '') onGo(reason);
      }}
    >
      <Stack>
        <Text size="sm">{t('leads.goneText')}</Text>
        <Radio.Group
          aria-label={t('field.goneReason')}
          value={words.trim() === '' ? chosen : ''}
          onChange={choose}
        >
          <Group gap="sm">
            {reasons.map((one, at) => (
              <Radio
                key={one}
                value={one}
                label={one}
                {...(at === 0 && { 'data-autofocus': true })}
              />
            ))}
          </Group>
        </Radio.Group>
        <TextInput
          label={t('leads.otherReason')}
          value={words}
          maxLength={200}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Group justify="space-between">
          <Button variant="subtle" size="compact-sm" onClick={onEditList}>
            {t('leads.editReasons')}
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={reason === ''}>
              {t('leads.go')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
