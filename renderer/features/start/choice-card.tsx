import classes from './first-start.module.css';

type ChoiceCardProps = {
  readonly group: string;
  readonly title: string;
  readonly hint?: string;
  readonly lang?: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** One answer of several, as large as a finger; the arrows move among them. */
export function ChoiceCard({ group, title, hint, lang, isChosen, onChoose }: ChoiceCardProps) {
  return (
    <label className={classes.choice} lang={lang}>
      <input
        type="radio"
        name={group}
        checked={isChosen}
        onChange={onChoose}
        {...(isChosen && { 'data-autofocus': true })}
      />
      <span className={classes.choiceTitle}>{title}</span>
      {hint !== undefined && <span className={classes.choiceHint}>{hint}</span>}
    </label>
  );
}
