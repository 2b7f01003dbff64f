import classes from './bar-chart.module.css';

export type Bar = {
  readonly key: string;
  readonly label: string;
  /** How long the bar is, from 0 to 1; null where there is nothing to show. */
  readonly share: number | null;
  /** The number in words, read and shown beside the bar. */
  readonly value: string;
  /** A second number, where one belongs to it. */
  readonly note?: string;
  readonly tone?: 'good' | 'bad';
};

type BarChartProps = {
  readonly caption: string;
  /** What the columns are called: the label, the value, the note if bars have one. */
  readonly heads: readonly [string, string] | readonly [string, string, string];
  readonly bars: readonly Bar[];
};

/** Numbers side by side as a table whose rows are bars: whoever does not see them hears a table. */
export function BarChart({ caption, heads, bars }: BarChartProps) {
  const [label, value, note] = heads;
  return (
    <table className={classes.root}>
      <caption className={classes.caption}>{caption}</caption>
      <thead className={classes.heads}>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{value}</th>
          {note !== undefined && <th scope="col">{note}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row" className={classes.label}>
              {bar.label}
            </th>
            <td className={classes.cell}>
              <span className={classes.line}>
                <svg className={classes.bar} aria-hidden="true" focusable="false">
                  <rect className={classes.track} width="100%" height="100%" rx="4" />
                  <rect
                    className={classes.fill}
                    data-tone={bar.tone}
                    width={`${(bar.share ?? 0) * 100}%`}
                    height="100%"
                    rx="4"
                  />
                </svg>
                <span className={classes.value}>{bar.value}</span>
              </span>
            </td>
            {note !== undefined && <td className={classes.note}>{bar.note ?? ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
