import '#ui/theme/tokens.css';
import './page.css';

/** As `platform/customer-window.ts` sends it. Read again here: what another page says is not trusted either. */
type View = {
  readonly language: string;
  readonly scheme: string;
  readonly shopName: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
};

/** Letters of an amount that fill the window from side to side at its largest. */
const longest = 9;

const place = document.querySelector<HTMLElement>('#customer');
const channel = new BroadcastChannel('regulars.customer');
channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isView(data) && place !== null) draw(place, data);
});
channel.postMessage('what is shown?');

function draw(root: HTMLElement, { language, scheme, shopName, lines }: View): void {
  document.documentElement.lang = language;
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  const list = document.createElement('dl');
  list.toggleAttribute('data-long', (lines[0]?.value.length ?? 0) > longest);
  for (const { label, value } of lines) {
    const row = document.createElement('div');
    row.append(element('dt', label), element('dd', value));
    list.append(row);
  }
  root.replaceChildren(element('h1', shopName), list);
}

function element(name: 'h1' | 'dt' | 'dd', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function isView(data: unknown): data is View {
  if (typeof data !== 'object' || data === null) return false;
  if (!('lines' in data) || !Array.isArray(data.lines)) return false;
  return 'shopName' in data && typeof data.shopName === 'string';
}
