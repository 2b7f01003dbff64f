// Only the page can ask the main process, and only a worker may spend seconds on the answers: calls go through a
// port between the two.

type Asked = { readonly call: number; readonly name: string; readonly input: readonly unknown[] };
type Answered =
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly fault: string };

type AnyCall = (...input: readonly never[]) => Promise<unknown>;

/** Lets the other side of the port make these calls, and no others. Ends when the port is closed. */
export function offerCalls(port: MessagePort, calls: Readonly<Record<string, AnyCall>>): void {
  port.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    void answer(calls, data).then((answered) => port.postMessage(answered));
  });
  port.start();
}

/** The calls that the other side of the port offers, by name. A fault there is thrown here with its message. */
export function callsThrough(port: MessagePort) {
  const waiting = new Map<number, (answered: Answered) => void>();
  let drawn = 0;
  port.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.call)?.(data);
    waiting.delete(data.call);
  });
  port.start();
  return async (name: string, input: readonly unknown[]): Promise<unknown> => {
    const call = (drawn += 1);
    const answered = await new Promise<Answered>((resolve) => {
      waiting.set(call, resolve);
      port.postMessage({ call, name, input } satisfies Asked);
    });
    if ('fault' in answered) throw new Error(answered.fault);
    return answered.answer;
  };
}

async function answer(
  calls: Readonly<Record<string, AnyCall>>,
  { call, name, input }: Asked,
): Promise<Answered> {
  try {
    const wanted = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (wanted === undefined) throw new Error(`Nobody offers ${name}.`);
    return { call, answer: await Reflect.apply(wanted, undefined, input) };
  } catch (fault) {
    return { call, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
