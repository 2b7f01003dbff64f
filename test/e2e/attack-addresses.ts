/** What a hostile script would ask `app://shop` for, hoping to get a file that is not ours. */
const targets = [
  'etc/passwd',
  'package.json',
  'main/index.js',
  'preload/index.cjs',
  'Windows/win.ini',
  'proc/self/environ',
];

const climbs = [
  '../',
  '../../',
  '../../../../../../../../',
  '..%2f',
  '..%2F..%2f..%2f..%2f..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '%2E%2E/%2e./.%2e/',
  '%252e%252e%252f',
  '..%252f',
  '..%5c',
  '..\\',
  '..%5c..%5c..%5c',
  '....//',
  '..;/',
  '..%00/',
  '%c0%ae%c0%ae/',
  '%c0%af',
  '%uff0e%uff0e/',
  '．．/',
  'assets/../../',
  'assets/%2e%2e/%2e%2e/',
  'assets/..%2f..%2f',
  'index.html/../../',
  './../',
  '.%2e/',
  '//',
  '/%2f',
  '%2f',
  '%5c%5c',
  'C:/',
  'c%3a%5c',
  'file:///',
];

const oddities = [
  'index.html%00.js',
  'index.html.',
  'index.html%20',
  'index.html::$DATA',
  'NUL',
  'con.js',
  'assets',
  'assets/',
  '.',
  '..',
  '.git/config',
  '%',
  '%zz',
  '%ff',
  'a'.repeat(5000),
];

/** At least 200, each another way to say "a file outside of the page's folder". */
export function attackAddresses(): readonly string[] {
  const climbing = climbs.flatMap((climb) => targets.map((target) => climb + target));
  const hosts = ['app://shop.evil/', 'app://etc/passwd', 'app://shop:80/', 'app://u:p@shop/x.js'];
  return [...[...climbing, ...oddities].map((path) => `app://shop/${path}`), ...hosts];
}
