import { NativeSelect } from '@mantine/core';

import { isStop } from '#data/printing/press.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './printing.module.css';
import type { PrintersSeen } from './use-printers.ts';

type PrinterSelectProps = {
  readonly seen: PrintersSeen | undefined;
  readonly value: string;
  readonly onChange: (printer: string) => void;
};

/** The system's own choice is proposed; it is used once a person said so. Empty: there is none. */
export function firstPrinter(seen: PrintersSeen | undefined): string {
  if (seen === undefined || seen.kind === 'spooler-silent') return '';
  return seen.printers.find(({ isDefault }) => isDefault)?.name ?? '';
}

/** One of the printers of this computer; one that is not there now stays chosen, since it may only be unplugged. */
export function PrinterSelect({ seen, value, onChange }: PrinterSelectProps) {
  const { t } = useWords();
  const printers = seen?.kind === 'printers' ? seen.printers : [];
  const chosen = printers.find(({ name }) => name === value);
  const lost =
    value !== '' && chosen === undefined
      ? [{ value, label: t('print.setPrinterGone', { printer: value }) }]
      : [];
  const known = printers.map(({ name, title, isDefault }) => ({
    value: name,
    label: isDefault ? t('print.setPrinterDefault', { printer: title }) : title,
  }));
  return (
    <>
      <NativeSelect
        autoFocus
        className={classes.grow ?? ''}
        label={t('print.setPrinter')}
        value={value}
        data={[
          ...(value === '' ? [{ value: '', label: t('print.setPrinterChoose') }] : []),
          ...lost,
          ...known,
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {chosen !== undefined && isStop(chosen.state) && (
        <p className={classes.warn} role="status">
          {t('print.setPrinterStopped', { state: t(`print.setState-${chosen.state}`) })}
        </p>
      )}
    </>
  );
}
