/** Skips the tests that cannot run in this browser, with the reason. */
import { beforeEach, inject } from 'vitest';
import { SKIPPED } from './skips.ts';

beforeEach((context) => {
  const { task } = context;
  const groups: string[] = [];
  for (let at: typeof task.suite = task.suite; at; at = at.suite) if (at.name !== '') groups.unshift(at.name);
  const name = [...groups, task.name].join(' › ');
  const skipped = SKIPPED.find(
    ({ browser, file, test }) =>
      browser === inject('browser') && task.file.name.endsWith(`/${file}`) && name.startsWith(test),
  );
  if (skipped) context.skip(skipped.reason);
});
