/** Visits to show in a panel, over the small corpus. */
import type { PageVisit } from '../../components/panel/panel-props.ts';
import { finding } from './fixture.ts';

export const EXCERPTS = [
  'Wang Yi said that protecting and promoting human rights is a common cause for all mankind.',
  'This round of conflict between Palestine and Israel has killed nearly 30,000 civilians and displaced nearly 2 million people, which is regrettable.',
  'We must uphold fairness and justice, stand against the attempts to use human rights as a pretext to interfere with other countries’ internal affairs or curb others’ development.',
];

/** A page that reports hrc55 in three passages, in their order. */
export const REPORT: PageVisit = {
  lang: 'en',
  state: 'matched',
  attributions: [
    {
      work: 'hrc55',
      confidence: 0.97,
      evidence: [
        { kind: 'findings', count: 3, sentences: 4 },
        { kind: 'speaker', name: 'Wang Yi' },
        { kind: 'occasion', name: '55th session' },
        { kind: 'date', days: 1 },
        { kind: 'order' },
      ],
    },
  ],
  findings: [finding(0, 2, 3, 'edited'), finding(0, 4, 6, 'paraphrase'), finding(0, 10, 11, 'edited')],
  excerpts: EXCERPTS,
};

/** A page that reports hrc58, of which there is no full text. */
export const WITHOUT_FULL_TEXT: PageVisit = {
  lang: 'en',
  state: 'matched',
  attributions: [
    { work: 'hrc58', confidence: 0.8, evidence: [{ kind: 'findings', count: 1, sentences: 1 }] },
  ],
  findings: [finding(3, 0, 1, 'edited')],
  excerpts: ['China firmly rejects actions that interfere in the internal affairs of other countries.'],
};

export const NOTHING: PageVisit = {
  lang: 'en',
  state: 'matched',
  attributions: [],
  findings: [],
  excerpts: [],
};
