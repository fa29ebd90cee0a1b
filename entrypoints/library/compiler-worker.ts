/** The compiler's worker: what takes seconds runs beside the library, which answers meanwhile and may end it at any moment. */
import { answerRequest } from '../../extension/own/compiler.ts';
import { CompilerRequest } from '../../extension/own/compiler-messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = CompilerRequest.safeParse(data);
  if (!parsed.success) return;
  void answerRequest(parsed.data, (reply) => self.postMessage(reply)).then((reply) =>
    self.postMessage(reply),
  );
});
