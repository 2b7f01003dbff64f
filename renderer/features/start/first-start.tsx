import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

import { useWords } from '#i18n/use-words.ts';

import classes from './first-start.module.css';
import { KindStep } from './kind-step.tsx';
import { LanguageStep } from './language-step.tsx';
import { ListStep } from './list-step.tsx';
import { PaperStep } from './paper-step.tsx';
import { SafetyStep } from './safety-step.tsx';
import { ShopStep } from './shop-step.tsx';
import { type StartStep, startOfAll, startSteps, stepAfter, stepBefore } from './start-state.ts';
import { useStart } from './start-store.ts';

type FirstStartProps = {
  readonly onImport: () => void;
  readonly onTrySample: () => void;
  /** Where a folder is chosen, into which copies go by themselves. */
  readonly onFolder: () => void;
  /** Where one copy is saved by hand. */
  readonly onCopy: () => void;
  /** Where the file of a shop is opened that had another computer before. */
  readonly onFile: () => void;
  /** The counter, ready for the first sale. */
  readonly onDone: () => void;
};

/**
 * Six short questions to whoever opens the app for the first time. Each can be left out, Esc leaves all of them for
 * later, and what was answered is never asked again: every answer lies at once where Settings show it.
 */
export function FirstStart(props: FirstStartProps) {
  const { onImport, onTrySample, onFolder, onCopy, onFile, onDone } = props;
  const { t } = useWords();
  const { state, change } = useStart();
  const { step } = state ?? startOfAll;
  const before = stepBefore(step);

  async function goOn() {
    const next = stepAfter(step);
    if (next !== null) await change({ step: next });
  }

  async function finish(go: () => void = onDone) {
    await change({ isDone: true });
    go();
  }

  /** Leaves for another screen; the bar there brings back to what is left. */
  async function leaveFor(go: () => void) {
    await change({ step: 'safety', isLater: true });
    go();
  }

  const contents: Readonly<Record<StartStep, () => ReactNode>> = {
    language: () => <LanguageStep onNext={() => void goOn()} />,
    shop: () => <ShopStep onNext={() => void goOn()} />,
    kind: () => <KindStep onNext={() => void goOn()} />,
    paper: () => <PaperStep onNext={() => void goOn()} />,
    list: () => (
      <ListStep
        onImport={() => void leaveFor(onImport)}
        onTrySample={() => void leaveFor(onTrySample)}
        onFile={() => void leaveFor(onFile)}
        onEmpty={() => void goOn()}
      />
    ),
    safety: () => (
      <SafetyStep
        onFolder={() => void finish(onFolder)}
        onCopy={() => void finish(onCopy)}
        onNext={() => void finish()}
      />
    ),
  };

  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      onClose={() => void change({ isLater: true })}
      title={t('start.title')}
      classNames={{ content: classes.content, header: classes.header, body: classes.body }}
    >
      <Progress step={step} />
      <StepFrame key={step} step={step}>
        {contents[step]()}
      </StepFrame>
      <footer className={classes.foot}>
        {before === null ? (
          <span />
        ) : (
          <Button variant="subtle" color="gray" onClick={() => void change({ step: before })}>
            {t('start.back')}
          </Button>
        )}
        <span className={classes.away}>
          <Button variant="subtle" color="gray" onClick={() => void change({ isLater: true })}>
            {t('start.later')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => void finish()}>
            {t('start.skipAll')}
          </Button>
        </span>
      </footer>
    </Modal>
  );
}

function Progress({ step }: { readonly step: StartStep }) {
  const { t } = useWords();
  const at = startSteps.indexOf(step);
  return (
    <ol className={classes.progress} aria-label={t('start.progress')}>
      {startSteps.map((one, place) => (
        <li
          key={one}
          className={classes.dot}
          data-state={place < at ? 'past' : place === at ? 'now' : 'ahead'}
          aria-current={place === at ? 'step' : undefined}
        >
          {t(`start.step-${one}`)}
        </li>
      ))}
    </ol>
  );
}

/** Each step begins at its first control, so that the whole of it goes by Tab, Space and Enter. */
function StepFrame({ step, children }: { readonly step: StartStep; readonly children: ReactNode }) {
  const { t } = useWords();
  const frame = useRef<HTMLElement>(null);
  // The dialog itself does it for the first step, and only for that.
  useEffect(() => {
    const fields = frame.current;
    const first = fields?.querySelector('[data-autofocus]') ?? fields?.querySelector('input');
    if (first instanceof HTMLElement) first.focus();
  }, []);
  return (
    <section ref={frame} className={classes.step} aria-label={t(`start.step-${step}`)}>
      <h2 className={classes.question}>{t(`start.${step}`)}</h2>
      <p className={classes.hint}>{t(`start.${step}Hint`)}</p>
      {children}
    </section>
  );
}
