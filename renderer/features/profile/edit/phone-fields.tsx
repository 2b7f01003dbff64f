import { ActionIcon, Button, Group, TextInput, Tooltip } from '@mantine/core';

import { isUnusualPhone, phoneDigits } from '#domain/customers/phone.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

type PhoneFieldsProps = {
  readonly phones: readonly string[];
  readonly onChange: (phones: readonly string[]) => void;
};

/** One or more numbers, the first one first. An unusual number is said to be so and kept as typed. */
export function PhoneFields({ phones, onChange }: PhoneFieldsProps) {
  const { t } = useWords();
  return (
    <div>
      {phones.map((phone, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- Numbers may repeat while being typed; their place is what they are.
        <Group key={index} align="flex-end" gap="xs" wrap="nowrap" mb="xs">
          <TextInput
            id={fieldId(index)}
            size="md"
            flex={1}
            label={index === 0 ? t('form.phones') : t('form.phone', { number: index + 1 })}
            description={isOdd(phone) ? t('form.unusualPhone') : undefined}
            inputMode="tel"
            autoComplete="off"
            value={phone}
            onChange={({ currentTarget: { value } }) =>
              onChange(phones.map((one, at) => (at === index ? value : one)))
            }
          />
          {index > 0 && phone.trim() !== '' && (
            <Tooltip label={t('profile.makeFirst')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="xl"
                aria-label={`${phone}: ${t('profile.makeFirst')}`}
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
          requestAnimationFrame(() => document.getElementById(fieldId(phones.length))?.focus());
        }}
      >
        {t('form.addPhone')}
      </Button>
    </div>
  );
}

function fieldId(index: number): string {
  return `profile-phone-${index}`;
}

/** Only once there are enough digits: the first three of a mobile are not unusual yet. */
function isOdd(phone: string): boolean {
  const digits = phoneDigits(phone);
  return digits.length >= 7 && isUnusualPhone(digits) && !/^1\d{0,10}$/.test(digits);
}
