import { build } from '../dist.ts';

process.exitCode = (await build()) ? 0 : 1;
