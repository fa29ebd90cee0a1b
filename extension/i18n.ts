/** The words of `_locales`, in the language of the browser. */
import { browser } from 'wxt/browser';

/** The generated types know each key of their day by name; a key made up of parts is a string like any other. */
interface Messages {
  getMessage(key: string, substitutions: string[]): string;
}
const hasMessages = (api: object): api is { i18n: Messages } => 'i18n' in api;

/** The message of this key with `$1`, `$2` … put in; empty where there is none. */
export function getMessage(key: string, substitutions: string[]): string {
  const api: object = browser;
  return hasMessages(api) ? api.i18n.getMessage(key, substitutions) : '';
}
