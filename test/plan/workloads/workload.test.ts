import { Json } from '../../../src/input/json';
import { ofJob, replicated, scalingOf, shareOf } from '../../../src/plan/workloads/pod-count';
import { Scalings } from '../../../src/plan/workloads/scalings';
import { makesPods, workloadOf } from '../../../src/plan/workloads/workload';

const template = { metadata: { labels: { app: 'a' } }, spec: { containers: [] } };
const TOKEN = -1.8881545897087503e+289;
const manifest = (kind: string, spec: Json, apiVersion = 'apps/v1'): Json => ({ kind, apiVersion, metadata: { name: 'a', namespace: 'n' }, spec: { template, ...spec } });
const rolling = (maxSurge: unknown) => ({ strategy: { rollingUpdate: { maxSurge } } });
const count = (sure: number, peak = sure, surge = 0) => ({ sure, peak, surge });

describe('pods of a manifest', () => {
  test.each<[string, Json, object | undefined]>([
    ['a Deployment', manifest('Deployment', { replicas: 10 }), count(10, 10, 3)],
    ['a Deployment that does not say', manifest('Deployment', {}), count(1, 1, 1)],
    ['none', manifest('Deployment', { replicas: 0 }), count(0)],
    ['recreated', manifest('Deployment', { replicas: 10, strategy: { type: 'Recreate' } }), count(10)],
    ['surge of a number', manifest('Deployment', { replicas: 10, ...rolling(4) }), count(10, 10, 4)],
    ['surge of none', manifest('Deployment', { replicas: 10, ...rolling(0) }), count(10)],
    ['surge in percent, rounded up', manifest('Deployment', { replicas: 10, ...rolling('11%') }), count(10, 10, 2)],
    ['all at once', manifest('Deployment', { replicas: 10, ...rolling('100%') }), count(10, 10, 10)],
    ['a strategy without surge', manifest('Deployment', { replicas: 10, strategy: { type: 'RollingUpdate' } }), count(10, 10, 3)],
    ['a strategy of a wrong type', manifest('Deployment', { replicas: 10, strategy: 'x' }), count(10, 10, 3)],
    ['a StatefulSet', manifest('StatefulSet', { replicas: 3 }), count(3)],
    ['a ReplicaSet', manifest('ReplicaSet', { replicas: 3 }), count(3)],
    ['a ReplicationController', manifest('ReplicationController', { replicas: 3 }, 'v1'), count(3)],
    ['a DaemonSet', manifest('DaemonSet', {}), count(1)],
    ['a DaemonSet with surge', manifest('DaemonSet', { updateStrategy: { rollingUpdate: { maxSurge: '10%' } } }), count(1, 1, 1)],
    ['a Job', manifest('Job', {}, 'batch/v1'), count(0, 1)],
    ['a Job with parallel pods', manifest('Job', { parallelism: 5, completions: 3 }, 'batch/v1'), count(0, 3)],
    ['a Job that wants no end', manifest('Job', { parallelism: 5 }, 'batch/v1'), count(0, 5)],
    ['a suspended Job', manifest('Job', { parallelism: 5, suspend: true }, 'batch/v1'), count(0)],
    ['a CronJob', { ...manifest('CronJob', {}, 'batch/v1'), spec: { jobTemplate: { spec: { parallelism: 4, template } } } }, count(0, 4)],
    ['a suspended CronJob', { ...manifest('CronJob', {}, 'batch/v1'), spec: { suspend: true, jobTemplate: { spec: { template } } } }, count(0)],
    ['a Pod', { kind: 'Pod', apiVersion: 'v1', spec: {} }, count(1)],
    ['a Pod that ends', { kind: 'Pod', apiVersion: 'v1', spec: { restartPolicy: 'Never' } }, count(0, 1)],
    ['replicas of the AWS CDK', manifest('Deployment', { replicas: TOKEN }), undefined],
    ['replicas as text', manifest('Deployment', { replicas: '3' }), undefined],
    ['replicas below nothing', manifest('StatefulSet', { replicas: -1 }), undefined],
    ['a part of a replica', manifest('ReplicaSet', { replicas: 1.5 }), undefined],
    ['as many replicas as there can be', manifest('StatefulSet', { replicas: 2 ** 31 - 1 }), count(2 ** 31 - 1)],
    ['more replicas than there can be', manifest('Deployment', { replicas: 2 ** 31 }), undefined],
    ['a Job of the AWS CDK', manifest('Job', { parallelism: TOKEN }, 'batch/v1'), undefined],
    ['completions of the AWS CDK', manifest('Job', { completions: TOKEN }, 'batch/v1'), undefined],
    ['a CronJob without a template', manifest('CronJob', {}, 'batch/v1'), undefined],
    ['no template', { ...manifest('Deployment', {}), spec: {} }, undefined],
    ['a template of a wrong type', manifest('Deployment', { template: 'x' }), undefined],
    ['no spec', { kind: 'Deployment', apiVersion: 'apps/v1' }, undefined],
    ['no kind', { apiVersion: 'apps/v1', spec: {} }, undefined],
    ['no version', { kind: 'Deployment', spec: {} }, undefined],
    ['another group', manifest('Deployment', {}, 'example.com/v1'), undefined],
    ['a Pod of another group', { kind: 'Pod', apiVersion: 'example.com/v1', spec: {} }, undefined],
    ['another kind', manifest('Service', {}), undefined],
    ['a name of JavaScript', manifest('toString', {}), undefined],
  ])('%s', (_name, it, expected) => {
    expect(workloadOf(it, 'n')?.count).toEqual(expected);
  });

  it('are described', () => {
    expect(workloadOf(manifest('DaemonSet', { template: { metadata: 'x', spec: { hostNetwork: true } } }), 'n')).toEqual({
      kind: 'DaemonSet', namespace: 'n', name: 'a', perNode: true, count: count(1), podMetadata: {}, podSpec: { hostNetwork: true }, hostNetwork: true,
    });
    expect(workloadOf({ kind: 'Pod', apiVersion: 'v1', metadata: { name: 5 }, spec: { hostNetwork: 'true' } }, undefined)).toMatchObject({ name: undefined, hostNetwork: false });
  });

  test.each([['Pod', true], ['Deployment', true], ['Service', false], ['toString', false], [undefined, false]])('%s makes pods: %s', (kind, expected) => {
    expect(makesPods(kind)).toBe(expected);
  });
});

