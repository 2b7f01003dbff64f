/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8 that comes line by line. Browsers only have it for what lies whole in
 * memory, which a file of a million sales does not. It finds damage; who may write a file is age's affair.
 */
export class Sha256 {
  private readonly state = Int32Array.from(begin);
  /** Blocks are mixed in many at a time: one by one would take twice as long. */
  private readonly waiting = new Uint8Array(64 * 1024);
  private used = 0;
  private before = 0;

  /** Takes the next characters; a surrogate without its other half counts as U+FFFD, as everywhere in UTF-8. */
  add(text: string): void {
    let from = 0;
    while (from < text.length) {
      let end = Math.min(text.length, from + mostAtOnce);
      if (end < text.length && isFirstHalf(text.charCodeAt(end - 1))) end += 1;
      // Room is made once for the whole piece: to look before each sign would take as long as all the rest.
      if (this.used + 3 * (end - from) > this.waiting.length)
        this.used = this.mixWaiting(this.used);
      this.used = encode(text, from, end, this.waiting, this.used);
      from = end;
    }
  }

  /** Takes the next bytes, as a file that was locked has them. */
  addBytes(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + this.waiting.length - this.used);
      this.waiting.set(part, this.used);
      from += part.length;
      this.used += part.length;
      if (this.used === this.waiting.length) this.used = this.mixWaiting(this.used);
    }
  }

  /** The digest in hexadecimal. Nothing can be added afterwards. */
  hex(): string {
    const rest = this.mixWaiting(this.used);
    const bytes = this.before + rest;
    const end = rest < 56 ? 64 : 128;
    this.waiting.fill(0, rest, end);
    this.waiting[rest] = 0x80;
    const length = new DataView(this.waiting.buffer, end - 8);
    length.setUint32(0, Math.floor(bytes / 0x2000_0000));
    length.setUint32(4, (bytes << 3) >>> 0);
    this.mixWaiting(end);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** Takes the whole blocks in and moves what is left to the front; answers how much that is. */
  private mixWaiting(used: number): number {
    const whole = used - (used % 64);
    for (let from = 0; from < whole; from += 64) mixIn(this.state, this.waiting, from);
    this.waiting.copyWithin(0, whole, used);
    this.before += whole;
    return used - whole;
  }
}

const mostAtOnce = 16_384;

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** Puts signs into bytes from `used` on; answers where the next one goes. */
function encode(text: string, from: number, end: number, bytes: Uint8Array, used: number): number {
  let next = used;
  for (let at = from; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes[next++] = unit;
    else {
      const point = unit < 0xd800 ? unit : (text.codePointAt(at) ?? 0);
      const isHalf = point >= 0xd800 && point < 0xe000;
      next = putWide(bytes, next, isHalf ? 0xfffd : point);
      if (point > 0xffff) at += 1;
    }
  }
  return next;
}

function putWide(bytes: Uint8Array, from: number, point: number): number {
  let at = from;
  if (point < 0x800) bytes[at++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) bytes[at++] = 0xe0 | (point >> 12);
    else {
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 63);
    }
    bytes[at++] = 0x80 | ((point >> 6) & 63);
  }
  bytes[at++] = 0x80 | (point & 63);
  return at;
}

function mixIn(state: Int32Array, bytes: Uint8Array, from: number): void {
  spread(bytes, from);
  // Word by word, here and at the end: lists would make this half as fast.
  let a = wordOf(state, 0);
  let b = wordOf(state, 1);
  let c = wordOf(state, 2);
  let d = wordOf(state, 3);
  let e = wordOf(state, 4);
  let f = wordOf(state, 5);
  let g = wordOf(state, 6);
  let h = wordOf(state, 7);
  for (let at = 0; at < 64; at += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + wordOf(rounds, at) + wordOf(words, at)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = wordOf(state, 0) + a;
  state[1] = wordOf(state, 1) + b;
  state[2] = wordOf(state, 2) + c;
  state[3] = wordOf(state, 3) + d;
  state[4] = wordOf(state, 4) + e;
  state[5] = wordOf(state, 5) + f;
  state[6] = wordOf(state, 6) + g;
  state[7] = wordOf(state, 7) + h;
}

function spread(bytes: Uint8Array, from: number): void {
  for (let at = 0; at < 16; at += 1) {
    const byte = from + at * 4;
    words[at] =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0);
  }
  for (let at = 16; at < 64; at += 1) {
    const early = wordOf(words, at - 15);
    const late = wordOf(words, at - 2);
    const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = (wordOf(words, at - 16) + s0 + wordOf(words, at - 7) + s1) | 0;
  }
}

function wordOf(list: Int32Array, at: number): number {
  return list[at] ?? 0;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const begin = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** The schedule of the block at hand; made anew for each. */
const words = new Int32Array(64);

const rounds = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
