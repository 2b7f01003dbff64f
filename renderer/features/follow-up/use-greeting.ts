import { useEffect, useState } from 'react';

import { greetingValues, greetingsFor } from '#data/care/greetings.ts';
import { cardOf } from '#data/customers/card-queries.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import { type Greeting, greetingLanguages } from '#domain/care/greeting.ts';
import { fillTemplate } from '#domain/care/greeting-template.ts';
import { type Words, useWords } from '#i18n/use-words.ts';

import type { ToGreet } from './follow-up-wish.ts';

type Filled = {
  readonly whom: ToGreet;
  readonly name: string;
  readonly consent: 'yes' | 'no' | null;
  /** Each template in the words for this customer; empty where nothing of it is left. */
  readonly texts: readonly (Greeting & { readonly filled: string })[];
};

/** The words for one customer: a template of the occasion, filled, which can be changed before it is copied. */
export function useGreeting(whom: ToGreet | undefined) {
  const shop = useShop();
  const { t, language } = useWords();
  const [filled, setFilled] = useState<Filled>();
  const [tone, setTone] = useState('0');
  const [edited, setEdited] = useState<{ readonly whom: ToGreet; readonly text: string }>();

  useEffect(() => {
    let isLeft = false;
    if (whom === undefined) return undefined;
    void fill(shop, whom, { t, language }).then((fresh) => {
      if (!isLeft) setFilled(fresh);
    });
    return () => {
      isLeft = true;
    };
  }, [shop, whom, t, language]);

  const present = filled?.whom === whom ? filled : undefined;
  const texts = present?.texts ?? [];
  const chosen = texts[Number(tone)] === undefined ? '0' : tone;
  const template = texts[Number(chosen)]?.filled ?? '';
  return {
    isReady: present !== undefined,
    name: present?.name ?? '',
    consent: present?.consent ?? null,
    text: edited !== undefined && edited.whom === whom ? edited.text : template,
    isEmpty: template === '',
    edit: (text: string) => {
      if (whom !== undefined) setEdited({ whom, text });
    },
    chosen,
    choose: (value: string) => {
      setTone(value);
      setEdited(undefined);
    },
    choices: texts.map(({ tone: how }, at) => ({
      value: String(at),
      label: labelOf(how, at, texts, t),
    })),
  };
}

async function fill(
  shop: Shop,
  whom: ToGreet,
  { t, language }: Pick<Words, 't' | 'language'>,
): Promise<Filled> {
  const speaks = greetingLanguages.find((one) => one === language) ?? 'zh-CN';
  const festival = whom.festival === undefined ? '' : t(`care.festival-${whom.festival}`);
  const values = await greetingValues(shop, whom.customerId, speaks, festival);
  const card = await cardOf(shop, whom.customerId);
  const greetings = await greetingsFor(shop, whom.occasion, speaks);
  const texts = greetings.map((greeting) => {
    const outcome = values && fillTemplate(greeting.text, values);
    return { ...greeting, filled: outcome?.ok === true ? outcome.value : '' };
  });
  return {
    whom,
    texts,
    name: card?.name || t('common.noName'),
    consent: card?.consent?.answer ?? null,
  };
}

/** Two templates of one tone get a number. */
function labelOf(
  tone: Greeting['tone'],
  at: number,
  all: readonly Pick<Greeting, 'tone'>[],
  t: Words['t'],
): string {
  const alike = all.filter((one) => one.tone === tone).length;
  const before = all.slice(0, at).filter((one) => one.tone === tone).length;
  const word = t(`followUp.tone-${tone}`);
  return alike > 1 ? `${word} ${before + 1}` : word;
}
