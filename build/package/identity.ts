import { appId } from '#electron/main/app-id.ts';

import { maintainerBy } from './maintainer.ts';

/** What the packed app is called and known by. `program` is ASCII: it is a path, and people type it. */
export const identity = {
  appId,
  productName: '熟客 Regulars',
  program: 'regulars',
  summary: 'The customer book of a small shop: offline, instant, and it never loses a sale.',
  summaryZh: '小店的顾客本：不用联网，打开就用，一笔不丢。',
  maintainer: maintainerBy(process.env).text,
} as const;

/**
 * The encrypted file that leaves the shop. Windows and macOS look at the last ending only, Linux at the whole
 * name: so `.age` there and `.json.age` here, where somebody else's `.age` file stays somebody else's.
 */
export const sharedFile = {
  wholeEnding: 'json.age',
  lastEnding: 'age',
  mimeType: 'application/x-regulars-shop',
  name: '熟客 Regulars, encrypted shop file',
} as const;
