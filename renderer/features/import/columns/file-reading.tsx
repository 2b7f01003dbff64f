import { Badge, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { decide, readAs } from '../open-file.ts';
import { hasUnclearDays } from '../setup/guess-setup.ts';
import { encodings } from '../setup/read-kept-setups.ts';
import { type Opened, attempt } from '../wizard-store.ts';
import classes from './file-reading.module.css';

type FileReadingProps = { readonly opened: Opened; readonly isReading: boolean };

const listKinds = ['customers', 'sales', 'products'] as const;

const delimiters = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const;

/** What the file is and how it is read: all guessed, all open to a better knowledge. */
export function FileReading({ opened, isReading }: FileReadingProps) {
  const { t } = useWords();
  const { setup, inspected, name } = opened;
  const { kind, encoding, delimiter, sheets } = inspected;
  return (
    <Sheet
      title={name}
      aside={
        opened.isRemembered && (
          <Badge variant="light" tt="none" size="lg">
            {t('import.remembered')}
          </Badge>
        )
      }
    >
      <div className={classes.root}>
        {kind !== 'vcard' && (
          <div className={classes.kind}>
            <span id="import-kind" className={classes.label}>
              {t('import.kind')}
            </span>
            <SegmentedControl
              aria-labelledby="import-kind"
              value={setup.kind}
              data={listKinds.map((value) => ({
                value,
                label: t(`import.kind-${value}`),
              }))}
              onChange={(value) => {
                const chosen = listKinds.find((one) => one === value);
                if (chosen !== undefined) decide({ kind: chosen });
              }}
            />
          </div>
        )}
        {encoding !== null && (
          <NativeSelect
            label={t('import.encoding')}
            disabled={isReading}
            value={encoding}
            data={encodings.map((value) => ({ value, label: t(`import.encoding-${value}`) }))}
            onChange={({ currentTarget: { value } }) => {
              const chosen = encodings.find((one) => one === value);
              if (chosen !== undefined) attempt(readAs({ encoding: chosen }));
            }}
          />
        )}
        {delimiter !== null && (
          <NativeSelect
            label={t('import.delimiter')}
            disabled={isReading}
            value={delimiter}
            data={delimiterChoices()}
            onChange={({ currentTarget: { value } }) => attempt(readAs({ delimiter: value }))}
          />
        )}
        {sheets.length > 1 && (
          <NativeSelect
            label={t('import.sheet')}
            disabled={isReading}
            value={inspected.sheet ?? ''}
            data={[...sheets]}
            onChange={({ currentTarget: { value } }) => attempt(readAs({ sheet: value }))}
          />
        )}
        {hasUnclearDays(setup, inspected, opened.own) && (
          <NativeSelect
            label={t('import.dayOrder')}
            value={setup.dayOrder}
            data={(['month-first', 'day-first'] as const).map((value) => ({
              value,
              label: t(`import.${value}`),
            }))}
            onChange={({ currentTarget: { value } }) =>
              decide({ dayOrder: value === 'day-first' ? 'day-first' : 'month-first' })
            }
          />
        )}
        {kind !== 'vcard' && (
          <Checkbox
            label={t('import.headings')}
            checked={setup.hasHeadings}
            onChange={(event) => decide({ hasHeadings: event.currentTarget.checked })}
          />
        )}
      </div>
    </Sheet>
  );

  function delimiterChoices() {
    const known = delimiters.map(([value, word]) => ({
      value,
      label: t(`import.delimiter-${word}`),
    }));
    const isKnown = known.some(({ value }) => value === delimiter);
    const other = { value: delimiter ?? '', label: t('import.delimiter-other') };
    return isKnown ? known : [...known, other];
  }
}
