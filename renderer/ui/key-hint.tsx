import classes from './key-hint.module.css';

type KeyHintProps = { readonly keys: string };

/**
 * The key that does the same, beside its button: `Alt+P`. Hidden from screen readers, which get it
 * through `aria-keyshortcuts` on the control itself.
 */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <kbd className={classes.root} aria-hidden="true">
      {keys}
    </kbd>
  );
}
