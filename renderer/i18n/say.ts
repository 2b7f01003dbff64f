import i18next from 'i18next';

/** The word for "close" in the language of this moment, for notices that are made outside of any screen. */
export function sayClose(): string {
  return i18next.t('common.close');
}
