import { Button, Group } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import type { CalendarLine } from '#domain/care/calendar/calendar-line.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import { ExpiringPeople } from './expiring-people.tsx';
import classes from './line-dialog.module.css';
import { clockOf, kindOf, titleOf } from './line-words.ts';
import type { OnFollowUp } from './on-follow-up.ts';
import { useTexts } from './use-texts.ts';

type LineDialogProps = {
  readonly line: CalendarLine;
  readonly today: BusinessDay;
  readonly onOpen: (id: RowId) => void;
  readonly onFollowUp: OnFollowUp;
  readonly onComplaint: (id: RowId) => void;
  readonly onClose: () => void;
};

/** A line in full, and what can be done about it; the first thing to do has the keyboard. */
export function LineDialog({
  line,
  today,
  onOpen,
  onFollowUp,
  onComplaint,
  onClose,
}: LineDialogProps) {
  const words = useWords();
  const texts = useTexts([line]);
  const title =
    line.kind === 'followUp' || line.kind === 'birthday' ? line.name : titleOf(line, words, texts);

  function andClose(act: () => void) {
    return () => {
      onClose();
      act();
    };
  }

  return (
    <Dialog onClose={onClose} title={title} size="md">
      <dl className={classes.facts}>
        <Facts line={line} today={today} />
      </dl>
      {line.kind === 'expiry' && line.what.kind === 'points' && (
        <ExpiringPeople
          day={line.day}
          people={line.what.people}
          onOpen={(id) => andClose(() => onOpen(id))()}
        />
      )}
      <Group gap="xs" mt="md">
        {line.kind === 'followUp' && (
          <FollowUpActs
            line={line}
            onFollowUp={(wish) => andClose(() => onFollowUp(wish))()}
            onComplaint={(id) => andClose(() => onComplaint(id))()}
          />
        )}
        {line.kind === 'birthday' && (
          <GreetButton line={line} onFollowUp={(wish) => andClose(() => onFollowUp(wish))()} />
        )}
        {(line.kind === 'followUp' || line.kind === 'birthday') && (
          <CardButton
            id={line.kind === 'followUp' ? line.followUp.customerId : line.customerId}
            onOpen={(id) => andClose(() => onOpen(id))()}
          />
        )}
      </Group>
    </Dialog>
  );
}

type Of<Kind extends CalendarLine['kind']> = Extract<CalendarLine, { kind: Kind }>;

function FollowUpActs({
  line,
  onFollowUp,
  onComplaint,
}: {
  readonly line: Of<'followUp'>;
  readonly onFollowUp: OnFollowUp;
  readonly onComplaint: (id: RowId) => void;
}) {
  const { t } = useWords();
  const { id, customerId, state, complaintId } = line.followUp;
  if (state !== 'open') return null;

  /** To look after a complaint is to take the complaint on, or it would stand at "solved" for ever. */
  function done() {
    if (complaintId === null) onFollowUp({ kind: 'done', id });
    else onComplaint(complaintId);
  }

  return (
    <>
      <Button data-autofocus onClick={done}>
        {t('calendar.done')}
      </Button>
      <Button variant="default" onClick={() => onFollowUp({ kind: 'postpone', id })}>
        {t('calendar.postpone')}
      </Button>
      <Button variant="default" onClick={() => onFollowUp({ kind: 'call', customerId })}>
        {t('calendar.call')}
      </Button>
      <Button variant="default" onClick={() => onFollowUp({ kind: 'edit', id })}>
        {t('calendar.edit')}
      </Button>
      <Button variant="subtle" onClick={() => onFollowUp({ kind: 'cancel', id })}>
        {t('calendar.cancel')}
      </Button>
    </>
  );
}

function GreetButton({
  line,
  onFollowUp,
}: {
  readonly line: Of<'birthday'>;
  readonly onFollowUp: OnFollowUp;
}) {
  const { t } = useWords();
  const { customerId, day } = line;
  return (
    <Button
      data-autofocus
      onClick={() =>
        onFollowUp({
          kind: 'greet',
          queue: [{ customerId, occasion: 'birthday', line: `birthday:${day}` }],
        })
      }
    >
      {t('calendar.greet')}
    </Button>
  );
}

function CardButton({ id, onOpen }: { readonly id: RowId; readonly onOpen: (id: RowId) => void }) {
  const { t } = useWords();
  return (
    <Button variant="subtle" onClick={() => onOpen(id)}>
      {t('calendar.openCard')}
    </Button>
  );
}

function Facts({ line, today }: { readonly line: CalendarLine; readonly today: BusinessDay }) {
  const words = useWords();
  const { t } = words;
  const shop = useShop();
  const texts = useTexts([line]);
  const staff = useLiveQuery(async () => staffOf(shop), [shop]) ?? [];
  const facts: [string, string][] = [
    [t('calendar.day'), line.kind === 'activity' ? daysOf(line) : words.today(line.day)],
    [t('calendar.kind'), kindOf(line, words)],
  ];
  if (line.kind === 'followUp') {
    const { followUp } = line;
    if (followUp.minute !== null) facts.push([t('calendar.time'), clockOf(followUp.minute)]);
    const text = texts.get(followUp.id);
    if (text) facts.push([t('calendar.text'), text]);
    const who = staff.find(({ id }) => id === followUp.staffId);
    if (who !== undefined) facts.push([t('calendar.who'), who.name]);
    if (followUp.postponedFrom !== null) {
      facts.push([t('calendar.postponedFrom'), words.day(followUp.postponedFrom, today)]);
    }
    if (followUp.result !== null) {
      facts.push([t('calendar.result'), t(`care.result-${followUp.result}`)]);
    }
  }
  if (line.kind === 'birthday' && line.turning !== null) {
    facts.push([t('calendar.age'), t('calendar.turns', { age: line.turning })]);
  }

  function daysOf({ from, through }: Of<'activity'>): string {
    return t('calendar.fromTo', { from: words.day(from, today), to: words.day(through, today) });
  }

  return facts.map(([name, value]) => (
    <div key={name} className={classes.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ));
}
