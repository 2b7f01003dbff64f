import type { CommandLine } from 'electron';

/** Resolves nowhere, by the rule below: what is sent through it ends before the first packet. */
const deadProxy = 'http://blocked.invalid:1';

/**
 * Chromium's own roads to the network, closed below every session, because no request guard
 * sees WebRTC's TCP or Chromium's own errands: no name resolves, and the only way out is a
 * proxy that does not exist, for this computer's own addresses too. UDP: see `webrtc.ts`.
 * Must run before Electron is ready. While developing, hot reload needs this computer itself.
 */
export function cutChromiumOff(commandLine: CommandLine, isDevelopment: boolean): void {
  const rules = isDevelopment ? 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' : 'MAP * ~NOTFOUND';
  commandLine.appendSwitch('host-resolver-rules', rules);
  commandLine.appendSwitch('proxy-server', deadProxy);
  if (!isDevelopment) commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
}
