import { useEffect } from 'react';

import { ShopContext } from '#data/use-shop.ts';
import { SearchBox } from '#features/counter/find/search-box.tsx';
import { PrintSign } from '#features/printing/queue/print-sign.tsx';
import { presentLanguage } from '#i18n/language.ts';
import { useWords } from '#i18n/use-words.ts';
import { tellLanguage } from '#platform/computer-language.ts';

import classes from './frame.module.css';
import { HelpDesk } from './help-desk.tsx';
import { Nav } from './nav.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { goTo } from './routes.ts';
import { Screens } from './screens.tsx';
import { adoptShell } from './shell.ts';
import { ShopStatus } from './shop-status.tsx';
import { useOpening } from './use-opening.ts';
import { Welcome } from './welcome.tsx';

/** The search box on top and the way to the other screens at the side; below, the shop once it is open. */
export function Frame() {
  const opening = useOpening();
  const { language } = useWords();
  useEffect(() => void tellLanguage(presentLanguage()), [language]);
  return (
    <HelpDesk>
      <div className={classes.root}>
        <Nav />
        <header className="search-head">
          <SearchBox adopt={adoptShell} onUse={toCounter} />
          {opening.kind === 'open' && (
            <ShopContext value={opening.shop}>
              <ShopStatus />
              <PrintSign />
            </ShopContext>
          )}
        </header>
        <main className={classes.main} id="main">
          {opening.kind === 'open' ? (
            <ShopContext value={opening.shop}>
              {opening.which === 'own' && <Welcome />}
              <Screens notices={opening.notices} which={opening.which} />
            </ShopContext>
          ) : (
            <OpeningScreen state={opening} />
          )}
        </main>
      </div>
    </HelpDesk>
  );
}

function toCounter(): void {
  goTo('counter');
}
