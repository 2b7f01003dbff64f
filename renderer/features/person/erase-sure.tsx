import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';

type EraseSureProps = {
  readonly name: string;
  readonly number: string;
  readonly busy: boolean;
  readonly onErase: () => void;
  readonly onClose: () => void;
};

/** The second question: only who types the number or the name can go on. */
export function EraseSure({ name, number, busy, onErase, onClose }: EraseSureProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The button that led here is gone, and with it the focus: keys would fall into the search box.
  useEffect(() => field.current?.focus(), []);
  const wanted = [number, name].map((one) => one.trim()).filter((one) => one !== '');
  const isSame = wanted.includes(typed.trim());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isSame) onErase();
      }}
    >
      <Stack>
        <Text>{t('person.sureText', { number })}</Text>
        <TextInput
          ref={field}
          label={t('person.sureLabel')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" disabled={busy} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!isSame} loading={busy}>
            {t('person.doErase')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
