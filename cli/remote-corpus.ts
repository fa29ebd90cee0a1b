/** Reads a remote corpus over HTTP by ranges, and counts what that takes. */
import { inflateRawSync } from 'node:zlib';
import { readCollectionLine } from '../corpus/collection.ts';
import { speechesIn } from '../corpus/remote/blocks.ts';
import { type RemoteCorpus, speechesFor, bucketOf, remoteCorpusSchema } from '../corpus/remote/layout.ts';
import type { TermKey } from '../corpus/remote/terms.ts';
import type { TextEntry } from '../corpus/schema.ts';
import { Failure, messageOf } from './failure.ts';

/** What was asked of the server. */
export interface Traffic {
  requests: number;
  /** Of the answers, with their heads. */
  bytes: number;
}

/** The bytes of an answer's head, as HTTP/1.1 writes it. */
function headBytes({ headers, statusText }: Response): number {
  let bytes = `HTTP/1.1 200 ${statusText}\r\n\r\n`.length;
  for (const [name, value] of headers) bytes += name.length + value.length + 4;
  return bytes;
}

export class RemoteCorpusReader {
  readonly corpus: RemoteCorpus;
  readonly traffic: Traffic;
  readonly #url: string;

  private constructor(url: string, corpus: RemoteCorpus, traffic: Traffic) {
    this.#url = url;
    this.corpus = corpus;
    this.traffic = traffic;
  }

  /** @throws {Failure} if there is no remote corpus at the address. */
  static async open(address: string): Promise<RemoteCorpusReader> {
    const url = address.replace(/\/?$/u, '/');
    const traffic = { requests: 0, bytes: 0 };
    const bytes = await fetched(`${url}corpus.json`, {}, 200, traffic);
    let value: unknown;
    try {
      value = JSON.parse(bytes.toString('utf8'));
    } catch (cause) {
      throw new Failure(`${url}corpus.json is not JSON.`, { cause });
    }
    const parsed = remoteCorpusSchema.safeParse(value);
    if (!parsed.success) throw new Failure(`${url}corpus.json is not that of a remote corpus.`);
    return new RemoteCorpusReader(url, parsed.data, traffic);
  }

  async #range(file: string, number: number, length: number): Promise<Buffer> {
    const start = number * length;
    const range = `bytes=${start}-${start + length - 1}`;
    const bytes = await fetched(this.#url + file, { range }, 206, this.traffic);
    if (bytes.length !== length)
      throw new Failure(`${this.#url}${file} answers ${bytes.length} bytes where ${length} were asked for.`);
    return bytes;
  }

  /** The numbers of the speeches that have a term. */
  async speechesWith(term: TermKey): Promise<number[]> {
    const { buckets, bucketLength } = this.corpus;
    return speechesFor(term, await this.#range('index.bin', bucketOf(term, buckets), bucketLength));
  }

  /** Asks for a bucket that nobody needs: pages with few terms are to look like others. */
  async decoy(random: () => number): Promise<void> {
    const { buckets, bucketLength } = this.corpus;
    await this.#range('index.bin', Math.floor(random() * buckets), bucketLength);
  }

  /** The speeches of the block that has one. @throws {Failure} if it is none */
  async blockWith(speech: number): Promise<{ entry: TextEntry; text: string }[]> {
    const block = Math.floor(speech / this.corpus.perBlock);
    const bytes = await this.#range('texts.bin', block, this.corpus.blockLength);
    try {
      return speechesIn(bytes).map((packed) => {
        const read = readCollectionLine(inflateRawSync(packed).toString('utf8'));
        if ('fault' in read) throw new RangeError(read.fault);
        return read;
      });
    } catch (cause) {
      throw new Failure(`Block ${block} of ${this.#url}texts.bin is damaged: ${messageOf(cause)}`, { cause });
    }
  }
}

/** What the server answers. @throws {Failure} if it does not answer, or with another status */
async function fetched(
  url: string,
  headers: Record<string, string>,
  status: number,
  traffic: Traffic,
): Promise<Buffer> {
  // Packed once more, a range would be another one.
  const ask = (): Promise<Response> => fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' } });
  // A server closes connections that were idle, as they are while a block is compiled: the next question opens one anew.
  const response = await ask()
    .catch(ask)
    .catch((cause: unknown) => {
      throw new Failure(`${url} cannot be reached.`, { cause });
    });
  traffic.requests++;
  if (response.status !== status) {
    await response.body?.cancel();
    const hint = response.status === 200 ? ': it does not serve ranges' : '';
    throw new Failure(`${url} answers ${response.status}${hint}.`);
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  traffic.bytes += bytes.length + headBytes(response);
  return bytes;
}
