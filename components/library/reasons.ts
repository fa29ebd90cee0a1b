/** Why characters of a document are not in its text, in the interface's language. */
import type { MessageKey } from '../parts/i18n.tsx';
import type { Reasons } from './add-props.ts';

/** The reasons that readers and compiler give, under what the reader of a report needs to tell apart. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  blank: 'dropBlank',
  'space between Chinese characters': 'dropBlank',
  'invisible character': 'dropMark',
  'markdown mark': 'dropMark',
  'list mark': 'dropMark',
  'note mark': 'dropMark',
  'end mark': 'dropMark',
  symbol: 'dropMark',
  'time code': 'dropFurniture',
  'line number': 'dropFurniture',
  navigation: 'dropFurniture',
  'contents list': 'dropFurniture',
  'page number': 'dropFurniture',
  'running head': 'dropFurniture',
  'turned text': 'dropFurniture',
  'publication line': 'dropImprint',
  'source line': 'dropImprint',
  'editor line': 'dropImprint',
  'producer line': 'dropImprint',
  dateline: 'dropHead',
  'repeated title': 'dropHead',
  subtitle: 'dropHead',
  speaker: 'dropHead',
  office: 'dropHead',
  occasion: 'dropHead',
  date: 'dropHead',
  note: 'dropNote',
  comment: 'dropNote',
  'picture description': 'dropNote',
  deleted: 'dropDeleted',
  hidden: 'dropDeleted',
  'reading aid': 'dropAid',
};

/** The texts under each heading, in the order of the document; whatever has no words of its own is no part of the text. */
export function groupedReasons(reasons: Reasons): { key: MessageKey; count: number; texts: string[] }[] {
  const groups = new Map<MessageKey, { key: MessageKey; count: number; texts: string[] }>();
  for (const [reason, texts] of reasons) {
    const key = WORDS[reason] ?? 'dropBeyond';
    const group = groups.get(key) ?? { key, count: 0, texts: [] };
    group.count += texts.reduce((sum, text) => sum + text.length, 0);
    group.texts.push(...texts.map((text) => text.trim()).filter((text) => text !== ''));
    groups.set(key, group);
  }
  return [...groups.values()];
}
