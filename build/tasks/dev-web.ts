import { join } from 'node:path';

import { createServer } from 'vite';

import { projectRoot } from '../places.ts';
import { say } from '../say.ts';

/** `npm run dev:web`: the page alone, in any browser, with hot reload. No journal, no files, no printing. */
const server = await createServer({ configFile: join(projectRoot, 'vite.config.ts') });
await server.listen();
server.printUrls();
say('Ctrl-C ends it.');
