/** A whole number as somebody typed it, full width or with commas too; undefined for nothing and for what is none. */
export function readCount(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}
