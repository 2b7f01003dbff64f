import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { slipOf } from '#domain/printing/slip-of.ts';
import { useWords } from '#i18n/use-words.ts';
import { PrintButton } from '#ui/print-button.tsx';

/** The slip of a line, once more where it was printed before; nothing beside what has none. */
export function SlipButton({ line }: { readonly line: TimelineLine }) {
  const { t } = useWords();
  const documents = slipOf(line.kind);
  if (documents === undefined) return null;
  return (
    <PrintButton
      small
      label={t(line.kind === 'sale' ? 'print.doSaleSlip' : 'print.doSlip')}
      wish={() => ({ documents, subject: { kind: 'entries', entryIds: [line.id] }, how: 'look' })}
    />
  );
}
