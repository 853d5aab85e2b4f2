import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { CHECK_OF_DIAGNOSIS } from '../../src/checks/plan/diagnosis-checks';
import { DIAGNOSES, Diagnoses, DiagnosisId, prevents } from '../../src/plan/diagnosis';

const SRC = join(__dirname, '..', '..', 'src');
const IDS = Object.keys(DIAGNOSES) as DiagnosisId[];
const texts = (folder: string) => readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));

test('ids are words in kebab-case, sorted', () => {
  expect(IDS.filter(id => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) || id.length > 50)).toEqual([]);
  expect(IDS).toEqual([...IDS].sort());
});

test('a check that has the id of a diagnosis tells it', () => {
  const checks = texts('checks').map(file => file.split('/').pop()!.slice(0, -'.ts'.length));
  expect(IDS.filter(id => checks.includes(id) && CHECK_OF_DIAGNOSIS[id] !== id)).toEqual([]);
});

test('every diagnosis is made somewhere', () => {
  const source = texts('plan').filter(file => file !== 'diagnosis.ts').map(file => readFileSync(join(SRC, 'plan', file), 'utf8')).join('\n');
  expect(IDS.filter(id => !source.includes(`'${id}'`))).toEqual([]);
});

test('the same is told once, long values are cut', () => {
  const diagnoses = new Diagnoses('Service', 'shop/echo');
  expect(diagnoses.list).toEqual([]);
  for (const got of ['a', 'b']) {
    diagnoses.add('scheme-value', { annotation: 'scheme', got, message: 'x'.repeat(1000) });
  }
  diagnoses.add('dropped-listener', { field: 'spec.ports[1]', message: 'lost' });
  expect(diagnoses.list).toEqual([
    { id: 'scheme-value', subject: 'Service shop/echo', annotation: 'scheme', got: "'a'", message: `${'x'.repeat(500)}…` },
    { id: 'dropped-listener', subject: 'Service shop/echo', field: 'spec.ports[1]', message: 'lost' },
  ]);
  expect(diagnoses.list.map(prevents)).toEqual([true, false]);
});
