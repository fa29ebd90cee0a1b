import { expect, it } from 'vitest';
import { isFormula } from '../../../engine/text/formulas.ts';

it.each([
  'Thank you very much.',
  '“Thank you, and God bless you all.”',
  'Thank you so much, ladies and gentlemen.',
  'Mr. President, distinguished delegates,',
  'Good evening!',
  '谢谢大家！',
  '女士们、先生们，',
  '主席先生，各位同事：',
])('%s is a formula', (sentence) => {
  expect(isFormula(sentence)).toBe(true);
});

it.each([
  'Thank you for mending the nets.',
  'We thank the keepers of the lighthouse.',
  'Good nets make good evenings.',
  'The boats are open.',
  '谢谢你们补好了渔网。',
  '',
])('%s is none', (sentence) => {
  expect(isFormula(sentence)).toBe(false);
});
