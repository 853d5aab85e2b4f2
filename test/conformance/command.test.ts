import { spawnSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { gzipSync } from 'zlib';
import { readCorpus } from './corpus';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CASES = [...readCorpus('service-scenarios')].slice(0, 20);
const GATEWAYS = ['a', 'b', 'c'].map(id => ({ id, objects: [{ kind: 'Gateway' }], results: [{ kind: 'Gateway', name: 'shop/a' }] }));
const WRONG = CASES.map(({ id, results, ...rest }) => ({ ...rest, id: `wrong-${id}`, results: results?.map(result => ({ ...result, accepted: !result.accepted })) }));

function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'conformance-command.ts'), ...args], { encoding: 'utf8' });
  return { lines: stdout.split('\n').slice(0, -1), stderr, status };
}

function written(name: string, cases: readonly object[], form: (text: string) => string | Buffer = text => text): string {
  const path = join(folder, name);
  writeFileSync(path, form(cases.map(it => JSON.stringify(it)).join('\n\n')));
  return path;
}

test('cases that agree, plain and compressed', () => {
  const files = [written('some.jsonl', CASES), written('some.jsonl.gz', CASES, gzipSync)];
  expect(run(...files)).toMatchObject({ lines: ['40 passed, 0 failed'], status: 0 });
});

test('cases that do not agree stand on a line each, the first fifty; all of them in a file', () => {
  const [out, many] = [join(folder, 'out.txt'), written('wrong.jsonl', [...WRONG, ...WRONG, ...WRONG, ...CASES, ...GATEWAYS])];
  const { lines, status } = run(many, '--out', out);
  expect({ status, last: lines.at(-1), count: lines.length }).toEqual({ status: 1, last: '20 passed, 60 failed', count: 52 });
  expect(lines[0]).toMatch(/^wrong-nlb-[\w-]+: Service shop\/echo accepted: ours "(true|false.*)", theirs "(true|false).*"$/);
  expect(lines[50]).toBe('3 cases hold no result that is planned yet (Services and Ingresses are)');
  expect(readFileSync(out, 'utf8').split('\n').length).toBe(61);
});

test.each([
  [[], /give files with recordings/],
  [['missing.jsonl'], /missing\.jsonl/],
  [['--nonsense'], /nonsense/],
])('%j cannot be run', (args, message) => {
  expect(run(...args)).toMatchObject({ status: 2, lines: [], stderr: expect.stringMatching(message) });
});
