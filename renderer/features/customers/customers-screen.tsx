import type { RowId } from '#domain/kernel/units.ts';

import { CustomerDesk } from './customer-desk.tsx';
import classes from './customers-screen.module.css';
import { useShopColumns } from './list/use-list.ts';

type CustomersScreenProps = {
  readonly onOpen: (id: RowId) => void;
  /** Hidden screens stay alive and do no work. */
  readonly isShown: boolean;
};

/** Everybody the shop knows: found, filtered, sorted, and many changed at once. */
export function CustomersScreen({ onOpen, isShown }: CustomersScreenProps) {
  const columns = useShopColumns(isShown);
  return (
    <div className={classes.root}>
      {columns !== undefined && (
        <CustomerDesk shopColumns={columns} isShown={isShown} onOpen={onOpen} />
      )}
    </div>
  );
}
