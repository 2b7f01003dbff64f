import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';

import { isBusinessDay } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintSubject } from '#domain/printing/print-request.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './print-dialog.module.css';

type SubjectFieldsProps = {
  readonly document: DocumentKind;
  readonly subject: PrintSubject;
  readonly onChange: (subject: PrintSubject) => void;
};

const mostLabels = 500;

/** What can still be said about whom or what is printed: the days of a statement, how many labels, which day. */
export function SubjectFields({ document, subject, onChange }: SubjectFieldsProps) {
  switch (subject.kind) {
    case 'entries':
    case 'customers':
      return null;
    case 'statement':
      return <Period subject={subject} onChange={onChange} />;
    case 'products':
      return <Labels subject={subject} onChange={onChange} />;
    case 'day':
      return <Day isWeek={document === 'calendarWeek'} subject={subject} onChange={onChange} />;
  }
}

type FieldsOf<Kind extends PrintSubject['kind']> = {
  readonly subject: Extract<PrintSubject, { kind: Kind }>;
  readonly onChange: (subject: PrintSubject) => void;
};

/** A day half typed changes nothing yet; no first day means from the beginning. */
function Period({ subject, onChange }: FieldsOf<'statement'>) {
  const { t } = useWords();
  const [from, setFrom] = useState<string>(subject.from ?? '');
  const [through, setThrough] = useState<string>(subject.through);
  return (
    <div className={classes.pair}>
      <TextInput
        type="date"
        label={t('print.doFrom')}
        max={through}
        value={from}
        onChange={({ currentTarget: { value } }) => {
          setFrom(value);
          if (value === '') onChange({ ...subject, from: null });
          else if (isBusinessDay(value)) onChange({ ...subject, from: value });
        }}
      />
      <TextInput
        type="date"
        label={t('print.doThrough')}
        value={through}
        onChange={({ currentTarget: { value } }) => {
          setThrough(value);
          if (isBusinessDay(value)) onChange({ ...subject, through: value });
        }}
      />
    </div>
  );
}

function Labels({ subject, onChange }: FieldsOf<'products'>) {
  const { t } = useWords();
  const [first] = subject.labels;
  return (
    <NumberInput
      label={t('print.doLabelsEach')}
      min={1}
      max={mostLabels}
      allowDecimal={false}
      value={first?.count ?? 1}
      onChange={(typed) => {
        const count = Math.min(Math.max(Number(typed) || 1, 1), mostLabels);
        onChange({ ...subject, labels: subject.labels.map((one) => ({ ...one, count })) });
      }}
    />
  );
}

function Day({ isWeek, subject, onChange }: FieldsOf<'day'> & { readonly isWeek: boolean }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>(subject.day);
  return (
    <TextInput
      type="date"
      label={t(isWeek ? 'print.doDayFrom' : 'print.doDay')}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        if (isBusinessDay(value)) onChange({ ...subject, day: value });
      }}
    />
  );
}
