import { spawnSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Vector, failureOf } from './vectors';

// Numbers published by the VPC CNI, the EKS AMI, Karpenter, Bottlerocket and the VPC resource controller; each vector names its source.
const VECTORS = JSON.parse(readFileSync(join(__dirname, 'vectors.json'), 'utf8')) as Vector[];

test('all published numbers are ours', () => {
  expect(VECTORS).toHaveLength(364);
  expect(VECTORS.map(failureOf).filter(failure => failure !== undefined)).toEqual([]);
});

test('what a vector says of a type can be left out: the table says the same', () => {
  const known = VECTORS.filter(({ inputs }) => typeof (inputs as { instanceType?: unknown }).instanceType === 'string');
  const bare = known.map(vector => {
    const unsaid = { maxEnis: undefined, ipv4PerEni: null, vcpus: undefined, hypervisor: undefined, bareMetal: undefined };
    const inputs = { ...vector.inputs as object, ...unsaid };
    return { ...vector, inputs };
  });
  expect(known.length).toBeGreaterThan(300);
  expect(bare.map(failureOf).filter(failure => failure !== undefined)).toEqual([]);
});

const M5_LARGE = { instanceType: 'm5.large' };

test.each<[string, unknown, string | undefined]>([
  ['a mode that nobody knows', { calculator: 'max-pods-calculator.sh', inputs: { ...M5_LARGE, mode: 'ipv6' }, expectedMaxPods: 110 },
    'x: not understood: mode is "ipv6", not one of secondary-ip, prefix'],
  ['the table with prefixes', { calculator: 'eni-max-pods.txt', inputs: { ...M5_LARGE, mode: 'prefix' }, expectedMaxPods: 110 },
    'x: not understood: mode is "prefix", not one of secondary-ip'],
  ['another calculator', { calculator: 'abacus', inputs: {}, expectedMaxPods: 1 },
    'x: not understood: calculator "abacus"; known are eni-max-pods.txt, max-pods-calculator.sh, nodeadm, bottlerocket, karpenter, vrc-windows'],
  ['no calculator', { inputs: {}, expectedMaxPods: 1 }, expect.stringMatching(/^x: not understood: calculator undefined/)],
  ['a name of every object', { calculator: 'toString', inputs: {}, expectedMaxPods: 1 }, expect.stringMatching(/^x: not understood: calculator "toString"/)],
  ['no inputs', { calculator: 'nodeadm', expectedMaxPods: 1 }, 'x: not understood: no object with inputs'],
  ['no expectation', { calculator: 'nodeadm', inputs: M5_LARGE }, 'x: not understood: nothing is expected'],
  ['another expectation', { calculator: 'nodeadm', inputs: M5_LARGE, expectedCpu: 1 }, expect.stringMatching(/^x: not understood: expectedCpu; known are expectedMaxPods/)],
  ['an expectation that is no number', { calculator: 'nodeadm', inputs: M5_LARGE, expectedMaxPods: '29' }, 'x: not understood: expectedMaxPods is "29", not a number'],
  ['a type that nobody knows', { calculator: 'nodeadm', inputs: { instanceType: 'z9.large' }, expectedMaxPods: 1 },
    'x: not understood: instance type z9.large is not known, and maxEnis and ipv4PerEni are not given'],
  ['no type', { calculator: 'karpenter', inputs: { maxEnis: 3 }, expectedMaxPods: 1 },
    'x: not understood: instance type not given is not known, and maxEnis and ipv4PerEni are not given'],
  ['a number as text', { calculator: 'nodeadm', inputs: { maxEnis: '3', ipv4PerEni: 10 }, expectedMaxPods: 29 }, 'x: not understood: maxEnis is "3", not a whole number'],
  ['another AMI family', { calculator: 'karpenter', inputs: { ...M5_LARGE, amiFamily: 'Ubuntu' }, expectedMaxPods: 29 },
    expect.stringMatching(/^x: not understood: amiFamily is "Ubuntu", not one of AL2, /)],
  ['a wrong number', { calculator: 'nodeadm', inputs: M5_LARGE, expectedMaxPods: 30 }, 'x: expectedMaxPods: ours 29, theirs 30'],
  ['two wrong numbers', { calculator: 'karpenter', inputs: M5_LARGE, expectedMaxPods: 30, expectedBranchEnis: 8 },
    'x: expectedMaxPods: ours 29, theirs 30; expectedBranchEnis: ours 9, theirs 8'],
  ['a number that does not exist', { calculator: 'karpenter', inputs: { ...M5_LARGE, maxPods: 'max_pods', nodeClassCEL: false }, expectedMaxPods: 29 },
    'x: expectedMaxPods: ours not known, theirs 29 (maxPods is an expression, and the feature gate NodeClassCEL is off: the node class is not ready)'],
  ['none where none is expected', { calculator: 'karpenter', inputs: { ...M5_LARGE, maxPods: 'max_pods' }, expectedMaxPods: null }, undefined],
  ['a limit only', { calculator: 'karpenter', inputs: M5_LARGE, expectedKubeReservedMemoryMi: 574, expectedBranchEnis: 9 }, undefined],
  ['an expression as maxPods', { calculator: 'karpenter', inputs: { ...M5_LARGE, maxPods: 'memory_mib / 512', memoryMib: 8192, nodeClassCEL: true }, expectedMaxPods: 16 }, undefined],
  ['branch ENIs of a type that nobody knows', { calculator: 'karpenter', inputs: { maxEnis: 3, ipv4PerEni: 10 }, expectedBranchEnis: 0 }, undefined],
  ['EFA-only interfaces of a node class', {
    calculator: 'karpenter',
    inputs: {
      instanceType: 'm6idn.32xlarge',
      networkInterfaces: [{ networkCardIndex: 0, interfaceType: 'interface' }, { networkCardIndex: 0, interfaceType: 'efa-only' }, { networkCardIndex: 1, interfaceType: 'efa-only' }],
    },
    expectedMaxPods: 345,
  }, undefined],
  ['interfaces that are none', { calculator: 'karpenter', inputs: { ...M5_LARGE, networkInterfaces: ['efa-only'] }, expectedMaxPods: 1 },
    'x: not understood: networkInterfaces is ["efa-only"], not a list of objects'],
  ['Windows on a type without a row', { calculator: 'vrc-windows', inputs: { instanceType: 'z9.large' }, expectedMaxPods: 0 }, undefined],
  ['Windows without Nitro', { calculator: 'vrc-windows', inputs: { ipv4PerEni: 10, hypervisor: 'xen', mode: 'windows-prefix' }, expectedMaxPods: 9 }, undefined],
  ['Windows on bare metal', { calculator: 'vrc-windows', inputs: { ipv4PerEni: 50, hypervisor: 'unknown', bareMetal: true, mode: 'windows-prefix' }, expectedMaxPods: 784 }, undefined],
  ['a setting of Bottlerocket', { calculator: 'bottlerocket', inputs: { ...M5_LARGE, settingsMaxPods: 50 }, expectedMaxPods: 50, expectedKubeReservedMemoryMi: 805 }, undefined],
])('%s', (_, vector, failure) => {
  expect(failureOf({ id: 'x', ...vector as object }, 0)).toEqual(failure);
});

