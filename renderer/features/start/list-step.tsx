import { useWords } from '#i18n/use-words.ts';
import { Icon, type IconName } from '#ui/icon.tsx';

import classes from './first-start.module.css';

type ListStepProps = {
  readonly onImport: () => void;
  readonly onTrySample: () => void;
  readonly onFile: () => void;
  readonly onEmpty: () => void;
};

/** Four ways to begin; whichever is taken, the others stay open in the menu and in Settings. */
export function ListStep({ onImport, onTrySample, onFile, onEmpty }: ListStepProps) {
  return (
    <div className={classes.choices}>
      <Way icon="import" name="import" isFirst onGo={onImport} />
      <Way icon="star" name="sample" onGo={onTrySample} />
      <Way icon="add" name="empty" onGo={onEmpty} />
      <Way icon="shield" name="file" onGo={onFile} />
    </div>
  );
}

type WayProps = {
  readonly icon: IconName;
  readonly name: 'import' | 'sample' | 'empty' | 'file';
  readonly isFirst?: boolean;
  readonly onGo: () => void;
};

function Way({ icon, name, isFirst = false, onGo }: WayProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={classes.choice}
      onClick={onGo}
      {...(isFirst && { 'data-autofocus': true })}
    >
      <Icon name={icon} size={26} />
      <span className={classes.choiceTitle}>{t(`start.list-${name}`)}</span>
      <span className={classes.choiceHint}>{t(`start.list-${name}Hint`)}</span>
    </button>
  );
}
