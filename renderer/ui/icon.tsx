const shapes = {
  till: 'M4 10h16v9a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-9Zm2.5 0L8 4h8l1.5 6M9 14h6m-3-3v6',
  import: 'M12 3v11m0 0 4-4m-4 4-4-4M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4',
  settings:
    'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM9 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  keys: 'M4 7h16v10H4V7Zm3 3.5h.01M10.5 10.5h.01M14 10.5h.01M17.2 10.5h.01M8 14h8',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.8 11.3L20 20',
  close: 'M6 6l12 12M18 6 6 18',
  add: 'M12 5v14M5 12h14',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  tag: 'M4 4h8l8 8-8 8-8-8V4Zm4.5 4.5h.01',
  note: 'M5 4h14v11l-5 5H5V4Zm14 11h-5v5M8.5 9h7M8.5 13h4',
  edit: 'M4 20l1-4L16.5 4.5l3 3L8 19l-4 1Zm10.5-13.5 3 3',
  refund: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10H9',
  void: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM6.5 6.5l11 11',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10H9',
  warn: 'M12 4 21 19.5H3L12 4Zm0 6v4m0 3h.01',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cake: 'M5 20h14v-8H5v8Zm0-4c2.3 1.5 4.7 1.5 7 0s4.7-1.5 7 0M12 12V8m0-3.5v.01',
  book: 'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2V4Zm0 14a2 2 0 0 1 2-2h12M9 8h6',
  file: 'M7 3h7l4 4v14H7V3Zm7 0v4h4M10 12h5M10 16h5',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4V8Zm0 0 8 4 8-4M12 12v8',
} as const;

export type IconName = keyof typeof shapes;

type IconProps = { readonly name: IconName; readonly size?: number };

/** A line drawing in the colour of the text beside it. It says nothing to a screen reader: the words do. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
