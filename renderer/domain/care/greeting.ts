import { type GreetingOccasion, greetingOccasions } from './greeting-template.ts';
import type { RowId } from '../kernel/units.ts';
import type { Document } from '../sync/rows.ts';

/** Warm: as to a friend. Plain: short and polite. */
export const greetingTones = ['warm', 'plain'] as const;
export type GreetingTone = (typeof greetingTones)[number];

/** The customer's language, which need not be the one this computer speaks. */
export const greetingLanguages = ['zh-CN', 'zh-TW', 'en'] as const;
export type GreetingLanguage = (typeof greetingLanguages)[number];

/** Words to greet with; their blanks are filled by `fillTemplate`. */
export type Greeting = {
  readonly id: RowId;
  readonly occasion: GreetingOccasion;
  readonly language: GreetingLanguage;
  readonly tone: GreetingTone;
  readonly text: string;
  /** `usual`: the app's own words; `changed`: the shop's words in their place; `own`: one more of the shop's. */
  readonly origin: 'usual' | 'changed' | 'own';
};

/** Whom and when a greeting is for: all of it but the words. */
export type GreetingPlace = Pick<Greeting, 'occasion' | 'language' | 'tone'>;

export const greetingKind = 'greeting';

/** A greeting's place and words out of its document; null if the words or the place are of no kind known here. */
export function greetingFrom({
  id,
  fields,
}: Pick<Document, 'id' | 'fields'>): Omit<Greeting, 'origin'> | null {
  const occasion = greetingOccasions.find((one) => one === fields['occasion']);
  const language = greetingLanguages.find((one) => one === fields['language']);
  const tone = greetingTones.find((one) => one === fields['tone']);
  const text = fields['text'];
  if (occasion === undefined || language === undefined) return null;
  if (typeof text !== 'string' || text.trim() === '') return null;
  return { id, occasion, language, tone: tone ?? 'plain', text };
}
