import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';

import { packReport } from './problem-report.ts';

it('packs exactly what was shown', async () => {
  const files = [
    { name: 'problem.txt', text: '打印机不动了' },
    { name: 'regulars.log', text: 'line\n'.repeat(5_000) },
  ];
  const packed = new Uint8Array(await packReport(files).arrayBuffer());
  const found = Object.entries(unzipSync(packed)).map(([name, bytes]) => ({
    name,
    text: strFromU8(bytes),
  }));
  expect(found).toEqual(files);
  expect(packed.length).toBeLessThan(2_000);
});
