import { Button, Group, Stack, Text } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import classes from './erase-dialog.module.css';

type EraseConsequencesProps = {
  /** How many cards the person has, those merged into one counted. */
  readonly cards: number;
  readonly onContinue: () => void;
  readonly onClose: () => void;
};

/** What erasing does, in four lists: gone, staying, following, out of reach. */
export function EraseConsequences({ cards, onContinue, onClose }: EraseConsequencesProps) {
  const { t } = useWords();
  const lists = [
    {
      title: t('person.goes'),
      lines: [
        t('person.goesFields'),
        ...(cards > 1 ? [t('person.goesCards', { count: cards })] : []),
        t('person.goesFind'),
      ],
    },
    { title: t('person.stays'), lines: [t('person.staysMoney')] },
    { title: t('person.later'), lines: [t('person.laterJournal')] },
    { title: t('person.beyond'), lines: [t('person.beyondFiles')] },
  ];
  return (
    <Stack>
      <Text>{t('person.eraseText')}</Text>
      <dl className={classes.lists}>
        {lists.map(({ title, lines }) => (
          <div key={title}>
            <dt>{title}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button color="red" variant="light" onClick={onContinue}>
          {t('person.continue')}
        </Button>
      </Group>
    </Stack>
  );
}
