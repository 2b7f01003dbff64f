import type { Stage } from '#domain/customers/card.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './stage-badge.module.css';

type StageBadgeProps = { readonly stage: Stage };

/** How far the shop has come with somebody; who is no customer yet stands out. */
export function StageBadge({ stage }: StageBadgeProps) {
  const { t } = useWords();
  return (
    <span className={classes.root} data-stage={stage}>
      {t(`stage.${stage}`)}
    </span>
  );
}
