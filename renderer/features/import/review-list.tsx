import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';

import type { DuplicateDecision } from '#data/import/import-cards.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { ColumnChoices } from './column-choices.tsx';
import { type CustomerList, bodyOf, sortRows } from './customer-list.ts';
import { ImportResult } from './import-result.tsx';
import { ImportRunning } from './import-running.tsx';
import { PreviewTable } from './preview-table.tsx';
import classes from './review-list.module.css';
import { useImport } from './use-import.ts';

type ReviewListProps = {
  readonly list: CustomerList;
  readonly onChange: (list: CustomerList | undefined) => void;
  readonly onDone: () => void;
};

/** Everything the owner should see before a list is taken in, and the one button that does it. */
export function ReviewList({ list, onChange, onDone }: ReviewListProps) {
  const { t } = useWords();
  const sorted = useMemo(() => sortRows(list), [list]);
  const [decision, setDecision] = useState<DuplicateDecision>('skip');
  const importing = useImport();
  const { state } = importing;
  const canImport = list.columns.includes('name') || list.columns.includes('phone');

  if (state.kind === 'running') return <ImportRunning {...state} onStop={importing.stop} />;
  if (state.kind === 'done') {
    return (
      <ImportResult
        list={list}
        sorted={sorted}
        result={state}
        onDone={onDone}
        onAnother={() => onChange(undefined)}
      />
    );
  }
  return (
    <>
      {state.kind === 'cancelled' && (
        <p role="status" className={classes.note}>
          {t('import.cancelled')}
        </p>
      )}
      <Sheet
        title={t('import.columns')}
        hint={t('import.columnsHint')}
        aside={
          <Group gap="sm">
            <span className={classes.file}>
              {t('import.file', { name: list.name, encoding: list.encoding.toUpperCase() })}
              {' · '}
              {t('import.rows', { count: bodyOf(list).length })}
            </span>
            <Button variant="default" size="xs" onClick={() => onChange(undefined)}>
              {t('import.another')}
            </Button>
          </Group>
        }
      >
        <Stack gap="md">
          <Checkbox
            label={t('import.headings')}
            checked={list.hasHeadings}
            onChange={(event) => onChange({ ...list, hasHeadings: event.currentTarget.checked })}
          />
          <ColumnChoices list={list} onChange={(columns) => onChange({ ...list, columns })} />
        </Stack>
      </Sheet>
      <Sheet
        title={t('import.preview', { count: Math.min(20, bodyOf(list).length) })}
        aside={
          <Group gap="md">
            <span className={classes.good}>{t('import.good', { count: sorted.good.length })}</span>
            {sorted.refused.length > 0 && (
              <span className={classes.bad}>
                {t('import.bad', { count: sorted.refused.length })}
              </span>
            )}
          </Group>
        }
      >
        <PreviewTable list={list} />
      </Sheet>
      <Sheet title={t('import.duplicates')}>
        <Radio.Group
          aria-label={t('import.duplicates')}
          value={decision}
          onChange={(value) => setDecision(value === 'update' ? 'update' : 'skip')}
        >
          <Stack gap="xs">
            <Radio value="skip" label={t('import.skip')} />
            <Radio value="update" label={t('import.update')} />
          </Stack>
        </Radio.Group>
      </Sheet>
      {!canImport && (
        <p role="alert" className={classes.problem}>
          {t('import.needColumn')}
        </p>
      )}
      <Button
        size="lg"
        disabled={!canImport || sorted.good.length === 0}
        onClick={() => void importing.start(sorted.good, decision)}
      >
        {t('import.start', { count: sorted.good.length })}
      </Button>
    </>
  );
}
