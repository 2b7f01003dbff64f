import type { CareLine } from '#domain/care/told-line.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { careLine } from '#i18n/care-line.ts';
import { useWords } from '#i18n/use-words.ts';

import pastRow from './past-row.module.css';
import { PastText } from './past-text.tsx';

type CareTextProps = { readonly line: CareLine & { readonly day: BusinessDay } };

/** What passed between the shop and somebody besides sales, with their words below. */
export function CareText({ line }: CareTextProps) {
  const { what, asides, texts } = careLine(line, useWords());
  return (
    <>
      <PastText what={what} asides={asides} />
      {texts.map((text, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- Two people may say the same; the order never changes.
        <p key={at} className={pastRow.note}>
          {text}
        </p>
      ))}
    </>
  );
}
