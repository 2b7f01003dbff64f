import { useWords } from '#i18n/use-words.ts';
import { ScreenFrame } from '#ui/screen-frame.tsx';

import { CheckStep } from './check/check-step.tsx';
import { ColumnsStep } from './columns/columns-step.tsx';
import { FileStep } from './file/file-step.tsx';
import { ResultStep } from './result/result-step.tsx';
import { RunStep } from './run/run-step.tsx';
import { StepHeader } from './step-header.tsx';
import { useWizard } from './wizard-store.ts';

type ImportScreenProps = { readonly onDone: () => void };

/** A shop's past comes in, step by step, and everything in the book goes out as files. */
export function ImportScreen({ onDone }: ImportScreenProps) {
  const { t } = useWords();
  const wizard = useWizard();
  if (wizard.step === 'broken') throw wizard.error;
  const isBeginning = wizard.step === 'file';
  return (
    <ScreenFrame title={t('import.title')} {...(isBeginning && { intro: t('import.intro') })}>
      <StepHeader step={wizard.step} />
      {wizard.step === 'file' && <FileStep present={wizard} />}
      {wizard.step === 'columns' && <ColumnsStep present={wizard} />}
      {wizard.step === 'check' && <CheckStep present={wizard} />}
      {wizard.step === 'run' && <RunStep present={wizard} />}
      {wizard.step === 'result' && <ResultStep present={wizard} onDone={onDone} />}
    </ScreenFrame>
  );
}
