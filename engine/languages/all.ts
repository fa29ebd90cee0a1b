/**
 * Each list that is asked of all languages at once, as the lists of the languages that have it. By list and not by language, so
 * that a script takes no more than it asks for. A test holds that no language is forgotten.
 */
import * as ar from './ar.ts';
import * as da from './da.ts';
import * as de from './de.ts';
import * as en from './en.ts';
import * as es from './es.ts';
import * as fr from './fr.ts';
import * as id from './id.ts';
import * as it from './it.ts';
import * as ja from './ja.ts';
import * as ko from './ko.ts';
import * as nl from './nl.ts';
import * as pt from './pt.ts';
import * as ru from './ru.ts';
import * as sv from './sv.ts';
import * as tr from './tr.ts';
import * as vi from './vi.ts';
import * as zh from './zh.ts';

export const abbreviations = [
  en.abbreviations,
  de.abbreviations,
  es.abbreviations,
  fr.abbreviations,
  ru.abbreviations,
];
export const afterwordPatterns = [en.afterwordPatterns, zh.afterwordPatterns];
export const articleNouns = [
  en.articleNouns,
  zh.articleNouns,
  ar.articleNouns,
  de.articleNouns,
  es.articleNouns,
  fr.articleNouns,
  id.articleNouns,
  it.articleNouns,
  ja.articleNouns,
  ko.articleNouns,
  pt.articleNouns,
  ru.articleNouns,
  vi.articleNouns,
];
export const attributionVerbs = [
  en.attributionVerbs,
  zh.attributionVerbs,
  de.attributionVerbs,
  es.attributionVerbs,
  fr.attributionVerbs,
  ru.attributionVerbs,
];
export const callPatterns = [
  en.callPatterns,
  zh.callPatterns,
  de.callPatterns,
  es.callPatterns,
  fr.callPatterns,
  ru.callPatterns,
];
export const denying = [en.denying, zh.denying];
export const endingAbbreviations = [en.endingAbbreviations];
export const frameWords = [en.frameWords, zh.frameWords];
export const functionWords = [en.functionWords, zh.functionWords];
export const helpers = [en.helpers, zh.helpers];
export const hedges = [en.hedges, zh.hedges];
export const imprintPatterns = [
  en.imprintPatterns,
  zh.imprintPatterns,
  da.imprintPatterns,
  de.imprintPatterns,
  es.imprintPatterns,
  fr.imprintPatterns,
  it.imprintPatterns,
  nl.imprintPatterns,
  pt.imprintPatterns,
  sv.imprintPatterns,
];
export const instruments = [
  en.instruments,
  zh.instruments,
  ar.instruments,
  de.instruments,
  es.instruments,
  fr.instruments,
  ru.instruments,
];
export const littleWords = [en.littleWords, zh.littleWords];
export const ordinalPrefixes = [ar.ordinalPrefixes, id.ordinalPrefixes, vi.ordinalPrefixes];
export const ordinalSuffixes = [
  en.ordinalSuffixes,
  es.ordinalSuffixes,
  fr.ordinalSuffixes,
  it.ordinalSuffixes,
  ko.ordinalSuffixes,
  pt.ordinalSuffixes,
  ru.ordinalSuffixes,
];
export const personPronouns = [
  en.personPronouns,
  zh.personPronouns,
  de.personPronouns,
  es.personPronouns,
  fr.personPronouns,
  ru.personPronouns,
];
export const pointerPatterns = [
  en.pointerPatterns,
  zh.pointerPatterns,
  de.pointerPatterns,
  es.pointerPatterns,
  fr.pointerPatterns,
  it.pointerPatterns,
  ja.pointerPatterns,
  pt.pointerPatterns,
];
export const restrictions = [en.restrictions, zh.restrictions];
export const sentenceStarters = [en.sentenceStarters, de.sentenceStarters];
export const sessionNouns = [
  en.sessionNouns,
  de.sessionNouns,
  es.sessionNouns,
  fr.sessionNouns,
  it.sessionNouns,
  ko.sessionNouns,
  pt.sessionNouns,
  ru.sessionNouns,
  tr.sessionNouns,
];
export const sessionPrefixes = [
  zh.sessionPrefixes,
  ar.sessionPrefixes,
  id.sessionPrefixes,
  ja.sessionPrefixes,
  ko.sessionPrefixes,
  vi.sessionPrefixes,
];
export const shortWords = [
  en.shortWords,
  da.shortWords,
  de.shortWords,
  es.shortWords,
  fr.shortWords,
  id.shortWords,
  it.shortWords,
  nl.shortWords,
  pt.shortWords,
  sv.shortWords,
  tr.shortWords,
  vi.shortWords,
];
export const speechVerbs = [en.speechVerbs, zh.speechVerbs];
export const textNouns = [en.textNouns, zh.textNouns, de.textNouns, es.textNouns, fr.textNouns, ru.textNouns];
export const titledThings = [en.titledThings, zh.titledThings];
