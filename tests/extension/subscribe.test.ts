/** Fetching packs from made-up servers: whatever comes, it is an offer that was checked, or one of the faults that have a sentence. */
import { generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PackError, openPack, writePack } from '../../corpus/pack.ts';
import { noTables } from '../../corpus/tables-file.ts';
import { compileOwn } from '../../corpus/own/compile-own.ts';
import { ownDocument } from '../../corpus/own/own-document.ts';
import { checkSignature, signPack } from '../../corpus/signature.ts';
import { RARITY } from '../corpus/seeds.ts';

vi.mock('../../extension/browser.ts', () => ({ browser: fakeBrowser }));
vi.mock('../../extension/packs.ts', () => ({
  openPackBytes: (bytes: ArrayBuffer) => openPack(bytes, noTables()),
}));
const { MAX_PACK, SubscriptionFailed, fetchOffer, packAddress } =
  await import('../../extension/own/subscribe.ts');

const URL_OF_PACK = new URL('https://packs.example/a.pack');

const keyPair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
  const open = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })).subarray(-32);
  return (pack: Uint8Array) => signPack(pack, secret, open);
};
const publisher = keyPair();
const stranger = keyPair();

let pack: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const described = {
    title: 'At sea',
    speaker: '',
    occasion: '',
    date: '2026',
    lang: 'en',
    kind: 'full-text',
    workKind: 'remarks',
    publisher: 'x',
  } as const;
  const document = ownDocument(
    {
      text: '# At sea\nThe keepers of the lighthouse counted every ship that passed the reef.',
      passages: true,
    },
    described,
    [],
    1,
  );
  pack = writePack(compileOwn([document], [], 'Harbours', { rarity: RARITY }).edition, noTables());
});

const answers = new Map<string, () => Response>();
const asked = vi.fn((url: string, _init?: RequestInit) => {
  const answer = answers.get(url);
  return answer ? Promise.resolve(answer()) : Promise.resolve(new Response('', { status: 404 }));
});
vi.stubGlobal('fetch', asked);
const serve = (body: Uint8Array<ArrayBuffer> | string, signature?: string, init: ResponseInit = {}): void => {
  answers.set(URL_OF_PACK.href, () => new Response(body, init));
  if (signature !== undefined) answers.set(`${URL_OF_PACK.href}.sig`, () => new Response(signature));
};
beforeEach(() => {
  answers.clear();
  asked.mockClear();
});

describe('an address', () => {
  it.each([
    'https://packs.example/a.pack',
    ' https://packs.example/a.pack#top ',
    'http://localhost:80/a.pack',
    'http://127.0.0.1:8000/a.pack',
  ])('%s is one', (input) => {
    expect(packAddress(input).href).not.toContain('#');
  });
  it.each([
    '',
    'packs.example',
    'http://packs.example/a.pack',
    'ftp://packs.example/a',
    'https://us:secret@packs.example/a',
    'javascript:alert(1)',
    'file:///a.pack',
  ])('%s is none', (input) => {
    expect(() => packAddress(input)).toThrow(SubscriptionFailed);
  });
});

describe('an offer', () => {
  it('has the pack, its signer and what the server calls this state of it; cookies and referrer stay here', async () => {
    const signature = await publisher(pack);
    serve(pack, signature, { headers: { etag: '"1"' } });
    const offer = await fetchOffer(URL_OF_PACK);
    const checked = await checkSignature(pack, signature);
    expect(offer).toMatchObject({
      works: 1,
      pack: {
        name: 'Harbours',
        source: { url: URL_OF_PACK.href, etag: '"1"', key: 'key' in checked && checked.key },
      },
    });
    for (const [, init] of asked.mock.calls)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
  });

  it('is none where nothing is newer, by the server’s word or by the bytes', async () => {
    serve(pack, await publisher(pack), { headers: { etag: '"1"' } });
    const before = (await fetchOffer(URL_OF_PACK))?.pack;
    expect(await fetchOffer(URL_OF_PACK, before)).toBeUndefined();
    answers.set(URL_OF_PACK.href, () => new Response(null, { status: 304 }));
    expect(await fetchOffer(URL_OF_PACK, before)).toBeUndefined();
    expect(asked.mock.lastCall?.[1]).toMatchObject({ headers: { 'If-None-Match': '"1"' } });
  });

  it('tells of another key, and is refused without one', async () => {
    serve(pack, await publisher(pack));
    const before = (await fetchOffer(URL_OF_PACK))?.pack;
    const old = before && {
      ...before,
      source: { hash: 'other', key: before.source?.key, url: URL_OF_PACK.href },
    };
    serve(pack, await stranger(pack));
    expect(await fetchOffer(URL_OF_PACK, old)).toMatchObject({ keyBefore: before?.source?.key });
    answers.delete(`${URL_OF_PACK.href}.sig`);
    await expect(fetchOffer(URL_OF_PACK, old)).rejects.toMatchObject({ fault: 'signature-missing' });
  });

  it('is refused beyond all measure, before it is read', async () => {
    serve('x', undefined, { headers: { 'content-length': String(MAX_PACK + 1) } });
    await expect(fetchOffer(URL_OF_PACK)).rejects.toMatchObject({ fault: 'too-large' });
  });

  it('of whatever a server may send is checked, or has a fault with a sentence (200 cases)', async () => {
    const signature = await publisher(pack);
    const foreign = await stranger(pack);
    const damage = fc.record({
      /** Places, as a share of the file, and what stands there instead. */
      changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 4 }),
      kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      added: fc.oneof(fc.constant(new Uint8Array()), fc.uint8Array({ maxLength: 64 })),
      status: fc.constantFrom(200, 200, 200, 200, 204, 403, 404, 500, 503),
      signature: fc.oneof(
        fc.constant(signature),
        fc.constant(foreign),
        fc.constant(undefined),
        fc.string(),
        fc.constant(signature.replace('a', 'b')),
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ changes, kept, added, status, signature: signed }) => {
        answers.clear();
        const body = Uint8Array.from(pack.subarray(0, Math.ceil(pack.length * kept)));
        for (const [place, byte] of changes)
          if (body.length > 0) body[Math.floor(place * (body.length - 1))] = byte;
        const sent = new Uint8Array([...body, ...added]);
        serve(sent, signed);
        answers.set(URL_OF_PACK.href, () => new Response(status === 204 ? null : sent, { status }));
        const same = sent.length === pack.length && sent.every((byte, at) => byte === pack[at]);
        const [result] = await Promise.allSettled([fetchOffer(URL_OF_PACK)]);
        if (result.status === 'rejected') {
          if (!(result.reason instanceof SubscriptionFailed || result.reason instanceof PackError))
            throw result.reason;
        } else {
          // What is offered is the pack itself where it is signed; an unsigned one at least opens.
          expect(status).toBe(200);
          if (result.value?.pack.source?.key !== undefined) expect(same).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
