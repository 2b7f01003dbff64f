import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';

import { templateProblems } from '#domain/care/greeting-template.ts';
import { type GreetingPlace, greetingTones } from '#domain/care/greeting.ts';
import { placeholders } from '#domain/care/placeholders.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import classes from './care.module.css';
import { CustomerField } from './customer-field.tsx';
import { GreetingPreview } from './greeting-preview.tsx';
import { TemplateProblems } from './template-problems.tsx';
import type { FillGreeting } from './use-greeting-for.ts';

/** A greeting that is there, or a new one without an id. */
export type EditedGreeting = GreetingPlace & {
  readonly id?: RowId;
  readonly text: string;
  readonly origin?: 'usual' | 'changed' | 'own';
};

type GreetingDialogProps = {
  readonly greeting: EditedGreeting;
  readonly fill: FillGreeting;
  readonly customerId: RowId | null;
  readonly onCustomer: (id: RowId | null) => void;
  readonly onSave: (place: GreetingPlace, text: string) => void;
  readonly onClose: () => void;
};

/** A template being typed: what is wrong is said at each key stroke, and what a real customer would read. */
export function GreetingDialog(props: GreetingDialogProps) {
  const { greeting, fill, customerId, onCustomer, onSave, onClose } = props;
  const { t } = useWords();
  const [text, setText] = useState(greeting.text);
  const [tone, setTone] = useState(greeting.tone);
  const field = useRef<HTMLTextAreaElement>(null);
  const problems = templateProblems(text, greeting.occasion);
  const isFine = problems.length === 0;
  const filled = isFine ? fill(text) : undefined;
  const isOwn = greeting.origin === undefined || greeting.origin === 'own';
  const offered = placeholders.filter(
    (name) => name !== 'festival' || greeting.occasion === 'festival',
  );

  /** Puts a blank where the cursor stands. */
  function insert(blank: string): void {
    const area = field.current;
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    setText(text.slice(0, from) + blank + text.slice(to));
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + blank.length, from + blank.length);
    });
  }

  return (
    <Dialog size="lg" onClose={onClose} title={t(`greetings.occasion-${greeting.occasion}`)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const { occasion, language } = greeting;
          if (isFine) onSave({ occasion, language, tone }, text);
        }}
      >
        <Stack>
          {isOwn && (
            <SegmentedControl
              aria-label={t('greetings.tone')}
              value={tone}
              data={greetingTones.map((value) => ({ value, label: t(`greetings.tone-${value}`) }))}
              onChange={setTone}
            />
          )}
          <Textarea
            ref={field}
            data-autofocus
            label={t('greetings.text')}
            autosize
            minRows={4}
            maxRows={10}
            value={text}
            error={!isFine && text !== ''}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className={classes.blanks} role="group" aria-label={t('greetings.blanks')}>
            {offered.map((name) => (
              <Button
                key={name}
                variant="default"
                size="compact-sm"
                onClick={() => insert(`{${name}}`)}
              >
                {t('greetings.blankButton', {
                  word: t(`greetings.blank-${name}`),
                  name: `{${name}}`,
                })}
              </Button>
            ))}
          </div>
          {!isFine && text !== '' && (
            <TemplateProblems text={text} problems={problems} onMend={setText} />
          )}
          <CustomerField value={customerId} onChange={onCustomer} />
          {filled !== undefined && (
            <div className={classes.preview} role="status" aria-label={t('greetings.preview')}>
              <GreetingPreview filled={filled} />
            </div>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              aria-disabled={!isFine}
              {...(!isFine && { 'data-disabled': true })}
            >
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
