import { keepScheme, whenShellIsQuiet } from './app/shell.ts';

/**
 * The first script is small on purpose: it dresses the painted search box in the right colours and
 * then fetches the rest. On an old laptop the box is there in a fifth of the time of the whole app.
 */
keepScheme();
const [{ start }] = await Promise.all([import('./app/start.tsx'), whenShellIsQuiet()]);
await start();
