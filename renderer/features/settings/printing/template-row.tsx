import { ActionIcon, Button, Menu } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { readProgram } from '#data/loyalty/program.ts';
import { useShop } from '#data/use-shop.ts';
import type { StoredTemplate } from '#domain/printing/template.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import { paperName } from '#i18n/paper-name.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './printing.module.css';

type TemplateRowProps = {
  readonly template: StoredTemplate;
  /** The paper that was chosen for this document takes it. */
  readonly isInUse: boolean;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onExport: () => void;
  /** Back to the app's own words; off the list. */
  readonly onPutAway: () => void;
};

/** One template: for which paper, when it is used, and whose words it has. */
export function TemplateRow(props: TemplateRowProps) {
  const { template, isInUse, onEdit, onCopy, onExport, onPutAway } = props;
  const words = useWords();
  const { t } = words;
  const { name, paper, origin } = template;
  const rule = useRuleInWords(template);
  const called = name === '' ? paperName(paper, words) : `${paperName(paper, words)} · ${name}`;

  return (
    <li className={classes.row}>
      <span className={classes.name}>{called}</span>
      <span className={classes.what}>{rule}</span>
      {isInUse && (
        <span className={classes.flag} data-own="true" title={t('print.setFlagInUseHint')}>
          {t('print.setFlagInUse')}
        </span>
      )}
      {origin !== 'usual' && (
        <span className={classes.flag}>
          {t(origin === 'own' ? 'print.setFlagOwn' : 'print.setFlagChanged')}
        </span>
      )}
      <span className={classes.end}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('print.setEdit', { template: called })}
          onClick={onEdit}
        >
          {t('common.edit')}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('print.setMore', { template: called })}
            >
              <Icon name="more" size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onCopy}>{t('print.setCopyAsNew')}</Menu.Item>
            <Menu.Item onClick={onExport}>{t('print.setExport')}</Menu.Item>
            {origin !== 'usual' && (
              <Menu.Item onClick={onPutAway}>
                {t(origin === 'own' ? 'print.setDelete' : 'print.setReset')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}

/** When a template is taken; nothing for the ordinary one. */
function useRuleInWords({ rule }: StoredTemplate): string {
  const { db } = useShop();
  const words = useWords();
  const { t } = words;
  const tiers = useLiveQuery(async () => (await readProgram(db)).tiers, [db]);
  switch (rule.kind) {
    case 'always':
      return '';
    case 'category':
      return t('print.setRuleCategory', { category: rule.category });
    case 'tier': {
      const tier = tiers?.find(({ id }) => id === rule.tierId);
      return t('print.setRuleTier', { tier: tierName(tier?.name ?? '', words) });
    }
    case 'unknown':
      return t('print.setRuleUnknown');
  }
}
