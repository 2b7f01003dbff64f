import { SegmentedControl } from '@mantine/core';

import classes from './choice.module.css';

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
};

/** One of a few, all in sight. */
export function Choice<Value extends string>({
  label,
  value,
  onChange,
  choices,
}: ChoiceProps<Value>) {
  return (
    <div>
      <span className={classes.label}>{label}</span>
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={value}
        onChange={onChange}
        data={[...choices]}
      />
    </div>
  );
}
