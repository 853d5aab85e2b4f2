import { Finding, Severity } from '../src';
import { findingLine, findingText } from '../src/report/text';

const FINDING: Finding = { id: 'x', severity: Severity.WARNING, path: 'a/b', message: 'message', fix: 'Mend it.', docs: 'docs/checks/x.md' };

test.each<[Partial<Finding>, string]>([
  [{}, 'x: message; mend it. docs/checks/x.md'],
  [{ field: "metadata.annotations['k']" }, 'x: message; mend it. docs/checks/x.md'],
  [{ field: "items[1].metadata.annotations['k']" }, "x: message (at items[1].metadata.annotations['k']); mend it. docs/checks/x.md"],
  [{ field: "spec.template.metadata.labels['k']" }, "x: message (at spec.template.metadata.labels['k']); mend it. docs/checks/x.md"],
  [{ message: 'a\n  [c/other] forged \u001b[31m' }, 'x: a\\u000a  [c/other] forged \\u001b[31m; mend it. docs/checks/x.md'],
])('%j', (more, text) => {
  expect(findingText({ ...FINDING, ...more })).toBe(text);
});

test('the severity stands before a line of its own', () => {
  expect(findingLine(FINDING)).toBe('warning [a/b] x: message; mend it. docs/checks/x.md');
});

test('foreign text cannot flood the screen, and the fix stays', () => {
  const text = findingText({ ...FINDING, message: 'y'.repeat(100_000) });
  expect(text.length).toBeLessThan(1600);
  expect(text).toMatch(/mend it\. docs\/checks\/x\.md$/);
});
