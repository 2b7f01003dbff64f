import { Button, Group } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './first-start.module.css';
import { StepButtons } from './step-buttons.tsx';

type SafetyStepProps = {
  readonly onFolder: () => void;
  readonly onCopy: () => void;
  readonly onNext: () => void;
};

const facts = ['safetyHere', 'safetyJournal', 'safetySnapshots', 'safetyCopy'] as const;

/**
 * Where everything lies, what is kept by itself, and what only the owner can do: say where copies outside this computer
 * go. It is the last question, so both ways there end the first start; the tabs they lead to ask the rest.
 */
export function SafetyStep({ onFolder, onCopy, onNext }: SafetyStepProps) {
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
            <Icon name={fact === 'safetyCopy' ? 'warn' : 'shield'} />
            <span>{t(`start.${fact}`)}</span>
          </li>
        ))}
      </ul>
      <Group gap="sm">
        <Button variant="default" onClick={onFolder}>
          {t('start.safetyFolder')}
        </Button>
        <Button variant="default" onClick={onCopy}>
          {t('start.safetyByHand')}
        </Button>
      </Group>
      <StepButtons isFirst next={t('start.finish')} />
    </form>
  );
}
