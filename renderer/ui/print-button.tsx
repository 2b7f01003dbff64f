import { ActionIcon, Button, type MantineSize, Tooltip } from '@mantine/core';

import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import { type PrintWish, usePrintDoor } from './print-door.ts';

type PrintButtonProps = {
  readonly label: string;
  /** Asked when the button is pressed: what is ticked or shown then. */
  readonly wish: () => PrintWish;
  /** What Ctrl+P means on this screen; else it prints what was sold last. */
  readonly hasKey?: boolean;
  /** A picture only, where many stand in a row. */
  readonly small?: boolean;
  readonly size?: MantineSize | 'compact-sm' | 'compact-md';
};

/** The way from anything that can be printed to paper. */
export function PrintButton({ label, wish, hasKey = false, small, size }: PrintButtonProps) {
  const print = usePrintDoor();
  const shared = {
    onClick: () => print(wish()),
    ...(hasKey && { 'data-print-key': true, 'aria-keyshortcuts': 'Control+P' }),
  };
  if (small) {
    return (
      <Tooltip label={hasKey ? `${label} Ctrl+P` : label}>
        <ActionIcon
          variant={hasKey ? 'default' : 'subtle'}
          color="gray"
          size={hasKey ? 'lg' : 'md'}
          aria-label={label}
          {...shared}
        >
          <Icon name="print" size={18} />
        </ActionIcon>
      </Tooltip>
    );
  }
  return (
    <Button
      variant="default"
      size={size ?? 'sm'}
      leftSection={<Icon name="print" size={16} />}
      {...(hasKey && { rightSection: <KeyHint keys="Ctrl+P" /> })}
      {...shared}
    >
      {label}
    </Button>
  );
}
