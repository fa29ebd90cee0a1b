/** The compiler's worker: what takes seconds runs beside the library, which answers meanwhile and may end it at any moment. */
import { answerRequest } from '../../extension/own/compiler.ts';
import { type CompilerReply, CompilerRequest } from '../../extension/own/compiler-messages.ts';

// The options, which are none, tell a worker's message from a window's.
const say = (reply: CompilerReply): void => globalThis.postMessage(reply, {});

globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = CompilerRequest.safeParse(data);
  if (parsed.success) void answerRequest(parsed.data, say).then(say);
});
