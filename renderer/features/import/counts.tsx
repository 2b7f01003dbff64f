import classes from './counts.module.css';

export type Count = { readonly name: string; readonly value: string; readonly isBad?: boolean };

type CountsProps = { readonly counts: readonly Count[]; readonly isUndone?: boolean };

/** What came of a list, in figures large enough to be read at a glance. */
export function Counts({ counts, isUndone = false }: CountsProps) {
  return (
    <dl className={classes.root} data-undone={isUndone}>
      {counts.map(({ name, value, isBad = false }) => (
        <div key={name} data-bad={isBad}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
