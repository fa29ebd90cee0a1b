/** Which units of a text node are shown, and which are not: joiners, marks of direction, variation selectors. */
import { INVISIBLE, INVISIBLE_HIGH, JOINERS, SPELT_WITH_JOINERS } from '../../../engine/text/invisible.ts';

/** What is read at one go: units that are not shown, as a group, or words with single spaces between them. */
function stretches(invisible: string): RegExp {
  const shown = `(?:[^\\s${invisible}${INVISIBLE_HIGH}]+|${INVISIBLE_HIGH}(?![\\udc00-\\udfff]))`;
  return new RegExp(`((?:[${invisible}]|${INVISIBLE_HIGH}[\\udc00-\\udfff])+)|${shown}+(?: ${shown}+)*`, 'g');
}

/** Most texts have none of what is not shown, and are read faster without looking for it. */
const HAS_INVISIBLE = new RegExp(`[${INVISIBLE}${JOINERS}${INVISIBLE_HIGH}]`);
const ALL_SHOWN = /(?!)(.)|\S+(?: \S+)*/g;

const HIDDEN = stretches(INVISIBLE + JOINERS);
const WITH_JOINERS = stretches(INVISIBLE);
const JOINER = new RegExp(`[${JOINERS}]`);

/** Matches the stretches of the data of a text node, one after another. */
export function stretchesOf(data: string): RegExp {
  if (!HAS_INVISIBLE.test(data)) return ALL_SHOWN;
  return JOINER.test(data) && SPELT_WITH_JOINERS.test(data) ? WITH_JOINERS : HIDDEN;
}
