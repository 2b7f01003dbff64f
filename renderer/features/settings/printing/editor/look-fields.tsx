import { Checkbox, SegmentedControl } from '@mantine/core';
import { useId } from 'react';

import type { Align, TextSize } from '#domain/printing/sheet.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './editor.module.css';

const sizes = ['small', 'normal', 'large', 'huge'] as const satisfies readonly TextSize[];
const aligns = ['start', 'middle', 'end'] as const satisfies readonly Align[];

type SizeFieldProps = { readonly value: TextSize; readonly onChange: (size: TextSize) => void };

/** How large the letters are. */
export function SizeField({ value, onChange }: SizeFieldProps) {
  const { t } = useWords();
  return (
    <Choice
      label={t('print.setSize')}
      value={value}
      choices={sizes.map((one) => ({ value: one, label: t(`print.setSize-${one}`) }))}
      onChange={onChange}
    />
  );
}

type AlignFieldProps = { readonly value: Align; readonly onChange: (align: Align) => void };

/** To which side it leans. */
export function AlignField({ value, onChange }: AlignFieldProps) {
  const { t } = useWords();
  return (
    <Choice
      label={t('print.setAlign')}
      value={value}
      choices={aligns.map((one) => ({ value: one, label: t(`print.setAlign-${one}`) }))}
      onChange={onChange}
    />
  );
}

type ChoiceProps<Word extends string> = {
  readonly label: string;
  readonly value: Word;
  readonly choices: readonly { readonly value: Word; readonly label: string }[];
  readonly onChange: (word: Word) => void;
};

/** One of a few, all in sight. */
export function Choice<Word extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceProps<Word>) {
  const id = useId();
  return (
    <div>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        size="xs"
        value={value}
        data={[...choices]}
        onChange={onChange}
      />
    </div>
  );
}

type TicksProps<Name extends string> = {
  readonly label: string;
  readonly names: readonly Name[];
  readonly chosen: readonly Name[];
  readonly wordOf: (name: Name) => string;
  readonly onChange: (chosen: readonly Name[]) => void;
};

/** Some of several, in their usual order whichever was ticked first. */
export function Ticks<Name extends string>(props: TicksProps<Name>) {
  const { label, names, chosen, wordOf, onChange } = props;
  return (
    <fieldset className={classes.ticks}>
      <legend>{label}</legend>
      {names.map((name) => (
        <Checkbox
          key={name}
          label={wordOf(name)}
          checked={chosen.includes(name)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(names.filter((one) => (one === name ? checked : chosen.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}
