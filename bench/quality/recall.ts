/** The measures of a ranking: recall at 1 whatever the score, and recall at the threshold that gives 99 % precision. */

/** An answer to one query: its score, and whether it is right. Every answer to a decoy is wrong. */
export interface Judged {
  score: number;
  right: boolean;
}

export interface Recall {
  /** The share of the queries whose first answer is the right one. */
  at1: number;
  /** The largest share of the queries that is answered rightly at a threshold with at most 1 % of wrong answers. */
  at99: number;
  /** That threshold; Infinity where there is none. */
  threshold: number;
}

const MOST_WRONG = 0.01;

/**
 * @param queries how many queries there were, those without any answer too.
 * @param answers the first answer to each query that has one.
 * @param decoys the first answers to what has no right answer.
 */
export function recallOf(queries: number, answers: readonly Judged[], decoys: readonly Judged[]): Recall {
  const sorted = [...answers, ...decoys].sort((a, b) => b.score - a.score);
  let right = 0;
  let best = 0;
  let threshold = Infinity;
  sorted.forEach((answer, i) => {
    if (answer.right) right++;
    // Answers of one score stand or fall together.
    if (sorted[i + 1]?.score === answer.score) return;
    if (right > best && i + 1 - right <= MOST_WRONG * (i + 1)) {
      best = right;
      threshold = answer.score;
    }
  });
  const at1 = answers.filter((answer) => answer.right).length;
  return { at1: at1 / (queries || 1), at99: best / (queries || 1), threshold };
}
