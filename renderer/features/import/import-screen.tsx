import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { readCsv } from '#platform/read-csv.ts';
import { ScreenFrame } from '#ui/screen-frame.tsx';

import { ChooseFile } from './choose-file.tsx';
import { type CustomerList, listFrom } from './customer-list.ts';
import { ReviewList } from './review-list.tsx';

type ImportScreenProps = { readonly onDone: () => void };

/** The owner's old list becomes the customer book: file, columns, preview, then one step that undoes. */
export function ImportScreen({ onDone }: ImportScreenProps) {
  const { t } = useWords();
  const [list, setList] = useState<CustomerList>();
  const [problem, setProblem] = useState<string>();

  async function read(file: File) {
    setProblem(undefined);
    const outcome = await readCsv(file);
    if (outcome.kind === 'too-large') setProblem(t('import.tooLargeFile'));
    else if (outcome.kind === 'not-text') setProblem(t('import.notText'));
    else if (outcome.file.rows.length === 0) setProblem(t('import.emptyFile'));
    else setList(listFrom(file.name, outcome.file));
  }

  return (
    <ScreenFrame title={t('import.title')} intro={t('import.intro')}>
      {list === undefined ? (
        <ChooseFile problem={problem} onFile={(file) => void read(file)} />
      ) : (
        <ReviewList list={list} onChange={setList} onDone={onDone} />
      )}
    </ScreenFrame>
  );
}
