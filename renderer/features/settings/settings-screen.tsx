import { useWords } from '#i18n/use-words.ts';
import { ScreenFrame } from '#ui/screen-frame.tsx';

import { CustomFieldsSheet } from './custom-fields-sheet.tsx';
import { EarnRuleSheet } from './earn-rule-sheet.tsx';
import { LookSheet } from './look-sheet.tsx';
import { ProductsSheet } from './products-sheet.tsx';
import classes from './settings-screen.module.css';
import { SampleSheet } from './sample-sheet.tsx';
import { ShopSheet } from './shop-sheet.tsx';
import { StaffSheet } from './staff-sheet.tsx';
import { TagsSheet } from './tags-sheet.tsx';

type SettingsScreenProps = {
  readonly isSample: boolean;
  readonly onSwitchShop: () => void;
};

/** What the owner decides once: the shop, its points, its small lists, and how this computer looks. */
export function SettingsScreen({ isSample, onSwitchShop }: SettingsScreenProps) {
  const { t } = useWords();
  return (
    <ScreenFrame title={t('settings.title')}>
      <div className={classes.pair}>
        <ShopSheet />
        <LookSheet />
      </div>
      <EarnRuleSheet />
      <ProductsSheet />
      <CustomFieldsSheet />
      <div className={classes.pair}>
        <StaffSheet />
        <TagsSheet />
      </div>
      <SampleSheet isSample={isSample} onSwitch={onSwitchShop} />
    </ScreenFrame>
  );
}
