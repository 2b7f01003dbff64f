import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './merge-dialog.module.css';
import type { MergeQuestions, Question } from './use-merge-preview.ts';

type MergeQuestionsTableProps = {
  readonly preview: MergeQuestions;
  readonly choices: Readonly<Record<string, RowId>>;
  readonly onChoose: (path: string, cardId: RowId) => void;
};

/** What the cards say differently, card beside card; the arrows choose, the newer is chosen already. */
export function MergeQuestionsTable({ preview, choices, onChoose }: MergeQuestionsTableProps) {
  const { t } = useWords();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('check.question')}</caption>
        <thead>
          <tr>
            <td />
            {preview.cards.map(({ id, number, name }) => (
              <th key={id} scope="col">
                {name || t('common.noName')}
                <span className={classes.number}>{t('check.cardOf', { number })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.questions.map((question, at) => (
            <QuestionRow
              key={question.path}
              question={question}
              isFirst={at === 0}
              chosen={choices[question.path] ?? question.newer}
              onChoose={(cardId) => onChoose(question.path, cardId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type QuestionRowProps = {
  readonly question: Question;
  readonly isFirst: boolean;
  readonly chosen: RowId;
  readonly onChoose: (cardId: RowId) => void;
};

function QuestionRow({ question, isFirst, chosen, onChoose }: QuestionRowProps) {
  const { t } = useWords();
  const { path, label, answers, newer } = question;
  return (
    <tr role="radiogroup" aria-label={label}>
      <th scope="row">{label}</th>
      {answers.map(({ cardId, text }) => (
        <td key={cardId}>
          {text === '' ? (
            <span className={classes.empty}>{t('check.empty')}</span>
          ) : (
            <label className={classes.answer}>
              <input
                type="radio"
                name={`merge-${path}`}
                checked={cardId === chosen}
                data-autofocus={(isFirst && cardId === chosen) || undefined}
                onChange={() => onChoose(cardId)}
              />
              <span className={classes.text}>{text}</span>
              {cardId === newer && path !== 'number' && (
                <span className={classes.newer}>{t('check.newer')}</span>
              )}
            </label>
          )}
        </td>
      ))}
    </tr>
  );
}
