/** Draws an evidence card on a canvas, in the colours of the scheme that the reader sees. */
import { type Blocks, type Ink, type Size, layOut } from './lay-out.ts';

type Palette = Readonly<Record<Ink | 'paper' | 'line', string>>;
const LIGHT: Palette = {
  paper: '#fcfbf8',
  line: '#e2ded5',
  ink: '#1c1d1f',
  soft: '#5a5d63',
  verbatim: '#1d4d74',
  differs: '#8f5400',
  spliced: '#5b4a8a',
  'in-no-version': '#1c1d1f',
  'not-ours': '#1c1d1f',
};
const DARK: Palette = {
  paper: '#15171a',
  line: '#2d3137',
  ink: '#e9e7e2',
  soft: '#a6aab1',
  verbatim: '#8cc0ea',
  differs: '#e5b567',
  spliced: '#bfb0f0',
  'in-no-version': '#e9e7e2',
  'not-ours': '#e9e7e2',
};

/** The scheme that the reader sees. */
const schemeNow = (): 'light' | 'dark' =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

/** The card as a PNG. @param edge the colour of its edge @throws where the browser gives no canvas */
export async function cardPicture(
  blocks: Blocks,
  { width, height }: Size,
  edge: Ink,
  scheme = schemeNow(),
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas.');
  const palette = scheme === 'dark' ? DARK : LIGHT;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = palette[edge];
  context.fillRect(0, 0, 10, height);
  context.textBaseline = 'alphabetic';
  const lines = layOut(blocks, { width, height }, (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  });
  for (const { text, x, y, font, ink } of lines) {
    context.font = font;
    context.fillStyle = palette[ink];
    context.fillText(text, x, y);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser makes no picture.'))),
      'image/png',
    );
  });
}
