import { execFileSync } from 'child_process';
import { join } from 'path';

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
  expect(loadedBy("require('./lib')").filter(file => /node_modules[\\/](ip-address|lossless-json|semver)|lib[\\/](annotations[\\/]catalogue|checks[\\/](?!finding))/.test(file))).toEqual([]);
});
