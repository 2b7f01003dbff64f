import { NativeSelect, SegmentedControl } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

type ToneChoiceProps = {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
};

/** So many stand beside each other in a dialog at 1024 points; a shop that wrote more gets a list. */
const mostBeside = 4;

/** Which of the shop's words for the occasion; nothing where there is no choice. */
export function ToneChoice({ choices, chosen, choose }: ToneChoiceProps) {
  const { t } = useWords();
  if (choices.length < 2) return null;
  const data = [...choices];
  const label = t('followUp.tone');
  return choices.length > mostBeside ? (
    <NativeSelect
      label={label}
      value={chosen}
      data={data}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  ) : (
    <SegmentedControl aria-label={label} value={chosen} data={data} onChange={choose} />
  );
}
