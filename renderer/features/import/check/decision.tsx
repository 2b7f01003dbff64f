import { Radio } from '@mantine/core';

import classes from './decision.module.css';

type DecisionProps<Choice extends string> = {
  readonly title: string;
  /** How much it is about. */
  readonly found?: string;
  readonly value: Choice;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly onChange: (choice: Choice) => void;
};

/** One thing to decide about a list, with what was guessed already chosen. */
export function Decision<Choice extends string>(props: DecisionProps<Choice>) {
  const { title, found, value, choices, onChange } = props;
  return (
    <Radio.Group
      className={classes.root}
      label={
        <>
          {title}
          {found !== undefined && <span className={classes.found}>{found}</span>}
        </>
      }
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </div>
    </Radio.Group>
  );
}
