import { commandExists } from './run.ts';

/** Whether a window could be seen here. Windows and macOS always have a screen. */
export function hasScreen(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** What to put before a command so that its windows open on a screen of their own that nobody sees. */
export function onHiddenScreen(): readonly string[] {
  if (process.platform !== 'linux' || !commandExists('xvfb-run')) return [];
  return ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'];
}

/** Chromium's own sandbox refuses to run as root; everyone else keeps it. */
export function sandboxWords(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
