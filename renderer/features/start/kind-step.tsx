import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { settingsOf } from '#data/catalogue/settings.ts';
import { useShop } from '#data/use-shop.ts';
import { cents } from '#domain/kernel/units.ts';
import { type ShopKind, shopKinds, shopKits } from '#domain/start/shop-kinds.ts';
import { useWords } from '#i18n/use-words.ts';

import { ChoiceCard } from './choice-card.tsx';
import classes from './first-start.module.css';
import { kitWords } from './kit-words.ts';
import { useStart } from './start-store.ts';
import { StepButtons } from './step-buttons.tsx';
import { useShopKit } from './use-shop-kit.ts';

/** What the shop sells decides a dozen settings; all of them are shown before they are made. */
export function KindStep({ onNext }: { readonly onNext: () => void }) {
  const { t } = useWords();
  const chosen = useStart(({ state }) => state?.kind ?? null);
  const [kind, setKind] = useState<ShopKind | null>(chosen);
  const [isMissed, setMissed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const setUp = useShopKit();

  async function save() {
    if (isBusy) return;
    if (kind === null) return setMissed(true);
    setBusy(true);
    await setUp(kind);
    onNext();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.kinds}>
        <fieldset className={classes.choices} data-narrow>
          <legend className={classes.said}>{t('start.kind')}</legend>
          {shopKinds.map((one) => (
            <ChoiceCard
              key={one}
              group="kind"
              title={t(`shopKind.${one}-name`)}
              isChosen={one === kind}
              onChoose={() => setKind(one)}
            />
          ))}
        </fieldset>
        <div className={classes.preview} role="status">
          {kind === null ? (
            <p>{t(isMissed ? 'start.kindMissing' : 'start.kindChoose')}</p>
          ) : (
            <Kit kind={kind} />
          )}
        </div>
      </div>
      <StepButtons
        isBusy={isBusy}
        {...(kind !== null && kind !== chosen && { next: t('start.kindUse') })}
        {...(chosen === null && { onSkip: onNext })}
      />
    </form>
  );
}

/** In sentences, what the shop would begin with. */
function Kit({ kind }: { readonly kind: ShopKind }) {
  const shop = useShop();
  const { t, language, money } = useWords();
  const shopName = useLiveQuery(async () => (await settingsOf(shop)).shopName, [shop]) ?? '';
  const { program, life, askAfter, againAfter } = shopKits[kind];
  const words = kitWords(kind, language);
  const { earn, spending } = program;
  const example = words.greetings[greetingLanguage(language)]
    .replaceAll('{name}', t('start.exampleName'))
    .replaceAll('{title}', '')
    .replaceAll('{shop}', shopName === '' ? t('start.exampleShop') : shopName)
    .replaceAll('{lastProduct}', t('start.exampleGoods'));
  return (
    <>
      <h3 className={classes.previewTitle}>{t('start.kindBegins')}</h3>
      <ul className={classes.sentences}>
        <li>
          {t('start.kindPoints', {
            spent: money(earn.forEvery),
            worth: money(cents(spending.perPoint * 100)),
          })}
        </li>
        {program.birthday !== null && <li>{t('start.kindBirthday')}</li>}
        <li>{t('start.kindAsk', { days: askAfter, what: words.ask })}</li>
        {againAfter !== null && (
          <li>{t('start.kindAgain', { days: againAfter, what: words.again })}</li>
        )}
        <li>{t('start.kindMissed', { days: life.active, lost: life.leaving })}</li>
        <li>{t('start.kindTags', { tags: words.tags.join(' · ') })}</li>
        <li>{t('start.kindFields', { fields: words.fields.join(' · ') })}</li>
        <li>{t('start.kindGreeting', { text: example })}</li>
      </ul>
      <p className={classes.hint}>{t('start.kindUndo')}</p>
    </>
  );
}

function greetingLanguage(language: string): 'zh-CN' | 'zh-TW' | 'en' {
  return language === 'zh-TW' || language === 'en' ? language : 'zh-CN';
}
