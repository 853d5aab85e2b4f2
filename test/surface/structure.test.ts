import { readFileSync, readdirSync } from 'fs';
import { dirname, join, relative, resolve, sep } from 'path';

/** The floors of the house: a file imports from its own floor's room or from lower floors. */
const FLOORS: readonly (readonly string[])[] = [
  ['facts', 'input'], ['annotations', 'capacity'], ['cluster'], ['plan'], ['checks'], ['report'], ['hosts'], ['load-balancer'], ['service', 'ingress', 'cni'], ['index.ts'],
];
const SRC = join(__dirname, '..', '..', 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));

const imports = new Map(files.map(file => {
  const text = readFileSync(join(SRC, file), 'utf8');
  const targets = [...text.matchAll(/(?:from |require\()'(\.[^']*)'/g)].map(([, target]) => {
    const path = relative(SRC, resolve(SRC, dirname(file), target));
    return files.find(candidate => candidate === `${path}.ts` || candidate === join(path, 'index.ts')) ?? path;
  });
  return [file, targets] as const;
}));

const floorOf = (file: string) => FLOORS.findIndex(rooms => rooms.includes(file.split(sep)[0]));

test('every room stands on a floor', () => {
  expect(files.filter(file => floorOf(file) < 0)).toEqual([]);
  expect(files.length).toBeGreaterThan(40);
});

test('no arrow points up, and none to another room of the same floor', () => {
  const wrong = [...imports].flatMap(([file, targets]) => targets
    .filter(target => floorOf(target) > floorOf(file) || (floorOf(target) === floorOf(file) && target.split(sep)[0] !== file.split(sep)[0]))
    .map(target => `${file} -> ${target}`));
  expect(wrong).toEqual([]);
});

test('no import runs in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    } else if (!done.has(file)) {
      (imports.get(file) ?? []).forEach(target => visit(target, [...trail, file]));
      done.add(file);
    }
  };
  files.forEach(file => visit(file, []));
  expect(circles).toEqual([]);
});

test('files stay small', () => {
  expect(files.filter(file => readFileSync(join(SRC, file), 'utf8').split('\n').length > 310)).toEqual([]);
});
