import type { WebContents } from 'electron';

/**
 * No call leaves this computer: UDP is what WebRTC uses around every request guard. The
 * command-line switch of the same name does nothing in Electron 33 (seen: 12 packets).
 */
export function denyWebRtcUdp(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
