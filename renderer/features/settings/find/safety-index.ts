import type { Words } from '#i18n/use-words.ts';

import type { SettingEntry } from './find-settings.ts';
import { sayIn } from './say-setting.ts';

/**
 * What keeps the shop from being lost. Some of these sheets are there only once there is something on them (a shop whose
 * place was taken, other computers): until then the search leads to their tab.
 */
export function safetyIndex(t: Words['t']): readonly SettingEntry[] {
  const say = sayIn(t);
  const [backup, health, counters] = [
    { tab: 'backup' },
    { tab: 'health' },
    { tab: 'counters' },
  ] as const;
  return [
    say('copy', t('backup.saveTitle'), backup, t('backup.save'), t('backup.passphrase')),
    say('openCopy', t('backup.openTitle'), backup, t('backup.joinTitle'), t('backup.replaceTitle')),
    say('unjoin', t('backup.unjoin'), backup, t('backup.unjoinDo')),
    say('wayBack', t('backup.backTitle'), backup, t('backup.back')),
    say('kept', t('backup.keptTitle'), backup, t('health.snapshots')),
    say('facts', t('health.facts'), health, t('health.snapshots'), t('health.space')),
    say('proof', t('health.proof'), health, t('health.proofNow')),
    say('selfCheck', t('health.check'), health, t('health.checkNow'), t('health.renew')),
    say('erasing', t('health.erasing'), health, t('health.erasingNow')),
    say('theft', t('health.theft'), health, t('health.protected'), t('health.unprotected')),
    say('folder', t('counters.title'), counters, t('counters.choose'), t('counters.every')),
    say('passphrase', t('counters.changeTitle'), counters, t('counters.change'), t('backup.code')),
    say('met', t('counters.foundTitle'), counters, t('counters.merge')),
    say('computers', t('counters.list'), counters, t('counters.name'), t('counters.remove')),
  ];
}
