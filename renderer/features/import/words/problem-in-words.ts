import type { Words } from '#i18n/use-words.ts';

import type { LineProblem, RefusedWords } from '../job/import-job.ts';

type Kind = LineProblem['kind'];

/** Why a row stays out, in a sentence that says how to mend it; with the text that could not be read. */
export function problemInWords(problem: LineProblem, words: Words): string {
  return 'text' in problem
    ? reasonAbout(problem.kind, problem.text, words)
    : reasonInWords(problem.kind, words);
}

/** The same without the text of a single row, for a group of them. */
export function reasonInWords(kind: Kind, { t }: Words): string {
  return t(`import.reason-${kind}`);
}

/** Every reason there is, for the file of refused rows, which fills in the text of each row. */
export function reasonsInWords(words: Words): RefusedWords['reasons'] {
  const plain = (kind: Kind) => reasonInWords(kind, words);
  const about = (kind: Kind) => reasonAbout(kind, '{{text}}', words);
  return {
    'no-name-and-no-phone': plain('no-name-and-no-phone'),
    'bad-birthday': about('bad-birthday'),
    'phone-lost-digits': about('phone-lost-digits'),
    'too-long': plain('too-long'),
    'unknown-word': about('unknown-word'),
    'bad-date': about('bad-date'),
    'bad-number': about('bad-number'),
    'no-date': plain('no-date'),
    'no-amount': plain('no-amount'),
    future: plain('future'),
    'negative-quantity': plain('negative-quantity'),
    'negative-price': plain('negative-price'),
    'too-large': plain('too-large'),
    'unknown-customer': plain('unknown-customer'),
    'ambiguous-customer': plain('ambiguous-customer'),
    'no-customer': plain('no-customer'),
    'nothing-known': plain('nothing-known'),
    'already-there': plain('already-there'),
    'no-product-name': plain('no-product-name'),
    'part-of-a-cent': about('part-of-a-cent'),
    'code-lost-digits': about('code-lost-digits'),
  };
}

function reasonAbout(kind: Kind, text: string, words: Words): string {
  return words.t('import.reasonAbout', { reason: reasonInWords(kind, words), text });
}
