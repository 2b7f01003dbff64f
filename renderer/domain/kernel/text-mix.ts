/**
 * 53 bits out of a text, spread evenly and the same on every computer, for ever: what is made of an id
 * (a coupon's code, the prize of a draw) must come out the same when the same row is read again.
 *
 * Two lanes of multiply and fold, in the manner of MurmurHash3. No secret: who knows the text knows the number.
 */
export function mixed(text: string): number {
  let high = 0x9e_37_79_b9;
  let low = 0x24_3f_6a_88;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e_37_79_b1);
    low = Math.imul(low ^ unit, 0x5f_35_64_95);
  }
  const upper = finished(high ^ (low >>> 16));
  const lower = finished(low ^ (upper >>> 13));
  return (upper >>> 11) * 0x1_0000_0000 + (lower >>> 0);
}

/** Each bit that goes in changes about half of those that come out. */
function finished(lane: number): number {
  let bits = Math.imul(lane ^ (lane >>> 16), 0x85_eb_ca_6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2_b2_ae_35);
  return bits ^ (bits >>> 16);
}
