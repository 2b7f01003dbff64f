import pastRow from './past-row.module.css';

type PastTextProps = {
  readonly what: string;
  /** What belongs to it, in small; what is empty is left out. */
  readonly asides?: readonly string[];
};

/** What happened, in one sentence, and what belongs to it below. */
export function PastText({ what, asides = [] }: PastTextProps) {
  return (
    <>
      <p className={pastRow.main}>{what}</p>
      <p className={pastRow.asides}>
        {asides.map(
          // oxlint-disable-next-line react/no-array-index-key -- A note may say what stands before it; the order never changes.
          (aside, at) => aside !== '' && <span key={at}>{aside}</span>,
        )}
      </p>
    </>
  );
}
