import type { Gender } from '../customers/card.ts';
import type { GreetingLanguage } from './greeting.ts';

type GreetingWords = {
  /** Beside a name. */
  readonly title: Readonly<Record<Gender, string>>;
  /** Without one. */
  readonly alone: Readonly<Record<Gender, string>>;
  /** Whoever it is. */
  readonly somebody: string;
  /** A shop that was given no name. */
  readonly shop: string;
  /** The first tier, while the owner gave it no name. */
  readonly tier: string;
};

/** The few words of a greeting that are no template, in the customer's language, which need not be the screen's. */
export const greetingWords: Readonly<Record<GreetingLanguage, GreetingWords>> = {
  'zh-CN': {
    title: { female: '女士', male: '先生' },
    alone: { female: '女士', male: '先生' },
    somebody: '朋友',
    shop: '小店',
    tier: '普通会员',
  },
  'zh-TW': {
    title: { female: '女士', male: '先生' },
    alone: { female: '女士', male: '先生' },
    somebody: '朋友',
    shop: '小店',
    tier: '普通會員',
  },
  en: {
    title: { female: 'Ms', male: 'Mr' },
    alone: { female: 'Madam', male: 'Sir' },
    somebody: 'friend',
    shop: 'our shop',
    tier: 'member',
  },
};
