import { CustomFieldsSheet } from './custom-fields-sheet.tsx';
import { LookSheet } from './look-sheet.tsx';
import { ProductsSheet } from './products-sheet.tsx';
import { SampleSheet } from './sample-sheet.tsx';
import classes from './settings-screen.module.css';
import { ShopSheet } from './shop-sheet.tsx';
import { StaffSheet } from './staff-sheet.tsx';
import { TagsSheet } from './tags-sheet.tsx';
import { TraySheet } from './tray-sheet.tsx';

export type ShopTabProps = {
  readonly isSample: boolean;
  readonly onSwitchShop: () => void;
};

/** The shop, its small lists, and how this computer looks. */
export function ShopTab({ isSample, onSwitchShop }: ShopTabProps) {
  return (
    <>
      <div className={classes.pair}>
        <ShopSheet />
        <LookSheet />
      </div>
      <ProductsSheet />
      <CustomFieldsSheet />
      <div className={classes.pair}>
        <StaffSheet />
        <TagsSheet />
      </div>
      <TraySheet />
      <SampleSheet isSample={isSample} onSwitch={onSwitchShop} />
    </>
  );
}
