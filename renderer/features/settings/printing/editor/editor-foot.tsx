import { Button } from '@mantine/core';

import type { PrintTemplateProblem } from '#domain/printing/check-template.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './editor.module.css';
import { problemInWords } from './problem-in-words.ts';

type EditorFootProps = {
  readonly problems: readonly PrintTemplateProblem[];
  readonly isChanged: boolean;
  readonly canSave: boolean;
  /** To the block that is wrong, or to paper and rule. */
  readonly onGo: (problem: PrintTemplateProblem) => void;
  readonly onCancel: () => void;
};

/** More are said once these are mended. */
const mostProblems = 2;

/** What is wrong, each with the way to it, and keeping the template. */
export function EditorFoot(props: EditorFootProps) {
  const { problems, isChanged, canSave, onGo, onCancel } = props;
  const words = useWords();
  const { t } = words;
  return (
    <div className={classes.foot}>
      {problems.length > 0 && (
        <ul className={classes.wrongs} role="alert">
          {problems.slice(0, mostProblems).map((problem, at) => (
            <li key={at}>
              <button type="button" className={classes.wrong} onClick={() => onGo(problem)}>
                {problemInWords(problem, words)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <span className={classes.note}>{isChanged && t('print.setUnsaved')}</span>
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" aria-disabled={!canSave} {...(!canSave && { 'data-disabled': true })}>
        {t('common.save')}
      </Button>
    </div>
  );
}
