import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';

import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { copyText } from '#platform/clipboard.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { showToast } from '#ui/toast.tsx';

import { bounceless } from './bounceless.ts';
import { CareModal } from './care-modal.tsx';
import { ConsentMark } from './consent-mark.tsx';
import classes from './dialogs.module.css';
import type { CareDialogProps, ToGreet } from './follow-up-wish.ts';
import { focusNow } from './focus-now.ts';
import { keepGreeting } from './keep-greeting.ts';
import { ToneChoice } from './tone-choice.tsx';
import { useGreetKeys } from './use-greet-keys.ts';
import { useGreeting } from './use-greeting.ts';

type GreetDialogProps = CareDialogProps & { readonly queue: readonly ToGreet[] };

/**
 * One customer after the other: copy, paste and send elsewhere, come back and say so. Enter goes on at each step, so
 * that twenty birthdays take two minutes. The app sends nothing itself and never says it did (`rules.md` §5).
 */
export function GreetDialog({ queue, acts, onClose }: GreetDialogProps) {
  const shop = useShop();
  const { t, number } = useWords();
  const [at, setAt] = useState(0);
  const [sent, setSent] = useState(0);
  const present = queue[at];
  const greeting = useGreeting(present);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  // Pressed twice is sent once: the acts are this customer's, whichever press they come from.
  const [own, setOwn] = useState(() => ({ message: acts.newAct(), done: acts.newAct() }));
  const shownAt = useRef(0);
  const [isOwnPress] = useState(bounceless);

  function next(more: number) {
    // What was pressed for somebody before must not pass over whoever is shown now.
    if (shownAt.current !== at) return;
    shownAt.current = at + 1;
    setOwn({ message: acts.newAct(), done: acts.newAct() });
    setCopied(null);
    setSent(sent + more);
    if (at + 1 < queue.length) return setAt(at + 1);
    onClose();
    const count = sent + more;
    if (queue.length > 1 && count > 0) {
      showToast({ id: 'greet-round', kind: 'done', title: t('followUp.greetDone', { count }) });
    }
  }

  async function copy() {
    const isCopied = await copyText(greeting.text);
    if (shownAt.current === at) setCopied(isCopied ? 'yes' : 'no');
  }

  async function wasSent() {
    if (present === undefined) return;
    const isKept = await keepGreeting(shop, present, greeting.text, own);
    if (isKept) {
      void acts.tellDone(
        own.done.operationId,
        t('followUp.saved-greeted', { name: greeting.name }),
      );
    }
    next(isKept ? 1 : 0);
  }

  const isAsking = copied !== null;
  const onKeyDown = useGreetKeys({
    isAsking,
    onSent: () => void wasSent(),
    onNotSent: () => next(0),
    onSkip: () => next(0),
  });
  if (present === undefined || !greeting.isReady) return null;
  return (
    <CareModal title={t('followUp.greetTitle', { name: greeting.name })} onClose={onClose}>
      <Stack key={`${at}-${isAsking}`} onKeyDown={onKeyDown}>
        {queue.length > 1 && (
          <p className={classes.hint} aria-live="polite">
            {t('followUp.greetOf', { at: number(at + 1), of: number(queue.length) })}
          </p>
        )}
        <ConsentMark consent={greeting.consent} />
        <ToneChoice {...greeting} />
        <Textarea
          label={t('followUp.words')}
          description={greeting.isEmpty ? t('followUp.templateBad') : undefined}
          autosize
          minRows={4}
          maxRows={10}
          maxLength={1000}
          value={greeting.text}
          onChange={(event) => greeting.edit(event.currentTarget.value)}
        />
        {copied === 'yes' && (
          <p className={classes.copied} role="status">
            {t('followUp.copied')}
          </p>
        )}
        {copied === 'no' && (
          <p className={classes.marked} role="alert">
            {t('followUp.notCopied')}
          </p>
        )}
        {!isAsking && <p className={classes.hint}>{t('followUp.copyHow')}</p>}
        <Group justify="flex-end">
          <Button
            variant="subtle"
            color="gray"
            rightSection={<KeyHint keys="S" />}
            aria-keyshortcuts="S"
            onClick={() => next(0)}
          >
            {t('followUp.skip')}
          </Button>
          {isAsking && (
            <Button
              variant="default"
              rightSection={<KeyHint keys="N" />}
              aria-keyshortcuts="N"
              onClick={() => next(0)}
            >
              {t('followUp.notSent')}
            </Button>
          )}
          {isAsking ? (
            <Button
              ref={focusNow}
              rightSection={<KeyHint keys="Y" />}
              aria-keyshortcuts="Y"
              onClick={({ timeStamp }) => {
                if (isOwnPress(timeStamp)) void wasSent();
              }}
            >
              {t('followUp.sent')}
            </Button>
          ) : (
            <Button
              ref={focusNow}
              data-autofocus
              disabled={greeting.text.trim() === ''}
              rightSection={<KeyHint keys={t('keys.enter')} />}
              onClick={({ timeStamp }) => {
                if (isOwnPress(timeStamp)) void copy();
              }}
            >
              {t('followUp.copy')}
            </Button>
          )}
        </Group>
      </Stack>
    </CareModal>
  );
}
