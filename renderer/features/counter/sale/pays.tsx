import { CouponField } from './coupon-field.tsx';
import classes from './pays.module.css';
import { PointsField } from './points-field.tsx';
import { RewardField } from './reward-field.tsx';
import { StoredField } from './stored-field.tsx';
import type { Till } from './till-of.ts';

type PaysProps = { readonly till: Till };

/** What a customer can pay with besides money, in the order in which it is taken off. What they have not takes no room. */
export function Pays({ till }: PaysProps) {
  if (till.terms.buyer === null) return null;
  return (
    <div className={classes.root}>
      <CouponField till={till} />
      <RewardField till={till} />
      <PointsField till={till} />
      <StoredField till={till} />
    </div>
  );
}
