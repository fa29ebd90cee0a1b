/** A made-up report of the Universal Declaration of Human Rights. */

const ARTICLES = [
  'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
  'Everyone has the right to life, liberty and security of person.',
  'No one shall be held in slavery or servitude; slavery and the slave trade shall be prohibited in all their forms.',
  'No one shall be subjected to torture or to cruel, inhuman or degrading treatment or punishment.',
  'Everyone has the right to recognition everywhere as a person before the law.',
];

export const declarationReport = (): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Universal Declaration of Human Rights</title></head>
<body><article><h1>The Universal Declaration of Human Rights</h1>
${ARTICLES.map((text) => `<p>The declaration says: “${text}” That was read out in the council on Monday.</p>`).join('\n')}
</article></body></html>`;
