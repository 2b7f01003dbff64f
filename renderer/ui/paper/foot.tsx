import type { PageFoot } from '#domain/printing/sheet.ts';

import styles from './paper.module.css';

type FootProps = { readonly foot: PageFoot; readonly page: number; readonly pages: number };

/** What stands at the foot of each page, and which page of how many it is. */
export function Foot({ foot, page, pages }: FootProps) {
  const [before, between, after] = foot.pageWords ?? [];
  return (
    <div className={styles['foot']} data-foot>
      <span dir="auto">{foot.text}</span>
      {before !== undefined && <span>{[before, page, between, pages, after].join('')}</span>}
    </div>
  );
}
