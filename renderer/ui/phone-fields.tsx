import { ActionIcon, Button, Group, TextInput, Tooltip } from '@mantine/core';

import type { isUnusualSoFar } from '#domain/customers/phone.ts';
import { useWords } from '#i18n/use-words.ts';

import { Icon } from './icon.tsx';

type PhoneFieldsProps = {
  /** The ids of the fields begin with it: `card-phone-0` is the first. */
  readonly id: string;
  readonly phones: readonly string[];
  readonly onChange: (phones: readonly string[]) => void;
  /** The domain's own reading of a number; handed in, so that widgets know no rule. */
  readonly isUnusual: typeof isUnusualSoFar;
  /** Whether another number can be made the first one here. */
  readonly canReorder?: boolean;
};

/** One or more numbers, the first one first. An unusual number is said to be so and kept as typed. */
export function PhoneFields({ id, phones, onChange, isUnusual, canReorder }: PhoneFieldsProps) {
  const { t } = useWords();
  return (
    <div>
      {phones.map((phone, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- Numbers may repeat while being typed; their place is what they are.
        <Group key={index} align="flex-end" gap="xs" wrap="nowrap" mb="xs">
          <TextInput
            id={`${id}-${index}`}
            size="md"
            flex={1}
            label={index === 0 ? t('form.phones') : t('form.phone', { number: index + 1 })}
            description={isUnusual(phone) ? t('form.unusualPhone') : undefined}
            inputMode="tel"
            autoComplete="off"
            value={phone}
            onChange={({ currentTarget: { value } }) =>
              onChange(phones.map((one, at) => (at === index ? value : one)))
            }
          />
          {canReorder && index > 0 && phone.trim() !== '' && (
            <Tooltip label={t('form.makeFirst')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="xl"
                aria-label={`${phone}: ${t('form.makeFirst')}`}
                onClick={() => onChange([phone, ...phones.filter((_, at) => at !== index)])}
              >
                <Icon name="up" size={18} />
              </ActionIcon>
            </Tooltip>
          )}
          {phones.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="xl"
              aria-label={t('form.removePhone', { number: index + 1 })}
              onClick={() => onChange(phones.filter((_, at) => at !== index))}
            >
              <Icon name="close" size={18} />
            </ActionIcon>
          )}
        </Group>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="add" size={15} />}
        onClick={() => {
          onChange([...phones, '']);
          // The field is there once this change is drawn.
          requestAnimationFrame(() => document.getElementById(`${id}-${phones.length}`)?.focus());
        }}
      >
        {t('form.addPhone')}
      </Button>
    </div>
  );
}
