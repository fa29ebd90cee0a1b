/** Words of scripts that have no blanks between them. */
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../engine/text/tokenise.ts';
describe('scripts without blanks', () => {
  it.each([
    ['Thai', 'มนุษย์ทั้งหลายเกิดมามีอิสระ', 'มนุษย์'],
    ['Khmer', 'មនុស្សទាំងអស់កើតមកមានសេរីភាព', 'មនុស្ស'],
  ])('%s is parted into words with their places', (_, text, first) => {
    const tokens = tokenise(text);
    expect(tokens.length).toBeGreaterThan(3);
    expect(text.slice(tokens[0]?.start, tokens[0]?.end)).toBe(first);
    expect(tokens.at(-1)?.end).toBe(text.length);
  });
});
