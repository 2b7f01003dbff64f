import { Button } from '@mantine/core';
import { useRef, useState } from 'react';

import type { Sheet } from '#domain/printing/sheet.ts';
import { useWords } from '#i18n/use-words.ts';

import styles from './paper-preview.module.css';
import { PaperSheet } from './paper-sheet.tsx';
import { usePreviewScale } from './use-preview-scale.ts';

type PaperPreviewProps = { readonly sheet: Sheet };

/**
 * What the paper will show, page below page with their edges, as large as the room allows or at the size it will have
 * in the hand. Drawn by what prints, only seen from nearer or farther: no line breaks elsewhere than on paper.
 */
export function PaperPreview({ sheet }: PaperPreviewProps) {
  const { t, number } = useWords();
  const desk = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [isTrueSize, setTrueSize] = useState(false);
  const { scale, extent } = usePreviewScale(desk, paper, isTrueSize);
  const { width, height } = sheet.paper;
  return (
    <div className={styles['preview']} role="group" aria-label={t('print.paperPreview')}>
      <div className={styles['bar']}>
        <span>
          {height === null
            ? t('print.paperRoll', { width: number(width) })
            : t('print.paperPage', { width: number(width), height: number(height) })}
        </span>
        {height !== null && <span>{t('print.paperPages', { count: extent.pages })}</span>}
        <Button
          className={styles['zoom'] ?? ''}
          size="compact-sm"
          variant="subtle"
          aria-pressed={isTrueSize}
          onClick={() => setTrueSize(!isTrueSize)}
        >
          {isTrueSize ? t('print.paperFit') : t('print.paperTrue')}
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A long paper is scrolled by the keyboard too. */}
      <div ref={desk} className={styles['desk']} tabIndex={0}>
        <div
          className={styles['place']}
          style={{ width: extent.width * scale, height: extent.height * scale }}
        >
          <div
            ref={paper}
            className={styles['paper']}
            style={{ width: `${width}mm`, transform: `scale(${scale})` }}
          >
            <PaperSheet sheet={sheet} />
          </div>
        </div>
      </div>
    </div>
  );
}
