import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';

import { type BusinessDay, isBusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

type AsOfFieldProps = {
  readonly day: BusinessDay;
  readonly onDay: (day: BusinessDay) => void;
};

/** "How was it then?": any past day, with the way back to today. A day half typed changes nothing yet. */
export function AsOfField({ day, onDay }: AsOfFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>(day);
  function show(text: string) {
    setTyped(text);
    if (isBusinessDay(text) && text <= today()) onDay(text);
  }
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        type="date"
        label={t('wallet.asOf')}
        max={today()}
        value={typed}
        onChange={(event) => show(event.currentTarget.value)}
      />
      {day !== today() && (
        <Button variant="default" onClick={() => show(today())}>
          {t('wallet.toToday')}
        </Button>
      )}
    </Group>
  );
}
