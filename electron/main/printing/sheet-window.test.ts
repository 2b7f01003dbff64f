import type { Session } from 'electron';
import { expect, it, vi } from 'vitest';

import { drawingDesk } from './drawing-desk.ts';
import { sheetWindow } from './sheet-window.ts';

type Opened = { readonly destroy: () => void; address: string };
const opened: Opened[] = [];
const printed: string[] = [];

vi.mock('electron', () => ({
  BrowserWindow: class {
    address = '';
    private isGone = false;
    readonly webContents = {
      on: () => undefined,
      getURL: () => this.address,
      loadURL: async (address: string) => {
        this.address = address;
      },
      print: (_: unknown, tell: (taken: boolean, why: string) => void) => {
        printed.push(this.address);
        tell(true, '');
      },
      printToPDF: async () => new TextEncoder().encode(this.address),
    };
    constructor() {
      opened.push(this);
    }
    isDestroyed() {
      return this.isGone;
    }
    destroy() {
      this.isGone = true;
    }
  },
}));

const order = { printer: '前台', copies: 1, size: { width: 58_000, height: 100_000 } };

it('a sheet whose page died after it was drawn is not printed as an empty one', async () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- It is only handed on.
  const session = {} as Session;
  const desk = drawingDesk();
  const window = sheetWindow({ preload: '', session, desk, closeAfter: 60_000 });
  const drawn = window.draw({
    paper: {
      id: 'roll58',
      width: 58,
      height: null,
      margins: { top: 2, right: 2, bottom: 2, left: 2 },
      rotation: 0,
    },
    title: '',
    blocks: [],
  });
  const { task } = await desk.take();
  desk.hear({ task, kind: 'drawn', height: 100 });
  await drawn;
  expect(await window.print(order)).toEqual({ taken: true });

  opened.at(-1)?.destroy();

  expect(await window.print(order)).toMatchObject({ taken: false });
  expect(await window.pdf(order.size)).toBeUndefined();
  expect(printed).toEqual(['app://shop/print.html']);
  window.close();
});
