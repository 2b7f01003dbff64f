const pixelsInMillimetre = 96 / 25.4;

/** How long the paper must be for what is drawn, in millimetres. */
export function lengthOf(drawn: HTMLElement): number {
  return drawn.getBoundingClientRect().height / pixelsInMillimetre;
}
