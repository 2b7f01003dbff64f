import { toRowId } from '../kernel/units.ts';
import { type GreetingOccasion, greetingOccasions } from './greeting-template.ts';
import {
  type Greeting,
  type GreetingLanguage,
  type GreetingTone,
  greetingLanguages,
  greetingTones,
} from './greeting.ts';

type Texts = Readonly<Record<GreetingOccasion, Readonly<Record<GreetingTone, string>>>>;

// They care and sell nothing (`rules.md` §5). A festival is never "happy" here: nobody says that at 清明.

const texts: Readonly<Record<GreetingLanguage, Texts>> = {
  'zh-CN': {
    birthday: {
      warm: '{name}{title}，生日快乐！谢谢您一直以来的信任，愿您新的一岁身体健康、事事顺心，每天都有好心情。{shop}的大家都惦记着您。',
      plain: '{name}{title}您好，{shop}祝您生日快乐，平安顺遂。',
    },
    festival: {
      warm: '{name}{title}您好，时逢{festival}，{shop}祝您和家人平安健康。忙碌之余，记得好好休息。',
      plain: '{name}{title}您好，{festival}将近，{shop}祝您和家人一切安好。',
    },
    afterSale: {
      warm: '{name}{title}您好，我是{shop}的。上次的{lastProduct}，您还满意吗？有哪里不顺手，随时告诉我们，我们来想办法。',
      plain:
        '{name}{title}您好，这里是{shop}。上次的{lastProduct}，您还满意吗？如有问题请告诉我们。',
    },
    winBack: {
      warm: '{name}{title}您好，好久不见，{shop}的大家常常念起您。最近一切都好吗？有空来坐坐，喝杯茶。',
      plain:
        '{name}{title}您好，这里是{shop}。好久没见到您了，如果上次有不周到的地方，请一定告诉我们。',
    },
    thanks: {
      warm: '{name}{title}，谢谢您来{shop}。您的信任我们很珍惜，祝您天天顺心，期待下次见面。',
      plain: '{name}{title}您好，感谢您光临{shop}。有需要时请随时联系我们。',
    },
  },
  'zh-TW': {
    birthday: {
      warm: '{name}{title}，生日快樂！謝謝您一直以來的信任，願您新的一歲身體健康、事事順心，每天都有好心情。{shop}的大家都惦記著您。',
      plain: '{name}{title}您好，{shop}祝您生日快樂，平安順遂。',
    },
    festival: {
      warm: '{name}{title}您好，時逢{festival}，{shop}祝您和家人平安健康。忙碌之餘，記得好好休息。',
      plain: '{name}{title}您好，{festival}將近，{shop}祝您和家人一切安好。',
    },
    afterSale: {
      warm: '{name}{title}您好，我是{shop}的。上次的{lastProduct}，您還滿意嗎？有哪裡不順手，隨時告訴我們，我們來想辦法。',
      plain:
        '{name}{title}您好，這裡是{shop}。上次的{lastProduct}，您還滿意嗎？如有問題請告訴我們。',
    },
    winBack: {
      warm: '{name}{title}您好，好久不見，{shop}的大家常常念起您。最近一切都好嗎？有空來坐坐，喝杯茶。',
      plain:
        '{name}{title}您好，這裡是{shop}。好久沒見到您了，如果上次有不周到的地方，請一定告訴我們。',
    },
    thanks: {
      warm: '{name}{title}，謝謝您來{shop}。您的信任我們很珍惜，祝您天天順心，期待下次見面。',
      plain: '{name}{title}您好，感謝您光臨{shop}。有需要時請隨時聯絡我們。',
    },
  },
  en: {
    birthday: {
      warm: 'Happy birthday, {title} {name}! Thank you for your trust over all this time. We wish you good health and many bright days, with warm wishes from everyone at {shop}.',
      plain: 'Dear {title} {name}, happy birthday and all the best from {shop}.',
    },
    festival: {
      warm: 'Dear {title} {name}, with {festival} upon us, everyone at {shop} wishes you and your family peace and good health. Do find a moment to rest.',
      plain:
        'Dear {title} {name}, as {festival} is near, we wish you and your family well. Kind regards from {shop}.',
    },
    afterSale: {
      warm: 'Dear {title} {name}, this is {shop}. Are you happy with the {lastProduct} from last time? If anything is not right, just tell us and we will find a way.',
      plain:
        'Dear {title} {name}, this is {shop}. Are you satisfied with the {lastProduct}? If not, please let us know.',
    },
    winBack: {
      warm: 'Dear {title} {name}, we have not seen you for a while and everyone at {shop} thinks of you. We hope you are well. Come by for a cup of tea when you like.',
      plain:
        'Dear {title} {name}, this is {shop}. It has been a while. If anything was not right last time, please let us know.',
    },
    thanks: {
      warm: 'Dear {title} {name}, thank you for coming to {shop}. Your trust means a lot to us, and we look forward to seeing you again.',
      plain:
        'Dear {title} {name}, thank you for visiting {shop}. We are here whenever you need us.',
    },
  },
};

/** The app's own words for every occasion, language and tone; each has an id that every device knows. */
export const usualGreetings: readonly Greeting[] = greetingLanguages.flatMap((language) =>
  greetingOccasions.flatMap((occasion) =>
    greetingTones.map((tone) => ({
      id: toRowId(`greeting-${occasion}-${language}-${tone}`),
      occasion,
      language,
      tone,
      text: texts[language][occasion][tone],
      origin: 'usual' as const,
    })),
  ),
);
