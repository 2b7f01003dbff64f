type PhoneTextProps = { readonly typed: string; readonly digits: string };

/** A phone number as people read it aloud: `138 0013 8000`. Anything but a mobile stays as it was typed. */
export function PhoneText({ typed, digits }: PhoneTextProps) {
  const isMobile = /^1\d{10}$/.test(digits);
  const shown = isMobile ? `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}` : typed;
  return <span translate="no">{shown}</span>;
}
