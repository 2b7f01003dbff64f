import { memo, useCallback, useState } from 'react';

import { setLastOperation } from '#data/last-operation.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { CalendarScreen } from '#features/calendar/calendar-screen.tsx';
import { ComplaintDialogs } from '#features/complaints/complaint-dialogs.tsx';
import type { ComplaintWish } from '#features/complaints/complaint-wish.ts';
import { ComplaintsScreen } from '#features/complaints/complaints-screen.tsx';
import { CounterScreen } from '#features/counter/counter-screen.tsx';
import { forgetPerson } from '#features/counter/forget-person.ts';
import { KeysOverlay } from '#features/counter/keys/keys-overlay.tsx';
import { useDrafts } from '#features/counter/draft/drafts-store.ts';
import { useCounterKeys } from '#features/counter/keys/use-counter-keys.ts';
import { useActs } from '#features/counter/use-acts.ts';
import { CheckScreen } from '#features/check/check-screen.tsx';
import { CustomersScreen } from '#features/customers/customers-screen.tsx';
import { FollowUpDialogs } from '#features/follow-up/follow-up-dialogs.tsx';
import type { FollowUpWish } from '#features/follow-up/follow-up-wish.ts';
import { ImportScreen } from '#features/import/import-screen.tsx';
import { ImportNote } from '#features/import/run/import-note.tsx';
import { LeadsScreen } from '#features/leads/leads-screen.tsx';
import { PersonDialogs, type PersonWish } from '#features/person/person-dialogs.tsx';
import { PrintLast } from '#features/printing/print-last.tsx';
import { PrintingDesk } from '#features/printing/printing-desk.tsx';
import { ProfileScreen } from '#features/profile/profile-screen.tsx';
import { RewardsScreen } from '#features/rewards/rewards-screen.tsx';
import { SettingsScreen } from '#features/settings/settings-screen.tsx';
import { useStart } from '#features/start/start-store.ts';
import { TodayPanel } from '#features/today/today-panel.tsx';
import { TodayScreen } from '#features/today/today-screen.tsx';
import { WalletDialogs } from '#features/wallet/wallet-dialogs.tsx';
import type { WalletWish } from '#features/wallet/wallet-wish.ts';

import { Background } from './background.tsx';
import { KeptScreen } from './kept-screen.tsx';
import { NoticeBar } from './notice-bar.tsx';
import type { Opening } from './open-the-shop.ts';
import {
  goTo,
  goToCard,
  goToSettings,
  useAskedMerge,
  useRoute,
  useShownCard,
  useShownSettings,
} from './routes.ts';
import classes from './screens.module.css';
import { MeetingBar } from './safety/meeting/meeting-bar.tsx';
import { SafetyBar } from './safety-bar.tsx';
import { SpaceBar } from './safety/health/space-bar.tsx';
import { TurningBar } from './standings/turning-bar.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { useScreenKeys } from './use-screen-keys.ts';
import { useSwitchShop } from './use-switch-shop.ts';

type ScreensProps = Pick<Extract<Opening, { kind: 'open' }>, 'notices' | 'which'>;

