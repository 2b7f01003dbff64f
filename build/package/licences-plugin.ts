import { join } from 'node:path';

import type { Plugin } from 'vite';

import { projectRoot } from '../places.ts';

import { shippedLicences, shippedPackages } from './licences.ts';

const served = '/licences.json';

/**
 * Puts the licences of everything shipped beside the page (the app shows them), and stops a build that has a
 * package in it whose licence is not among them: a tool that crept from the build into the shop.
 */
export function licencesPlugin(): Plugin {
  return {
    name: 'regulars:licences',
    configureServer: (server) => {
      server.middlewares.use(served, (_request, response) => {
        void shippedLicences().then((found) => response.end(JSON.stringify(found)));
      });
    },
    async generateBundle(_options, bundle) {
      // Pages of tests and benches are built by the same settings, with rivals and tools in them; nobody ships those.
      if (this.environment.config.root !== join(projectRoot, 'renderer')) return;
      const known = new Set(shippedPackages());
      const inside = new Set(
        Object.values(bundle).flatMap((part) =>
          part.type === 'chunk' ? part.moduleIds.flatMap(packageOf) : [],
        ),
      );
      const strangers = [...inside].filter((name) => !known.has(name));
      if (strangers.length > 0) {
        this.error(`In the build, and not among the licences: ${strangers.join(', ')}`);
      }
      if (this.environment.name !== 'client') return;
      const source = JSON.stringify(await shippedLicences());
      this.emitFile({ type: 'asset', fileName: served.slice(1), source });
    },
  };
}

/** `…/node_modules/@mantine/core/…` is `@mantine/core`; a file of ours, and what a tool makes up, is nobody's. */
function packageOf(moduleId: string): readonly string[] {
  const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(moduleId)?.[1];
  return name === undefined ? [] : [name];
}
