import type { FilledBlock, Sheet } from '#domain/printing/sheet.ts';

import styles from './plain-sheet.module.css';

/**
 * A sheet at its true size, as plainly as can be. It stands in for the component that preview and print will share
 * (`ui/sheet`): codes are written out instead of drawn, labels come one below the other, nothing is turned.
 */
export function PlainSheet({ sheet }: { readonly sheet: Sheet }) {
  const { paper, blocks, cells } = sheet;
  const { top, right, bottom, left } = paper.margins;
  return (
    <article
      className={styles['sheet']}
      style={{ width: `${paper.width}mm`, padding: `${top}mm ${right}mm ${bottom}mm ${left}mm` }}
    >
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
      {cells?.flatMap((cell) =>
        cell.blocks.map((block, at) => <Block key={`${cell.place}-${at}`} block={block} />),
      )}
    </article>
  );
}

function Block({ block }: { readonly block: FilledBlock }) {
  switch (block.kind) {
    case 'text':
      return (
        <div className={styles[block.size]} data-align={block.align} data-weight={block.weight}>
          {block.lines.map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </div>
      );
    case 'rows':
      return <Rows block={block} />;
    case 'totals':
      return block.totals.map(({ label, value, strong }, at) => (
        <p key={at} className={styles['total']} data-weight={strong ? 'bold' : 'normal'}>
          <span>{label}</span>
          <span>{value}</span>
        </p>
      ));
    case 'qr':
    case 'barcode':
      return (
        <div data-align={block.align}>
          <p>{block.content}</p>
          <p>{block.caption}</p>
        </div>
      );
    case 'picture':
      return (
        <div data-align={block.align}>
          <img src={block.address} alt="" style={{ width: `${block.width}mm` }} />
        </div>
      );
    case 'divider':
      return <hr className={styles['divider']} />;
    case 'space':
      return <div style={{ height: `${block.height}mm` }} />;
  }
}

function Rows({ block }: { readonly block: Extract<FilledBlock, { kind: 'rows' }> }) {
  const { columns, heading, rows } = block;
  const shares = columns.reduce((total, { share }) => total + share, 0);
  const cellsOf = (row: readonly string[], Tag: 'td' | 'th') =>
    row.map((word, at) => (
      <Tag key={at} data-align={columns[at]?.align}>
        {word}
      </Tag>
    ));
  return (
    <table className={styles[block.size]}>
      <colgroup>
        {columns.map(({ share }, at) => (
          <col key={at} style={{ width: `${(100 * share) / shares}%` }} />
        ))}
      </colgroup>
      {heading.length > 0 && (
        <thead data-repeats={block.repeatHeading}>
          <tr>{cellsOf(heading, 'th')}</tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>{cellsOf(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}