test.each([null, 1, 'text', []])('%j is no vector', vector => {
  expect(failureOf(vector as unknown as Vector, 6)).toBe('vector 7: not understood: no object with inputs');
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'vectors-command.ts'), ...args], { encoding: 'utf8' });
    return { stdout, stderr, status };
  };
  const written = (content: string) => {
    const path = join(folder, 'some.json');
    writeFileSync(path, content);
    return path;
  };

  it('counts', () => {
    expect(run(join(__dirname, 'vectors.json'))).toMatchObject({ stdout: '364 passed, 0 failed\n', status: 0 });
  });

  it('tells each failure on a line of its own, and fails', () => {
    const vectors = [{ id: 'a', calculator: 'nodeadm', inputs: { maxPodsExpression: 'x\ny' }, expectedMaxPods: 1 }, { id: 'b', calculator: 'nodeadm', inputs: M5_LARGE, expectedMaxPods: 29 }];
    expect(run(written(JSON.stringify(vectors)))).toMatchObject({
      stdout: 'a: not understood: instance type not given is not known, and maxEnis and ipv4PerEni are not given\n1 passed, 1 failed\n', status: 1,
    });
  });

  it.each(['{}', '[', ''])('does not take %j', content => {
    const { stdout, stderr, status } = run(written(content));
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/some\.json cannot be read: /);
  });

  it('wants a file', () => {
    expect(run()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('give a file') });
  });
});
