/** The messages of the interface by key, with plurals and numbers. No Preact here: the background uses them, too. */
import { primaryLanguage } from '../../engine/edition/edition.ts';
import { scriptOf } from '../../engine/text/script.ts';
import type messages from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** Whether two tags are of one language in the same characters. The one without a country is not preferred to one with it. */
const isWrittenAs = (wanted: string, tag: string): boolean =>
  wanted.includes('-') &&
  primaryLanguage(wanted) === primaryLanguage(tag) &&
  scriptOf(wanted) === scriptOf(tag);

/** The name of a message that has two forms, `name_one` and `name_other`. */
type PluralKey = { [K in MessageKey]: K extends `${infer P}_one` ? P : never }[MessageKey];

type Substitution = string | number;

export interface I18n {
  /** The BCP 47 tag of the messages themselves, which may not be the browser's: a German reader gets the English ones. */
  locale: string;
  /** A message with `$1`, `$2` … put in; numbers are written as the language writes them. */
  t: (key: MessageKey, ...substitutions: Substitution[]) => string;
  /** The form of a message for this number, which becomes `$1`. */
  plural: (key: PluralKey, count: number, ...substitutions: Substitution[]) => string;
}

/**
 * Makes an `I18n` of whatever holds the messages.
 *
 * @param wanted the reader's languages, best first: an American gets American dates with the English messages
 */
export function createI18n(
  getMessage: (key: string, substitutions: string[]) => string,
  wanted: readonly string[] = [],
): I18n {
  const tag = getMessage('localeTag', []) || 'en-GB';
  const locale = wanted.find((each) => isWrittenAs(each, tag)) ?? tag;
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const t: I18n['t'] = (key, ...substitutions) =>
    getMessage(
      key,
      substitutions.map((each) => (typeof each === 'number' ? numbers.format(each) : each)),
    ) || key;
  return {
    locale,
    t,
    plural: (key, count, ...rest) =>
      t(rules.select(count) === 'one' ? `${key}_one` : `${key}_other`, count, ...rest),
  };
}
