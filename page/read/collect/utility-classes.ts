/**
 * Whether the class names of well-known style sheets hide an element on a wide screen: Bootstrap 2 to 5, Tailwind,
 * Foundation, Bulma, UIkit, and the common names for screen readers' text. Only names are read, no layout.
 *
 * Such names speak of widths: `d-none d-md-block` is shown from 768 pixels on. Each name is given the width it begins at,
 * and of two names the one that begins at the larger width decides, as in those style sheets.
 */

/** Widths by name, in the order in which they begin; wider ones than a common desktop screen have no rank. */
const RANKS: Readonly<Record<string, number>> = { xs: 0, s: 1, sm: 1, m: 2, md: 2, l: 3, lg: 3, xl: 4 };
const WIDTH = '(xs|sm?|md?|lg?|xl)';
const SHOWN =
  '(?:block|inline|inline-block|inline-flex|inline-grid|flex|grid|contents|list-item|flow-root|table(?:-(?:row|cell))?)';

/** What a name does: from which width on, by rank, and whether it hides. */
interface Effect {
  from: number;
  hides: boolean;
}

const named =
  (hides: boolean, from = 0): (() => Effect) =>
  () => ({ from, hides });
const ranked =
  (hides: boolean) =>
  (width = ''): Effect => ({ from: RANKS[width] ?? 0, hides });

/** The names of each style sheet; the group is a width. */
const EFFECTS: readonly (readonly [pattern: RegExp, effect: (width?: string) => Effect])[] = [
  // Bootstrap 4 and 5.
  [/^d-none$/, named(true)],
  [new RegExp(`^d-${SHOWN}$`), named(false)],
  [new RegExp(`^d-${WIDTH}-none$`), ranked(true)],
  [new RegExp(`^d-${WIDTH}-${SHOWN}$`), ranked(false)],
  // Bootstrap 2 and 3: `visible-xs` is shown on telephones only, `hidden-lg` is hidden on wide screens.
  [/^visible-(?:xs|sm|md|phone|tablet)(?:-(?:block|inline|inline-block))?$/, named(true, 4)],
  [/^visible-(?:lg|desktop)(?:-(?:block|inline|inline-block))?$/, named(false, 4)],
  [/^hidden-(?:lg|desktop)$/, named(true, 4)],
  [new RegExp(`^hidden-${WIDTH}-up$`), ranked(true)],
  // Tailwind.
  [/^hidden$/, named(true)],
  [new RegExp(`^${WIDTH}:hidden$`), ranked(true)],
  [new RegExp(`^${WIDTH}:(?:${SHOWN}|not-sr-only)$`), ranked(false)],
  // Foundation.
  [/^show-for-(?:small|medium)-only$/, named(true, 4)],
  [/^hide-for-(?:medium|large|xlarge)$/, named(true, 4)],
  // Bulma.
  [/^is-hidden$/, named(true)],
  [/^is-hidden-(?:tablet|desktop|widescreen)$/, named(true, 4)],
  // UIkit.
  [/^uk-hidden$/, named(true)],
  [new RegExp(`^uk-hidden@${WIDTH}$`), ranked(true)],
  [new RegExp(`^uk-visible@${WIDTH}$`), ranked(false)],
  // For paper.
  [
    /^(?:print-only|only-print|show-for-print|visible-print(?:-(?:block|inline|inline-block))?)$/,
    named(true),
  ],
];

/** Text for screen readers, under whatever prefix a site puts before the name. */
const SCREEN_READER =
  /(?:^|[_-])(?:sr-only|visually-?hidden|screen-?reader(?:s?-(?:text|only))?|show-for-sr|element-invisible)$/;
const NOT_SCREEN_READER = /(?:^|:)not-sr-only$/;

/** Class lists without any of these in them hide nothing; most have none. */
const MAY_HIDE = /none|hidden|print|visible|-for-/;

/** Answers are remembered by class list and by name: a page uses few, and uses them often. Emptied when there are so many. */
const MAX_REMEMBERED = 2_000;

function remembered<Answer extends object | boolean | null>(
  ask: (classes: string) => Answer,
): (classes: string) => Answer {
  const answers = new Map<string, Answer>();
  return (classes) => {
    const known = answers.get(classes);
    if (known !== undefined) return known;
    if (answers.size >= MAX_REMEMBERED) answers.clear();
    const answer = ask(classes);
    answers.set(classes, answer);
    return answer;
  };
}

const effectOf = remembered((name): Effect | null => {
  let effect: Effect | null = null;
  for (const [pattern, make] of EFFECTS) {
    const match = pattern.exec(name);
    if (match) effect = make(match[1]);
  }
  return effect;
});

/** Is this the text that style sheets keep for screen readers? */
export const isForScreenReaders = remembered((classes) => {
  if (!/-only|hidden|reader|invisible|-sr/i.test(classes)) return false;
  const names = classes.toLowerCase().split(/\s+/);
  return (
    names.some((name) => SCREEN_READER.test(name)) && !names.some((name) => NOT_SCREEN_READER.test(name))
  );
});

/** Do the names of a class list hide an element on a wide screen? */
export const isHiddenByName = remembered((classes) => {
  if (!MAY_HIDE.test(classes)) return false;
  let last: Effect | undefined;
  for (const name of classes.split(/\s+/)) {
    const effect = effectOf(name);
    if (effect && (!last || effect.from >= last.from)) last = effect;
  }
  return last?.hides ?? false;
});
