import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';

type ReasonListProps = {
  readonly reasons: readonly string[];
  readonly onSave: (reasons: readonly string[]) => void;
  readonly onClose: () => void;
};

/** The shop's own words for why people leave, one on a line. */
export function ReasonList({ reasons, onSave, onClose }: ReasonListProps) {
  const { t } = useWords();
  const [list, setList] = useState(reasons.join('\n'));
  return (
    <Stack>
      <Textarea
        autosize
        data-autofocus
        minRows={6}
        maxRows={14}
        label={t('leads.reasonList')}
        description={t('leads.reasonListHint')}
        value={list}
        onChange={(event) => setList(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          onClick={() => {
            onSave(list.split('\n'));
            onClose();
          }}
        >
          {t('common.save')}
        </Button>
      </Group>
    </Stack>
  );
}
