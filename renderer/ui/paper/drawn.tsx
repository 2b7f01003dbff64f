import { type DrawnBlock, type DrawnCode, type DrawnRows } from './drawn-block.ts';
import { mm } from './millimetres.ts';
import styles from './paper.module.css';

type DrawnProps = { readonly block: DrawnBlock; readonly isContinued?: boolean };

/**
 * One block in black on white. What may not be broken is marked `data-piece`: pages are made of these. Words take their
 * direction from their own letters (`dir`), but lean to the side that the template says.
 */
export function Drawn({ block, isContinued = false }: DrawnProps) {
  switch (block.kind) {
    case 'text':
      return (
        <div
          className={`${styles['block']} ${styles[block.size]}`}
          data-align={block.align}
          data-weight={block.weight}
          data-continued={isContinued}
        >
          {block.lines.map((line, at) => (
            <p key={at} dir="auto" data-piece>
              {line}
            </p>
          ))}
        </div>
      );
    case 'rows':
      return <Rows block={block} isContinued={isContinued} />;
    case 'totals':
      return (
        <div className={`${styles['block']} ${styles['totals']}`} data-continued={isContinued}>
          {block.totals.map(({ label, value, strong }, at) => (
            <p key={at} data-piece data-weight={strong ? 'bold' : 'normal'}>
              <span dir="auto">{label}</span>
              <span dir="auto">{value}</span>
            </p>
          ))}
        </div>
      );
    case 'code':
      return <Code block={block} />;
    case 'picture':
      return (
        <div className={styles['picture']} data-align={block.align} data-piece>
          <img
            src={block.address}
            alt=""
            style={{ width: mm(block.width), height: mm(block.height) }}
          />
        </div>
      );
    case 'divider':
      return <hr className={styles['divider']} data-piece />;
    case 'space':
      return <div style={{ height: mm(block.height) }} data-piece />;
  }
}

function Code({ block }: { readonly block: DrawnCode }) {
  const { drawing, width, height, quiet, align, caption } = block;
  return (
    <div className={styles['code']} data-align={align} data-piece>
      <figure>
        <svg
          viewBox={`0 0 ${drawing.across} ${drawing.down}`}
          preserveAspectRatio="none"
          style={{ width: mm(width), height: mm(height), marginBlock: mm(quiet) }}
        >
          <path d={drawing.path} />
        </svg>
        {caption.map((line, at) => (
          <figcaption key={at} dir="auto">
            {line}
          </figcaption>
        ))}
      </figure>
    </div>
  );
}

function Rows({
  block,
  isContinued,
}: {
  readonly block: DrawnRows;
  readonly isContinued: boolean;
}) {
  const { columns, heading, rows, size, keepsWhole, fixed } = block;
  const shares = columns.reduce((total, { share }) => total + share, 0);
  const cellsOf = (row: readonly string[], Tag: 'td' | 'th') =>
    row.map((word, at) => (
      <Tag key={at} dir="auto" data-align={columns[at]?.align} data-whole={keepsWhole[at]}>
        {word}
      </Tag>
    ));
  return (
    <div className={`${styles['block']} ${styles[size]}`} data-continued={isContinued}>
      <table data-fixed={fixed !== undefined} data-tight={fixed?.tightness}>
        <colgroup>
          {columns.map(({ share }, at) => (
            <col key={at} style={{ width: widthOf(fixed?.widths[at], share / shares) }} />
          ))}
        </colgroup>
        {heading.length > 0 && (
          <thead>
            <tr data-heading>{cellsOf(heading, 'th')}</tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at} data-piece>
              {cellsOf(row, 'td')}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function widthOf(measured: number | undefined, part: number): string {
  return measured === undefined ? `${100 * part}%` : mm(measured);
}
