import type { Words } from './use-words.ts';

const sentences = {
  'too-large': 'profile.photoTooLarge',
  'not-a-picture': 'profile.notAPicture',
  'no-room': 'health.spaceRefusedText',
} as const;

/** Why a picture file was not taken, as whoever chose it is told. */
export function photoProblem(
  { t }: Words,
  { kind }: { readonly kind: keyof typeof sentences },
): string {
  return t(sentences[kind]);
}
