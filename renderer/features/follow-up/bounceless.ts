/** Nobody pastes, sends and comes back, or reads the next name, as quickly as this. */
const bounceMs = 400;

/**
 * For steps that take each other's place under the same Enter: a bounce of the press that copied must not say that
 * it was sent, nor one of that copy the words for the next. Asked with the time of each press (`timeStamp`, in
 * milliseconds), it says whether it is one of its own.
 */
export function bounceless(): (pressedAt: number) => boolean {
  let heardAt = Number.NEGATIVE_INFINITY;
  return (pressedAt) => {
    const isOwn = pressedAt - heardAt >= bounceMs;
    if (isOwn) heardAt = pressedAt;
    return isOwn;
  };
}
