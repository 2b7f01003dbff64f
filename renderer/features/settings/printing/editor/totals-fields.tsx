import type { TotalName } from '#domain/printing/documents.ts';
import type { TotalsPart } from '#domain/printing/template.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './editor.module.css';
import { Ticks } from './look-fields.tsx';

type TotalsFieldsProps = {
  readonly part: TotalsPart;
  readonly names: readonly TotalName[];
  readonly onChange: (part: TotalsPart) => void;
};

/** Which amounts stand there, and which of them are bold. One that comes to nothing is not printed. */
export function TotalsFields({ part, names, onChange }: TotalsFieldsProps) {
  const { t, language } = useWords();
  const words = printLanguage(language).words.totals;
  const wordOf = (name: TotalName) => words[name];
  return (
    <div className={classes.fields}>
      <Ticks
        label={t('print.setTotals')}
        names={names}
        chosen={part.which}
        wordOf={wordOf}
        onChange={(which) =>
          onChange({ ...part, which, strong: part.strong.filter((one) => which.includes(one)) })
        }
      />
      {part.which.length > 0 && (
        <Ticks
          label={t('print.setBold')}
          names={part.which}
          chosen={part.strong}
          wordOf={wordOf}
          onChange={(strong) => onChange({ ...part, strong })}
        />
      )}
    </div>
  );
}
