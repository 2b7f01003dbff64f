import { Button, Menu, Textarea } from '@mantine/core';
import { useRef } from 'react';

import { type WordsProblem, wordsProblems } from '#domain/printing/check-template.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { BlanksMeant } from './blanks-in-words.tsx';
import { blankGroups } from './blank-groups.ts';
import classes from './editor.module.css';
import { blankInWords, wordsProblemInWords } from './problem-in-words.ts';

type WordsFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly document: DocumentKind;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

/** Words with blanks: these come out of a menu, so that nobody has to know their names; what is wrong is said as it is typed. */
export function WordsField({ label, hint, document, text, onChange }: WordsFieldProps) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const problems = wordsProblems(text, document);

  /** Puts a blank where the cursor stood when the menu was opened. */
  function insert(blank: string): void {
    const area = field.current;
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    onChange(text.slice(0, from) + blank + text.slice(to));
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + blank.length, from + blank.length);
    });
  }

  return (
    <div className={classes.words}>
      <Textarea
        ref={field}
        label={label}
        autosize
        minRows={1}
        maxRows={10}
        value={text}
        error={problems.length > 0}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...(hint !== undefined && { description: hint })}
      />
      {problems.length > 0 && <WordsProblems text={text} problems={problems} onMend={onChange} />}
      {problems.length === 0 && <BlanksMeant text={text} document={document} />}
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<Icon name="add" size={14} />}
            className={classes.insert ?? ''}
          >
            {t('print.setInsert')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.blanks ?? ''}>
          {blankGroups(document).map(({ name, blanks }) => [
            <Menu.Label key={name}>{t(`print.setGroup${name}`)}</Menu.Label>,
            ...blanks.map((blank) => (
              <Menu.Item key={blank} onClick={() => insert(`{${blank}}`)}>
                {t(`print.setBlank-${blank}`)} <span className={classes.code}>{`{${blank}}`}</span>
              </Menu.Item>
            )),
          ])}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

type WordsProblemsProps = {
  readonly text: string;
  readonly problems: readonly WordsProblem[];
  readonly onMend: (text: string) => void;
};

/** Each thing that is wrong, and where it is known what was meant, the right word at the press of a button. */
function WordsProblems({ text, problems, onMend }: WordsProblemsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <ul className={classes.problems} role="alert">
      {problems.map((problem) => (
        <li key={'at' in problem ? problem.at : problem.kind}>
          <span>{wordsProblemInWords(problem, words)}</span>
          {problem.kind === 'unknown-placeholder' && problem.instead !== null && (
            <Button
              variant="light"
              size="compact-sm"
              onClick={() => onMend(mended(text, problem, `{${problem.instead ?? ''}}`))}
            >
              {t('print.setMend', { instead: blankInWords(problem.instead, t) })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

type Placed = Extract<WordsProblem, { readonly at: number }>;

function mended(text: string, { at, found }: Placed, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + found.length);
}
