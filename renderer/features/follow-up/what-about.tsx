import { Text } from '@mantine/core';

import type { KnownFollowUp } from '#data/care/follow-up-by-id.ts';
import { useToday } from '#data/use-today.ts';
import { minuteText } from '#domain/kernel/minute-text.ts';
import { useWords } from '#i18n/use-words.ts';

type WhatAboutProps = { readonly known: KnownFollowUp };

/** Enough to know it by; a page of words would push the buttons off a small screen, and Edit shows all of it. */
const mostLines = 6;

/** What was promised, for when, in one line: whoever pressed a key sees that it is the right one. */
export function WhatAbout({ known: { followUp, text } }: WhatAboutProps) {
  const { t, day } = useWords();
  const today = useToday();
  const when =
    followUp.minute === null
      ? day(followUp.day, today)
      : `${day(followUp.day, today)} ${minuteText(followUp.minute)}`;
  return (
    <Text size="sm" lineClamp={mostLines}>
      {[t(`care.kind-${followUp.kind}`), when, text].filter(Boolean).join(' · ')}
    </Text>
  );
}
