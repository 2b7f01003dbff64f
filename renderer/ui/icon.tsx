const shapes = {
  till: 'M4 10h16v9a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-9Zm2.5 0L8 4h8l1.5 6M9 14h6m-3-3v6',
  import: 'M12 3v11m0 0 4-4m-4 4-4-4M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4',
  settings:
    'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM9 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  keys: 'M4 7h16v10H4V7Zm3 3.5h.01M10.5 10.5h.01M14 10.5h.01M17.2 10.5h.01M8 14h8',
  help: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-2.4 6.2c.2-1.4 1.2-2.2 2.5-2.2 1.4 0 2.5.9 2.5 2.2 0 1.9-2.6 1.9-2.6 3.8m0 2.6h.01',
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
  flag: 'M6 21V4m0 0h11l-2.5 4L17 12H6',
  pulse: 'M3 12h4l2.5-6 4 12 2.5-6h5',
  filter: 'M4 5h16l-6 7.5V19l-4 1.5v-8L4 5Z',
  export: 'M12 15V4m0 0 4 4m-4-4-4 4M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4',
  columns: 'M4 5h16v14H4V5Zm5.3 0v14m5.4-14v14',
  merge: 'M6 4v4c0 4 6 4 6 8v4m6-16v4c0 4-6 4-6 8',
  history: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2',
  camera: 'M4 8h3l1.5-2.5h7L17 8h3v11H4V8Zm8 2.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
  trash: 'M5 7h14M9.5 7V4.5h5V7m-8 0 1 13h9l1-13M10.5 11v5m3-5v5',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  star: 'm12 4 2.4 5 5.6.7-4.1 3.9 1 5.5-4.9-2.7-4.9 2.7 1-5.5L4 9.7 9.6 9 12 4Z',
  shield: 'M12 3.5 19 6v6c0 4.5-3 7-7 8.5-4-1.5-7-4-7-8.5V6l7-2.5Z',
  more: 'M5.3 12a.7.7 0 1 0 1.4 0 .7.7 0 0 0-1.4 0Zm6 0a.7.7 0 1 0 1.4 0 .7.7 0 0 0-1.4 0Zm6 0a.7.7 0 1 0 1.4 0 .7.7 0 0 0-1.4 0Z',
  up: 'M12 19V5m0 0-6 6m6-6 6 6',
  down: 'M12 5v14m0 0 6-6m-6 6-6-6',
  gift: 'M4 9h16v4H4V9Zm1.5 4v7h13v-7M12 9v11M12 9C9.5 9 7.5 8 7.5 6.2 7.5 4.9 8.4 4 9.5 4 11.2 4 12 6.2 12 9Zm0 0c2.5 0 4.5-1 4.5-2.8 0-1.3-.9-2.2-2-2.2C12.8 4 12 6.2 12 9Z',
  ticket:
    'M4 7h16v3.5a1.5 1.5 0 0 0 0 3V17H4v-3.5a1.5 1.5 0 0 0 0-3V7Zm9.5 1.5v1.5m0 1.5v1.5m0 1.5v1.5',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 1.4m0-13.4-1.4 1.4M6.7 17.3l-1.4 1.4',
  calendar:
    'M4 6h16v14H4V6Zm0 4.5h16M8 3.5V8m8-4.5V8m-8 6h.01M12 14h.01M16 14h.01M8 17h.01M12 17h.01',
  print: 'M7.5 8V4h9v4M7.5 17H4V8.5h16V17h-3.5M7.5 13.5h9V20h-9v-6.5ZM16.8 11h.01',
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
