/** Brings the browsers that the end-to-end tests run in: a Chromium, and a Firefox where one can be had. */
import { findChromium } from './browser.ts';
import { run } from './failure.ts';
import { findFirefox, NO_FIREFOX } from './find-firefox.ts';

const say = (line: string): void => console.log(line);

await run(async () => {
  findChromium(say);
  if (findFirefox(say) === undefined) say(NO_FIREFOX);
});
