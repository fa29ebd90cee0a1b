/**
 * Runs scripts in Firefox's own process, by its remote debugging protocol: length, colon, JSON, over a socket. What WebDriver
 * does not reach is reached so: the extension's background, its commands, closed shadow roots.
 */
import { type Socket, connect } from 'node:net';
import * as z from 'zod/mini';

const Actor = z.object({ actor: z.string() });
const LongString = z.object({ type: z.literal('longString'), actor: z.string(), length: z.number() });
const Packet = z.looseObject({
  from: z.string(),
  type: z.optional(z.string()),
  error: z.optional(z.string()),
  message: z.optional(z.string()),
});
type Packet = z.infer<typeof Packet>;
const Target = z.object({ process: z.object({ consoleActor: z.string() }) });
const Outcome = z.object({ value: z.optional(z.unknown()), thrown: z.optional(z.string()) });

/** How long Firefox may take to listen at the socket after it has said that it is there, in milliseconds. */
const LISTENING = 10_000;
const BETWEEN_TRIES = 50;

export interface FirefoxDebugger {
  /**
   * Runs the body of an async function in the browser's own process, with all its privileges; one after the other.
   * @returns what it returns, as far as JSON can say it
   * @throws what it throws
   */
  run(body: string): Promise<unknown>;
  close(): void;
}

async function open(path: string): Promise<Socket> {
  for (const end = Date.now() + LISTENING; ;) {
    const socket = connect(path);
    const failed = await new Promise<Error | undefined>((resolve) => {
      socket.once('connect', () => resolve(undefined));
      socket.once('error', resolve);
    });
    if (!failed) return socket;
    if (Date.now() > end) throw failed;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
}

/** Takes packets apart as they come. */
function readPackets(socket: Socket, heard: (packet: Packet) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (colon < 0 || rest.length < end) return;
      heard(Packet.parse(JSON.parse(rest.subarray(colon + 1, end).toString())));
      rest = rest.subarray(end);
    }
  });
}

/** @param path the socket that Firefox was told to listen at, with `--start-debugger-server` */
export async function attachToFirefox(path: string): Promise<FirefoxDebugger> {
  const socket = await open(path);
  /** What is waited for, in order; one request at a time is under way. */
  let waiting: { fits: (packet: Packet) => boolean; done: (packet: Packet) => void } | undefined;
  readPackets(socket, (packet) => {
    if (!waiting?.fits(packet)) return;
    const { done } = waiting;
    waiting = undefined;
    done(packet);
  });
  const next = (fits: (packet: Packet) => boolean): Promise<Packet> =>
    new Promise((done) => {
      waiting = { fits, done };
    });
  const ask = async (to: string, type: string, more: object = {}, answer?: string): Promise<Packet> => {
    // An answer has no type; what happens by itself, and what a script comes to, has one.
    const answered = next(
      ({ from, type: kind, error }) => from === to && (kind === answer || error !== undefined),
    );
    const json = JSON.stringify({ to, type, ...more });
    socket.write(`${Buffer.byteLength(json)}:${json}`);
    const packet = await answered;
    if (packet.error !== undefined) throw new Error(`Firefox: ${packet.error}: ${packet.message ?? ''}`);
    return packet;
  };

  // It introduces itself first.
  await next(({ from }) => from === 'root');
  const { processDescriptor } = z
    .object({ processDescriptor: Actor })
    .parse(await ask('root', 'getProcess', { id: 0 }));
  const { consoleActor } = Target.parse(await ask(processDescriptor.actor, 'getTarget')).process;

  const evaluate = async (body: string): Promise<unknown> => {
    const text = `(async () => { ${body}\n })().then(
      (value) => JSON.stringify({ value }), (error) => JSON.stringify({ thrown: String(error) + '\\n' + error?.stack }))`;
    const { result } = await ask(
      consoleActor,
      'evaluateJSAsync',
      { text, mapped: { await: true } },
      'evaluationResult',
    );
    const long = LongString.safeParse(result).data;
    const json = long
      ? (await ask(long.actor, 'substring', { start: 0, end: long.length }))['substring']
      : result;
    const { value, thrown } = Outcome.parse(JSON.parse(z.string().parse(json)));
    if (thrown !== undefined) throw new Error(thrown);
    return value;
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    run(body) {
      const answer = turn.then(() => evaluate(body));
      turn = answer.catch(() => undefined);
      return answer;
    },
    close: () => socket.destroy(),
  };
}
