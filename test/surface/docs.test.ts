import { existsSync, readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { generatedPages } from '../../projenrc/docs/pages';
import { Severity } from '../../src/checks/finding';
import { CHECK_INFOS } from '../../src/checks/registry/all';

const ROOT = join(__dirname, '..', '..');

test.each([...generatedPages()])('%s is up to date (npx projen docs)', (path, text) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
});

test('no page stands in docs/checks that nothing generates', () => {
  expect(readdirSync(join(ROOT, 'docs', 'checks')).map(name => `docs/checks/${name}`).filter(path => !generatedPages().has(path))).toEqual([]);
});

test.each(CHECK_INFOS.map(info => [info.id, info] as const))('the registry tells all of %s', (id, info) => {
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(id.length).toBeLessThanOrEqual(50);
  expect(info.title).toMatch(/^[a-z]/i);
  expect(info.title).not.toMatch(/\.$/);
  expect(info.why).toMatch(/\.$/);
  expect(info.fix).toMatch(/^[A-Z].*\.$/);
  expect(info.see).toMatch(/^https:\/\//);
  expect(info.since).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Object.values(Severity)).toContain(info.severity);
  expect(CHECK_INFOS.filter(other => other.id === id)).toHaveLength(1);
});

test('a check lies in a file of its name', () => {
  const files = readdirSync(join(ROOT, 'src', 'checks'), { recursive: true, encoding: 'utf8' });
  const own = CHECK_INFOS.filter(info => 'inspect' in info).map(({ id }) => id);
  expect(own.filter(id => !files.some(file => file.endsWith(`/${id}.ts`)))).toEqual([]);
});

test('links in the pages written by hand lead somewhere', () => {
  for (const page of ['README.md', 'docs/ARCHITECTURE.md']) {
    const text = readFileSync(join(ROOT, page), 'utf8');
    const inside = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => join(page, '..', target));
    // Absolute, because the page is shown on other sites as well.
    const absolute = [...text.matchAll(/\]\(https:\/\/github\.com\/cdk8s-eks-networking\/cdk8s-eks-networking\/(?:blob|tree)\/main\/([^)#]+)/g)].map(([, target]) => target);
    expect([...inside, ...absolute].filter(target => !existsSync(join(ROOT, target)))).toEqual([]);
    expect(page === 'README.md' ? absolute.length : 1).toBeGreaterThan(0);
  }
});
