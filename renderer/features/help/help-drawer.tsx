import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { SidePanel } from '#ui/dialog.tsx';
import { type HelpPage, helpPages } from '#ui/help-door.ts';

import classes from './help-drawer.module.css';
import { helpPicture } from './help-pictures.ts';

type HelpDrawerProps = {
  readonly page: HelpPage;
  readonly onPage: (page: HelpPage) => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
};

const steps = [1, 2, 3, 4, 5] as const;
/** Safety has more to say: what is kept by itself, and each thing that only the owner can do. */
const safetySteps = [6, 7, 8] as const;

/** One page: a sentence, a picture, a few lines. The screen it is about stays visible beside it. */
export function HelpDrawer({ page, onPage, onKeys, onClose }: HelpDrawerProps) {
  const { t } = useWords();
  const title = t(`help.${page}-title`);
  return (
    <SidePanel size="34rem" title={t('help.title')} onClose={onClose}>
      <nav className={classes.pages} aria-label={t('help.pages')}>
        {helpPages.map((one) => (
          <button
            key={one}
            type="button"
            className={classes.page}
            aria-current={one === page ? 'page' : undefined}
            onClick={() => onPage(one)}
          >
            {t(`help.${one}-title`)}
          </button>
        ))}
      </nav>
      <article aria-label={title}>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.lead}>{t(`help.${page}-lead`)}</p>
        <Picture page={page} />
        <ul className={classes.steps}>
          {steps.map((step) => (
            <li key={step}>{t(`help.${page}-${step}`)}</li>
          ))}
          {page === 'safety' &&
            safetySteps.map((step) => <li key={step}>{t(`help.safety-${step}`)}</li>)}
        </ul>
      </article>
      <Button variant="default" onClick={onKeys}>
        {t('help.keys')}
      </Button>
    </SidePanel>
  );
}

function Picture({ page }: { readonly page: HelpPage }) {
  const { t, language } = useWords();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    void helpPicture(page, language).then((found) => {
      if (isWanted) setAddress(found);
    });
    return () => {
      isWanted = false;
    };
  }, [page, language]);
  if (address === undefined) return null;
  const said = t('help.picture', { page: t(`help.${page}-title`) });
  return <img className={classes.picture} src={address} alt={said} width={960} height={600} />;
}
