import { join } from 'path';
import { casesBelow, findingsOf, headOf } from './cases';
import { CHECK_FAILED } from '../../src/checks/engine';
import { CHECK_INFOS } from '../../src/checks/registry/all';
import { findingText } from '../../src/report/text';

const CASES = casesBelow(__dirname);

describe.each(CHECK_INFOS.filter(info => info !== CHECK_FAILED).map(({ id }) => id))('%s', id => {
  const own = CASES.filter(({ check }) => check === id);
  const fires = own.filter(({ fires: yes }) => yes);
  const silent = own.filter(({ fires: yes }) => !yes);

  test('has cases of both kinds', () => {
    expect(fires.length).toBeGreaterThan(0);
    expect(silent.length).toBeGreaterThan(0);
  });

  test.each(fires.map(it => [it.name, it] as const))('fires: %s', (_, it) => {
    const open = findingsOf(it).filter(finding => finding.id === id && finding.acknowledged === undefined);
    const expected = headOf(it.file).expect ?? [];
    expect(expected).not.toEqual([]);
    const lines = open.map(finding => `${finding.severity} ${findingText(finding)}`);
    expect(lines).toHaveLength(expected.length);
    expected.forEach((line, index) => {
      const [severity, ...rest] = line.split(' ');
      expect(lines[index]).toContain(rest.join(' '));
      expect(open[index].severity).toBe(severity);
    });
  });

  test.each(silent.map(it => [it.name, it] as const))('silent: %s', (_, it) => {
    expect(findingsOf(it).filter(finding => finding.id === id && finding.acknowledged === undefined)).toEqual([]);
  });
});

test('every case belongs to a check and lies where the check lies', () => {
  const ids = CHECK_INFOS.map(({ id }) => id);
  expect(CASES.filter(({ check }) => !ids.includes(check))).toEqual([]);
  expect(CASES.every(({ file, check, name }) => file.startsWith(join(__dirname, '/')) && new RegExp(`/[a-z-]+/${check}/(fires|silent)/${name}.yaml$`).test(file))).toBe(true);
});

test('no case breaks a check', () => {
  for (const it of CASES) {
    expect(findingsOf(it).filter(finding => finding.id === CHECK_FAILED.id)).toEqual([]);
  }
});
