/** A made-up report that has words of a speech in all three kinds: word for word, edited, and in other words. */

const HEADLINE = 'Wang Yi speaks at the Human Rights Council';

const PARAGRAPHS = [
  'Chinese Foreign Minister Wang Yi addressed the 55th session of the United Nations Human Rights Council on February 26.',
  '“Protecting and promoting human rights is a common cause for all humanity,” Wang said.',
  'The world is growing more turbulent, he said, with crises and conflicts flaring up, and the deficit in global human rights governance is widening.',
  '“We should embrace interference in other countries’ internal affairs and containing other countries’ development under the pretext of human rights,” he said.',
  'The fighting between Palestine and Israel has killed almost 30,000 civilians and driven nearly two million from their homes, which Wang called saddening.',
  '“Multilateral human rights bodies should serve as platforms for constructive engagement and cooperation for all sides, rather than a battleground for group politics or bloc confrontation,” Wang said.',
  'No values and models of development must be forced upon others, he added.',
];

/** The report as a page. @param head what else stands in the page's head */
export const threeKinds = (head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${HEADLINE}</title>
<style>body { font: 18px/1.6 serif; max-width: 640px; margin: 0 0 0 24px }</style>${head}</head>
<body><article><h1>${HEADLINE}</h1><time datetime="2024-02-27">27 February 2024</time>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
