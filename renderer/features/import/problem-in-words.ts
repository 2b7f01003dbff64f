import type { RowProblem } from '#domain/customers/import-row.ts';
import type { Words } from '#i18n/use-words.ts';

/** Why a row cannot be taken, in a sentence that says how to mend it. */
export function problemInWords(problem: RowProblem, { t }: Words): string {
  switch (problem.kind) {
    case 'no-name-and-no-phone':
      return t('import.no-name-and-no-phone');
    case 'bad-birthday':
      return t('import.bad-birthday', { text: problem.text });
    case 'phone-lost-digits':
      return t('import.phone-lost-digits', { text: problem.text });
    case 'too-long':
      return t('import.too-long', { field: t(`field.${problem.field}`) });
  }
}
