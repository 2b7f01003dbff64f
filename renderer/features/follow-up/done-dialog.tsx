import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

import { doneFollowUp } from '#data/care/follow-ups.ts';
import type { KnownFollowUp } from '#data/care/follow-up-by-id.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import { type FollowUpResult, followUpResults } from '#domain/care/follow-up.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import { CareModal } from './care-modal.tsx';
import classes from './dialogs.module.css';
import type { CareDialogProps } from './follow-up-wish.ts';
import { focusNow } from './focus-now.ts';
import { nameFor } from './name-for.ts';
import { oneAct } from './one-act.ts';
import { sayNotSaved } from './refusal-words.ts';
import { WhatAbout } from './what-about.tsx';

type DoneDialogProps = CareDialogProps & {
  readonly id: RowId;
  readonly known: KnownFollowUp | undefined;
  readonly name: string;
};

/** What came of it: a digit and Enter, with or without a word. */
export function DoneDialog({ id, known, name, acts, onClose }: DoneDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const [result, setResult] = useState<FollowUpResult>('reached');
  const [note, setNote] = useState('');
  const [press] = useState(() => oneAct(acts.newAct()));

  async function save(act: Act) {
    const who = await nameFor(shop, id, name, { t });
    const outcome = await doneFollowUp(shop, id, { result, note }, act);
    onClose();
    if (outcome.ok) void acts.tellDone(act.operationId, t('followUp.saved-done', { name: who }));
    else sayNotSaved(outcome.refusal.kind, t);
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const isInNote = event.target instanceof HTMLTextAreaElement;
    const chosen = isInNote ? undefined : followUpResults[Number(event.key) - 1];
    if (chosen !== undefined) {
      event.preventDefault();
      setResult(chosen);
    } else if (event.key === 'Enter' && !event.shiftKey && (isInNote || isChoice(event.target))) {
      event.preventDefault();
      void press(save);
    }
  }

  return (
    <CareModal title={t('followUp.doneTitle', { name })} onClose={onClose}>
      <Stack onKeyDown={onKeyDown}>
        {known && <WhatAbout known={known} />}
        <Text size="sm">{t('followUp.doneHow')}</Text>
        <div className={classes.choices} role="radiogroup" aria-label={t('followUp.doneHow')}>
          {followUpResults.map((one, at) => (
            <Button
              key={one}
              role="radio"
              aria-checked={one === result}
              variant={one === result ? 'filled' : 'default'}
              rightSection={<KeyHint keys={String(at + 1)} />}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => setResult(one)}
              {...(at === 0 && { 'data-autofocus': true, ref: focusNow })}
            >
              {t(`care.result-${one}`)}
            </Button>
          ))}
        </div>
        <Textarea
          label={t('followUp.note')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            onClick={() => void press(save)}
            rightSection={<KeyHint keys={t('keys.enter')} />}
          >
            {t('followUp.save')}
          </Button>
        </Group>
      </Stack>
    </CareModal>
  );
}

/** Enter on a choice saves; on another button it presses that. */
function isChoice(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.role === 'radio';
}
