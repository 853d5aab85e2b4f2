import { execFileSync } from 'child_process';
import { readFileSync, readdirSync } from 'fs';
import { dirname, join, resolve } from 'path';
import { LAZY_MODULES } from '../../projenrc/lazy-modules';

const LIBRARY = join(__dirname, '..', '..');

function loadedBy(code: string): string[] {
  const script = `${code}; console.log(JSON.stringify(Object.keys(require.cache)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: LIBRARY, encoding: 'utf8' }));
}

test('requiring the library loads neither aws-cdk-lib nor any cdk8s-plus', () => {
  const files = loadedBy("require('./lib')");
  expect(files.some(file => file.includes('/cdk8s/lib/'))).toBe(true);
  expect(files.filter(file => /node_modules[\\/](aws-cdk-lib|cdk8s-plus)/.test(file))).toEqual([]);
});

test('nor does using it, tokens of the AWS CDK included', () => {
  const files = loadedBy(`
    const { App, Chart } = require('cdk8s');
    const n = require('./lib');
    const app = new App();
    new n.ExposedTcpService(new Chart(app, 'c'), 's', {
      pods: n.PodTargets.withLabels({ a: '\${Token[TOKEN.1]}' }), ports: [n.ExposedPort.tcp(80)], allowFrom: [n.AllowedSource.ipv4('\${Token[TOKEN.2]}')],
    });
    app.synthYaml()`);
  expect(files.filter(file => /node_modules[\\/](aws-cdk-lib|cdk8s-plus)/.test(file))).toEqual([]);
});

test('what few programs need is not loaded by all', () => {
  const files = loadedBy("require('./lib')");
  expect(files.filter(file => /node_modules[\\/](ip-address|lossless-json|semver|fastest-levenshtein)/.test(file))).toEqual([]);
  expect(files.filter(file => file.startsWith(join(LIBRARY, 'lib')))).toEqual([join(LIBRARY, 'lib', 'index.js')]);
});

test('ES modules import what they want by its name', () => {
  const script = 'import { ClusterProfile, ExposedTcpService } from \'./lib/index.js\'; console.log(typeof ClusterProfile.of, ExposedTcpService.name)';
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: LIBRARY, encoding: 'utf8' });
  expect(printed.trim()).toBe('function ExposedTcpService');
});

test('jsii knows every class of the assembly by its mark', () => {
  const { name, version, types } = JSON.parse(readFileSync(join(LIBRARY, '.jsii'), 'utf8'));
  const classes = Object.values<{ name: string; fqn: string; kind: string }>(types).filter(({ kind }) => kind === 'class');
  const script = `
    const library = require('./lib');
    console.log(JSON.stringify(${JSON.stringify(classes.map(type => type.name))}.map(name => Object.getOwnPropertyDescriptor(library[name], Symbol.for('jsii.rtti'))?.value)))`;
  const marks = JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: LIBRARY, encoding: 'utf8' }));
  expect(classes.length).toBeGreaterThan(40);
  expect(name).toBe('cdk8s-eks-networking');
  expect(marks).toEqual(classes.map(({ fqn }) => ({ fqn, version })));
});

test.each(LAZY_MODULES)('%s is required somewhere, and nowhere at the top of a module', module => {
  const file = join(LIBRARY, 'src', `${module}.ts`);
  const others = readdirSync(join(LIBRARY, 'src'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => join(LIBRARY, 'src', name));
  const uses = others.flatMap(other => [...readFileSync(other, 'utf8').matchAll(/^(import [^\n]*from|.*\brequire\()\s*'(\.[^']*)'/gm)]
    .filter(([, , target]) => [`${target}.ts`, `${target}/index.ts`].some(path => resolve(dirname(other), path) === file))
    .map(([, how]) => how));
  expect(uses.filter(how => how.includes('require('))).not.toEqual([]);
  expect(uses.filter(how => how.startsWith('import {'))).toEqual([]);
});