test.each<[unknown, number]>([['25%', 3], ['0%', 0], ['999999%', 100_000], [4, 4], ['4', 0], ['-5%', 0], ['5.5%', 0], [-1, 0], [true, 0], [{ toString: 1 }, 0], [null, 0]])(
  'the share %j of 10', (share, expected) => {
    expect(shareOf(share, 10)).toBe(expected);
  });

test('a Deployment rolls at its peak', () => {
  expect(replicated({ replicas: 2 }, { least: 5, most: 40 })).toEqual(count(5, 40, 10));
  // What scales it decides, whatever the manifest says.
  expect(replicated({ replicas: TOKEN }, { least: 5, most: 40 })).toEqual(count(5, 40, 10));
});

test.each<[Json, object | undefined]>([
  [{ maxReplicas: 10 }, { least: 1, most: 10 }],
  [{ minReplicas: 3, maxReplicas: 10 }, { least: 3, most: 10 }],
  [{ minReplicas: 0, maxReplicas: 10 }, { least: 0, most: 10 }],
  [{ minReplicas: 12, maxReplicas: 10 }, { least: 12, most: 12 }],
  [{ minReplicas: TOKEN, maxReplicas: 10 }, undefined],
  [{ minReplicas: 1 }, undefined],
  [{ minReplicas: null, maxReplicas: 10 }, undefined],
])('bounds %j', (spec, expected) => {
  expect(scalingOf(spec)).toEqual(expected);
});

test('a Job that is done at once wants no pod', () => {
  expect(ofJob({ completions: 0 })).toEqual(count(0));
});

describe('what scales a workload', () => {
  const target = (name: unknown, kind: unknown = 'Deployment') => ({ scaleTargetRef: { kind, name } });
  const scalings = (...added: [string, string | undefined, Json][]) => {
    const all = new Scalings();
    added.forEach(([kind, namespace, spec]) => all.add(kind, namespace, spec));
    return all;
  };
  const hpa = 'HorizontalPodAutoscaler';

  test.each<[string, [string, string | undefined, Json][], object | string | undefined]>([
    ['nothing', [], undefined],
    ['another kind of object', [['Service', 'n', { ...target('web'), maxReplicas: 5 }]], undefined],
    ['an autoscaler', [[hpa, 'n', { ...target('web'), minReplicas: 2, maxReplicas: 5 }]], { least: 2, most: 5 }],
    ['one for another workload', [[hpa, 'n', { ...target('api'), maxReplicas: 5 }]], undefined],
    ['one for another kind', [[hpa, 'n', { ...target('web', 'StatefulSet'), maxReplicas: 5 }]], undefined],
    ['one in another namespace', [[hpa, 'm', { ...target('web'), maxReplicas: 5 }]], undefined],
    ['one that may be in its namespace', [[hpa, undefined, { ...target('web'), maxReplicas: 5 }]], 'unknown'],
    ['one that does not say how far', [[hpa, 'n', target('web')]], 'unknown'],
    ['two', [[hpa, 'n', { ...target('web'), minReplicas: 4, maxReplicas: 5 }], [hpa, 'n', { ...target('web'), minReplicas: 2, maxReplicas: 3 }]], { least: 2, most: 5 }],
    ['two, one of which does not say', [[hpa, 'n', { ...target('web'), maxReplicas: 5 }], [hpa, 'n', target('web')]], 'unknown'],
    ['KEDA', [['ScaledObject', 'n', { scaleTargetRef: { name: 'web' }, minReplicaCount: 3, maxReplicaCount: 7 }]], { least: 3, most: 7 }],
    ['KEDA by itself', [['ScaledObject', 'n', { scaleTargetRef: { name: 'web' } }]], { least: 0, most: 100 }],
    ['no target', [[hpa, 'n', { scaleTargetRef: 'web', maxReplicas: 5 }]], undefined],
    ['a name of a wrong type', [[hpa, 'n', { ...target({ toString: 1 }), maxReplicas: 5 }]], undefined],
  ])('%s', (_name, added, expected) => {
    expect(scalings(...added).of('Deployment', 'n', 'web')).toEqual(expected);
  });

  it('may be of any namespace where that of the workload is not said', () => {
    expect(scalings([hpa, 'n', { ...target('web'), maxReplicas: 5 }]).of('Deployment', undefined, 'web')).toBe('unknown');
    expect(scalings([hpa, undefined, { ...target('web'), maxReplicas: 5 }]).of('Deployment', undefined, 'web')).toEqual({ least: 1, most: 5 });
  });
});
