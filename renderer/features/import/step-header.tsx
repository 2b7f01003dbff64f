import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { backToColumns } from './check-and-run.ts';
import { backToFile } from './open-file.ts';
import classes from './step-header.module.css';

const steps = ['file', 'columns', 'check', 'run', 'result'] as const;
type Step = (typeof steps)[number];

type StepHeaderProps = { readonly step: Step };

/** Where the owner stands on the way. Until the import runs, a step that lies behind can be gone back to. */
export function StepHeader({ step }: StepHeaderProps) {
  const { t } = useWords();
  const present = steps.indexOf(step);
  return (
    <ol className={classes.root} aria-label={t('import.steps')}>
      {steps.map((name, at) => {
        const goBack = at < present ? wayBack(step, name) : undefined;
        const content = (
          <>
            <span className={classes.number}>
              {at < present ? <Icon name="check" size={14} /> : at + 1}
            </span>
            {t(`import.step-${name}`)}
          </>
        );
        return (
          <li
            key={name}
            className={classes.step}
            data-state={at < present ? 'done' : at === present ? 'present' : 'coming'}
            {...(at === present && { 'aria-current': 'step' as const })}
          >
            {goBack === undefined ? (
              <span className={classes.label}>{content}</span>
            ) : (
              <button type="button" className={classes.label} onClick={goBack}>
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function wayBack(from: Step, to: Step): (() => void) | undefined {
  if (from !== 'columns' && from !== 'check') return undefined;
  if (to === 'file') return backToFile;
  return to === 'columns' ? backToColumns : undefined;
}
