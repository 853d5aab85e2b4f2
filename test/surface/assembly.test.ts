import { readFileSync } from 'fs';
import { join } from 'path';
import * as aws from 'aws-cdk-lib';
import * as cdk8s from 'cdk8s';
import * as plus28 from 'cdk8s-plus-28';
import * as plus34 from 'cdk8s-plus-34';

/*
 * Looks at the assembly that the compiler made. What jsii does not say by itself: that everything is documented, that no type
 * is a union, and that no name collides with one that users import beside ours.
 */
const assembly = JSON.parse(readFileSync(join(__dirname, '..', '..', '.jsii'), 'utf8'));

interface Named {
  readonly where: string;
  readonly docs?: { summary?: string; default?: string; see?: string };
  readonly optional?: boolean;
  readonly type?: unknown;
  readonly kind: 'type' | 'property' | 'method' | 'parameter' | 'member' | 'initializer';
}

const types = Object.values<any>(assembly.types);
const named: Named[] = types.flatMap(type => {
  const at = (part: string) => `${type.name}${part}`;
  const callable = (kind: 'method' | 'initializer', name: string, it: any): Named[] => [
    { where: at(name), docs: it.docs, kind, type: it.returns?.type },
    ...(it.parameters ?? []).map((parameter: any) => ({ where: at(`${name}(${parameter.name})`), docs: parameter.docs, kind: 'parameter', type: parameter.type })),
  ];
  return [
    { where: at(''), docs: type.docs, kind: 'type' },
    ...(type.members ?? []).map((it: any) => ({ where: at(`.${it.name}`), docs: it.docs, kind: 'member' })),
    ...(type.properties ?? []).map((it: any) => ({
      where: at(`.${it.name}`), docs: it.docs, kind: 'property', type: it.type, optional: it.optional && type.kind === 'interface',
    })),
    ...(type.methods ?? []).flatMap((it: any) => callable('method', `.${it.name}`, it)),
    ...type.initializer ? callable('initializer', '.constructor', type.initializer) : [],
  ];
});

test('the assembly has something to look at', () => {
  expect(types.length).toBeGreaterThan(20);
  expect(named.filter(({ kind }) => kind === 'property').length).toBeGreaterThan(60);
});

test('everything exported is documented', () => {
  // jsii gives a constructor no summary of its own: its parameters carry the text.
  expect(named.filter(it => it.kind !== 'initializer' && !it.docs?.summary).map(({ where }) => where)).toEqual([]);
});

test('every optional property tells its default', () => {
  const optional = named.filter(it => it.optional);
  expect(optional.length).toBeGreaterThan(20);
  expect(optional.filter(it => !it.docs?.default).map(({ where }) => where)).toEqual([]);
});

test('summaries are sentences', () => {
  expect(named.filter(it => it.docs?.summary && it.kind !== 'parameter' && !/[.?]$/.test(it.docs.summary)).map(({ where }) => where)).toEqual([]);
});

test('no public type is a union', () => {
  expect(named.filter(it => JSON.stringify(it.type ?? null).includes('"union"')).map(({ where }) => where)).toEqual([]);
});

test('no method is named as jsii languages name accessors, no member like its class', () => {
  expect(types.flatMap(type => (type.methods ?? []).filter((it: any) => /^[gs]et[A-Z]/.test(it.name) || it.name === 'hashCode').map((it: any) => `${type.name}.${it.name}`))).toEqual([]);
  expect(types.flatMap(type => [...type.methods ?? [], ...type.properties ?? []]
    .filter((it: any) => it.name.toLowerCase() === type.name.toLowerCase()).map((it: any) => `${type.name}.${it.name}`))).toEqual([]);
});

test('no name equals one that users import beside ours', () => {
  const theirs = new Set([cdk8s, plus28, plus34, aws].flatMap(library => Object.keys(library)));
  expect(types.map(({ name }) => name).filter(name => theirs.has(name))).toEqual([]);
});

test('peers are cdk8s and constructs only, in versions that stay wide', () => {
  expect(Object.keys(assembly.dependencies).sort()).toEqual(['cdk8s', 'constructs']);
});
