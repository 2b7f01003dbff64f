import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './first-start.module.css';
import { StepButtons } from './step-buttons.tsx';

type SafetyStepProps = { readonly onNext: () => void; readonly onSafety?: () => void };

const facts = ['safetyHere', 'safetyJournal', 'safetyCopy'] as const;

/** Where everything lies, what happens by itself, and what only the owner can do: a copy that leaves the shop. */
export function SafetyStep({ onNext, onSafety }: SafetyStepProps) {
  const { t } = useWords();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <ul className={classes.facts}>
        {facts.map((fact) => (
          <li key={fact}>
            <Icon name="shield" />
            <span>{t(`start.${fact}`)}</span>
          </li>
        ))}
      </ul>
      {onSafety !== undefined && (
        <Button variant="default" onClick={onSafety}>
          {t('start.safetySet')}
        </Button>
      )}
      <StepButtons isFirst next={t('start.finish')} />
    </form>
  );
}
