/** The processes below another one, as Linux tells of them in /proc. */
import { readFileSync, readdirSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  command: string;
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // After the name, which is in brackets and may have anything in it: state, parent.
        const parent = Number(/.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return { pid: Number(name), parent, command };
      } catch {
        return [];
      }
    });
}

/** All below a process, those that ended meanwhile left out. */
export function descendantsOf(pid: number): Process[] {
  const all = processes();
  const found: Process[] = [];
  let parents = new Set([pid]);
  while (parents.size > 0) {
    const below = all.filter(({ parent }) => parents.has(parent));
    found.push(...below);
    parents = new Set(below.map((each) => each.pid));
  }
  return found;
}
