/** Halvings of the search: finer than anybody sees. */
const steps = 9;

/** Draws what stands in `flow` so many times as large, 1 is as it was asked for. */
function drawAt(flow: HTMLElement, scale: number): void {
  flow.style.setProperty('--mm', `${scale}mm`);
}

/**
 * The largest scale at which everything fits, and draws it so; null, and drawn as it was, if it does not at the
 * smallest that is borne. Words wrap anew at each size: half as large they need a quarter of the place, not the half.
 */
export function largestScale(
  flow: HTMLElement,
  smallest: number,
  fits: () => boolean,
): number | null {
  const at = (scale: number) => {
    drawAt(flow, scale);
    return fits();
  };
  if (at(1)) return 1;
  if (!at(smallest)) {
    drawAt(flow, 1);
    return null;
  }
  let [small, large] = [smallest, 1];
  for (let step = 0; step < steps; step += 1) {
    const middle = (small + large) / 2;
    if (at(middle)) small = middle;
    else large = middle;
  }
  drawAt(flow, small);
  return small;
}
