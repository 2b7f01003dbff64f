import { Modal } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import { useDesk } from '../desk-store.ts';
import classes from './keys-overlay.module.css';

/** All keys on one page, opened with F1: the counter is learned in a minute, without a manual. */
export function KeysOverlay() {
  const { t } = useWords();
  const { keysShown, showKeys } = useDesk();
  const groups = [
    {
      title: t('keys.find'),
      keys: [
        [t('keys.typing'), t('keys.toSearch')],
        ['↑ ↓', t('keys.upDown')],
        [t('keys.enter'), t('keys.open')],
        ['F2', t('keys.walkIn')],
        ['F3 · Ctrl+N', t('keys.newCustomer')],
      ],
    },
    {
      title: t('keys.atCard'),
      keys: [
        ['F4', t('keys.editCard')],
        ['F6', t('profile.openPage')],
        ['Alt+T', t('keys.addTag')],
        ['Alt+N', t('keys.addNote')],
        ['Alt+I', t('keys.signIn')],
        ['Alt+U', t('keys.takeVisit')],
        ['Alt+W', t('keys.wallet')],
        ['F8', t('keys.openDuplicate')],
      ],
    },
    {
      title: t('keys.atSale'),
      keys: [
        [t('keys.enter'), t('keys.takeMoney')],
        ['Alt+A', t('keys.amount')],
        ['Alt+P', t('keys.product')],
        ['Alt+D', t('keys.discount')],
        ['Alt+Q', t('keys.coupon')],
        ['Alt+J', t('keys.points')],
        ['Alt+C', t('keys.stored')],
        ['Alt+1…5', t('keys.method')],
      ],
    },
    {
      title: t('keys.anywhere'),
      keys: [
        ['/ · Ctrl+F', t('keys.toSearch')],
        ['Alt+Z · Ctrl+Z', t('keys.undo')],
        ['Ctrl+P', t('keys.print')],
        ['Ctrl+Shift+P', t('keys.printLook')],
        ['Ctrl+0…9', t('keys.screens')],
        ['Esc', t('keys.back')],
        ['?', t('keys.helpPage')],
        ['F1', t('keys.help')],
      ],
    },
  ];

  return (
    <Modal
      opened={keysShown}
      onClose={() => showKeys(false)}
      title={t('keys.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.keys}>
              {keys.map(([key = '', what]) => (
                <div key={key} className={classes.row}>
                  <dt>
                    <KeyHint keys={key} />
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={classes.scan}>{t('keys.scan')}</p>
    </Modal>
  );
}
