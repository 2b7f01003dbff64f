import type { CustomerWindowState } from '#electron/contract.ts';

/**
 * What the customer reads, in words already: an amount and points. Never a name, a number or what was bought; the window
 * has no way to ask for more.
 */
export type CustomerView = {
  readonly language: string;
  readonly scheme: 'light' | 'dark';
  readonly shopName: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
};

const channelName = 'regulars.customer';
let channel: BroadcastChannel | undefined;
let shown: CustomerView | undefined;

/** Shows this to the customer, and again to a window that opens later. */
export function showToCustomer(view: CustomerView): void {
  shown = view;
  openChannel().postMessage(view);
}

function openChannel(): BroadcastChannel {
  if (channel !== undefined) return channel;
  channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => {
    if (data === 'what is shown?' && shown !== undefined) channel?.postMessage(shown);
  });
  return channel;
}

/** Whether the window is open; null in a plain browser, which has none. */
export async function readCustomerWindow(): Promise<CustomerWindowState | null> {
  return (await window.computer?.readCustomerWindow()) ?? null;
}

/** Opens or closes it; null in a plain browser. */
export async function setCustomerWindow(isOn: boolean): Promise<CustomerWindowState | null> {
  return (await window.computer?.setCustomerWindow(isOn)) ?? null;
}
