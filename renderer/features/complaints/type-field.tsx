import { NativeSelect } from '@mantine/core';

import {
  type ComplaintArea,
  type ComplaintType,
  allComplaintTypes,
} from '#domain/care/complaint.ts';
import { complaintType } from '#i18n/care-line.ts';
import { useWords } from '#i18n/use-words.ts';

const areas: readonly ComplaintArea[] = ['goods', 'delivery', 'service', 'system'];

type TypeFieldProps = {
  readonly isFirst: boolean;
  readonly value: ComplaintType | undefined;
  readonly onChange: (value: ComplaintType | undefined) => void;
};

/** What it is about, by area; typing the first letters finds it, as in any list of the computer's own. */
export function TypeField({ isFirst, value, onChange }: TypeFieldProps) {
  const words = useWords();
  const { t } = words;
  return (
    <NativeSelect
      {...(isFirst && { 'data-autofocus': true })}
      label={t('complaints.type')}
      required
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(allComplaintTypes.find((type) => type === currentTarget.value))
      }
      data={[
        ...(value === undefined ? [{ value: '', label: '—' }] : []),
        ...areas.map((area) => ({
          group: t(`care.area-${area}`),
          items: allComplaintTypes
            .filter((type) => type.startsWith(`${area}/`))
            .map((type) => ({ value: type, label: complaintType(type, words) })),
        })),
      ]}
    />
  );
}
