import { removePhoto, setPhoto } from '#data/customers/photo.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { photoProblem } from '#i18n/photo-problem.ts';
import { useWords } from '#i18n/use-words.ts';
import { scalePhoto } from '#platform/scale-photo.ts';
import { hideToasts } from '#ui/toast.tsx';

import { useProfileActs } from '../use-profile-acts.ts';

/** One notice for all: what was wrong with the picture before this one nobody needs to read any more. */
const problemId = 'photo-problem';

/** Putting a picture on a card and taking it off; what cannot be a photo is said and changes nothing. */
export function usePhotoActs(cardId: RowId) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const { newAct, tell, sayProblem } = useProfileActs();

  async function take(file: Blob): Promise<void> {
    const act = newAct();
    const scaled = await scalePhoto(file);
    if (!scaled.ok) return sayProblem(problemId, photoProblem(words, scaled.refusal));
    const outcome = await setPhoto(shop, cardId, scaled.value, act);
    if (!outcome.ok) return sayProblem(problemId, refused(outcome.refusal.kind));
    hideToasts(problemId);
    await tell(act, t('profile.photoSaved'));
  }

  async function remove(): Promise<void> {
    const act = newAct();
    const outcome = await removePhoto(shop, cardId, act);
    if (!outcome.ok) return sayProblem(problemId, refused(outcome.refusal.kind));
    await tell(act, t('profile.photoRemoved'), t('profile.photoRemovedText'));
  }

  function refused(kind: 'not-a-picture' | 'unknown-card'): string {
    return t(kind === 'unknown-card' ? 'form.unknownCard' : 'profile.notAPicture');
  }

  return { take, remove };
}
