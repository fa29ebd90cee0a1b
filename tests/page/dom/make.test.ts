import { expect, test } from 'vitest';
import { makeElement } from '../../../page/dom/make.ts';

test('an element of a document of XML is one of HTML', () => {
  const feed = new DOMParser().parseFromString('<rss><channel/></rss>', 'text/xml');
  const made = makeElement(feed, 'div');
  expect(made.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
  expect(made.style).toBeDefined();
});