/** The screens of an open shop. The import stays alive behind the counter: a running one is not lost. */
export function Screens({ notices, which }: ScreensProps) {
  const route = useRoute();
  const shownCard = useShownCard();
  const merge = useAskedMerge();
  const settingsTab = useShownSettings();
  const [wish, setWish] = useState<PersonWish>();
  const [walletWish, setWalletWish] = useState<WalletWish>();
  const [complaintWish, setComplaintWish] = useState<ComplaintWish>();
  const [followUpWish, setFollowUpWish] = useState<FollowUpWish>();
  const shop = useShop();
  const acts = useActs();
  const switchShop = useSwitchShop();
  const openComplaint = useCallback((id: RowId) => setComplaintWish({ kind: 'one', id }), []);
  const other = which === 'own' ? 'sample' : 'own';
  useCounterKeys({ toCounter, onUndo: () => void acts.takeBackLast() });
  useScreenKeys();
  // Whatever says "today" is drawn anew at midnight, after sleep and in another time zone.
  useToday();

  return (
    <PrintingDesk whoPrints={whoPrints}>
      {which === 'sample' && <SampleBanner />}
      <SafetyBar />
      <SpaceBar />
      <NoticeBar notices={notices} />
      <TurningBar />
      <MeetingBar />
      <ImportNote isElsewhere={route !== 'import'} onLook={() => goTo('import')} />
      <div className={classes.screen} hidden={route !== 'counter'}>
        {route === 'counter' && (
          <CounterScreen
            onImport={() => goTo('import')}
            onTrySample={() => void switchShop('sample')}
            onWallet={setWalletWish}
            underTill={<PrintLast />}
            aside={<TodayPanel onOpen={goToCard} onBoard={() => goTo('today')} />}
          />
        )}
      </div>
      <div className={classes.screen} hidden={route !== 'customers' || shownCard !== undefined}>
        <CustomersScreen onOpen={goToCard} isShown={route === 'customers'} />
      </div>
      {route === 'customers' && shownCard !== undefined && (
        <div className={classes.screen}>
          <ProfileScreen
            key={shownCard}
            id={shownCard}
            onOpen={goToCard}
            onBack={() => goTo('customers')}
            onErase={(id) => setWish({ kind: 'erase', id })}
            onGiveData={(id) => setWish({ kind: 'data', id })}
            onWallet={setWalletWish}
            onFollowUp={setFollowUpWish}
            onComplaint={setComplaintWish}
          />
        </div>
      )}
      {route === 'leads' && (
        <div className={classes.screen}>
          <LeadsScreen onOpen={goToCard} />
        </div>
      )}
      {route === 'check' && (
        <div className={classes.screen}>
          <CheckScreen
            key={merge}
            merge={merge.split(',').filter(isRowId)}
            onMerged={() => goTo('check')}
            onOpen={goToCard}
          />
        </div>
      )}
      <div className={classes.screen} hidden={route !== 'import'}>
        <ImportScreen onDone={toCounter} />
      </div>
      {route === 'rewards' && (
        <div className={classes.screen}>
          <RewardsScreen onOpen={goToCard} />
        </div>
      )}
      <KeptScreen isShown={route === 'today'}>
        <SteadyToday
          acts={acts}
          onOpen={goToCard}
          onFollowUp={setFollowUpWish}
          onComplaint={openComplaint}
        />
      </KeptScreen>
      <KeptScreen isShown={route === 'calendar'}>
        <SteadyCalendar
          onOpen={goToCard}
          onFollowUp={setFollowUpWish}
          onComplaint={openComplaint}
        />
      </KeptScreen>
      {route === 'complaints' && (
        <div className={classes.screen}>
          <ComplaintsScreen onOpen={goToCard} />
        </div>
      )}
      {route === 'settings' && (
        <div className={classes.screen}>
          <SettingsScreen
            tab={settingsTab}
            onTab={goToSettings}
            isSample={which === 'sample'}
            onSwitchShop={() => void switchShop(other)}
            onOpen={goToCard}
            onStartAgain={() => void useStart.getState().begin()}
          />
        </div>
      )}
      {wish !== undefined && (
        <PersonDialogs
          wish={wish}
          onClose={() => setWish(undefined)}
          onErased={(ids) => {
            forgetPerson(ids);
            setLastOperation(shop, null);
            goTo('customers');
          }}
        />
      )}
      {walletWish !== undefined && (
        <WalletDialogs
          wish={walletWish}
          acts={acts}
          onWish={setWalletWish}
          onClose={() => setWalletWish(undefined)}
        />
      )}
      {complaintWish !== undefined && (
        <ComplaintDialogs
          wish={complaintWish}
          onOpen={goToCard}
          onClose={() => setComplaintWish(undefined)}
        />
      )}
      {followUpWish !== undefined && (
        <FollowUpDialogs
          wish={followUpWish}
          acts={acts}
          onClose={() => setFollowUpWish(undefined)}
        />
      )}
      <Background />
      <KeysOverlay />
    </PrintingDesk>
  );
}

function whoPrints(): RowId | null {
  return useDrafts.getState().sale.staffId;
}

/** Drawn again only when they are told something else, or what they listen to moved. */
const SteadyToday = memo(TodayScreen);
const SteadyCalendar = memo(CalendarScreen);

function toCounter(): void {
  goTo('counter');
}
