import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { createContext, useContext } from 'react';

import classes from './fields.module.css';

/** The path of the field that `checkProgram` refuses, `tiers/2/percent`; the sheet says why. */
export const FaultContext = createContext<string | undefined>(undefined);

type FieldProps = {
  /** Its path in the programme. */
  readonly at: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Stands there while nothing does. */
  readonly placeholder?: string;
  readonly unit?: string;
  readonly disabled?: boolean;
};

/** A number as it is typed; `unit` stands behind it. */
export function NumberField(props: FieldProps) {
  return <Field {...props} className={classes.number} inputMode="decimal" />;
}

/** An amount in yuan. */
export function MoneyField(props: FieldProps) {
  return <Field {...props} className={classes.number} inputMode="decimal" sign="¥" />;
}

/** How many times the points: 1.2. */
export function TimesField(props: FieldProps) {
  return <Field {...props} className={classes.times} inputMode="decimal" sign="×" />;
}

/** What something is called, in the shop's own words. */
export function NameField(props: FieldProps) {
  return <Field {...props} className={classes.name} />;
}

/** A day of the calendar, typed or chosen. */
export function DayField(props: FieldProps) {
  return <Field {...props} className={classes.day} type="date" />;
}

type LookProps = {
  readonly className: string | undefined;
  readonly inputMode?: 'decimal';
  readonly sign?: string;
  readonly type?: 'date';
};

function Field({ at, onChange, unit, sign, className, ...field }: FieldProps & LookProps) {
  const isFaulty = useFault(at);
  return (
    <TextInput
      {...field}
      className={className ?? ''}
      autoComplete="off"
      error={isFaulty}
      {...(sign !== undefined && { leftSection: sign })}
      {...(unit !== undefined && { rightSection: unit, rightSectionWidth: '2.75rem' })}
      rightSectionProps={{ className: classes.unit ?? '' }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type ChoiceProps<Word extends string> = {
  readonly label: string;
  readonly value: Word;
  readonly choices: readonly { readonly value: Word; readonly label: string }[];
  readonly onChange: (word: Word) => void;
  readonly wide?: boolean;
};

/** One of a few words. */
export function ChoiceField<Word extends string>(props: ChoiceProps<Word>) {
  const { label, value, choices, onChange, wide = false } = props;
  return (
    <NativeSelect
      className={(wide ? classes.wide : classes.choice) ?? ''}
      label={label}
      value={value}
      data={[...choices]}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((one) => one.value === currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}

type SwitchProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** On or off, with the rest of the sheet below it. */
export function SwitchField({ label, checked, onChange }: SwitchProps) {
  return (
    <Switch
      className={classes.whole ?? ''}
      label={label}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

function useFault(at: string): boolean {
  return useContext(FaultContext) === at;
}
