import { ApiObject, App, Chart } from 'cdk8s';
import * as plus28 from 'cdk8s-plus-28';
import * as plus34 from 'cdk8s-plus-34';
import { Construct, IConstruct } from 'constructs';
import { EksNetworking, ExposedPort, ExposedTcpService, PodTargets } from '../../src';

const CONTAINERS = { containers: [{ image: 'web', portNumber: 80 }] };

function expose(chart: Chart, workload: IConstruct): ExposedTcpService {
  return new ExposedTcpService(chart, 'exposed', { pods: PodTargets.of(workload), ports: [ExposedPort.tcp(80)] });
}

function object(chart: Chart, kind: string, spec: object, labels?: { [key: string]: string }): ApiObject {
  return new ApiObject(chart, 'workload', { apiVersion: 'apps/v1', kind, metadata: { labels }, spec });
}

const selectorOf = (service: ExposedTcpService) => service.toJson().spec.selector;
let chart: Chart;
beforeEach(() => {
  chart = new Chart(new App(), 'chart');
});

describe('the selector of', () => {
  test.each<[string, () => IConstruct]>([
    ['a cdk8s-plus-28 Deployment', () => new plus28.Deployment(chart, 'workload', CONTAINERS)],
    ['a cdk8s-plus-28 StatefulSet', () => new plus28.StatefulSet(chart, 'workload', { ...CONTAINERS, service: new plus28.Service(chart, 'headless', { ports: [{ port: 80 }] }) })],
    ['a cdk8s-plus-34 Deployment', () => new plus34.Deployment(chart, 'workload', CONTAINERS)],
  ])('%s is that of its API object', (_, make) => {
    const workload = make();
    const { matchLabels } = ApiObject.of(workload).toJson().spec.selector;
    expect(Object.keys(matchLabels).length).toBeGreaterThan(0);
    expect(selectorOf(expose(chart, workload))).toEqual(matchLabels);
  });

  test.each<[string, object, object | undefined, object]>([
    ['Deployment', { selector: { matchLabels: { app: 'a' } } }, undefined, { app: 'a' }],
    ['Rollout', { selector: { matchLabels: { app: 'a', tier: 'b' } } }, undefined, { app: 'a', tier: 'b' }],
    ['ReplicationController', { selector: { app: 'a' } }, undefined, { app: 'a' }],
    ['Pod', {}, { app: 'a' }, { app: 'a' }],
  ])('a plain %s', (kind, spec, labels, expected) => {
    expect(selectorOf(expose(chart, object(chart, kind, spec, labels as any)))).toEqual(expected);
  });

  test('a workload is read when it is synthesized, not before', () => {
    const workload = new plus28.Deployment(chart, 'workload', { ...CONTAINERS, select: false });
    const service = expose(chart, workload);
    workload.select(plus28.LabelSelector.of({ labels: { app: 'late' } }));
    expect(selectorOf(service)).toEqual({ app: 'late' });
  });
});

describe('what cannot be selected', () => {
  test.each<[string, string, object, string]>([
    ['expressions', 'Deployment', { selector: { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'x', operator: 'Exists' }] } }, 'selects its pods by expressions'],
    ['no selector', 'Deployment', {}, 'has no spec.selector.matchLabels'],
    ['an empty selector', 'Deployment', { selector: { matchLabels: {} } }, 'has no spec.selector.matchLabels'],
    ['a Pod without labels', 'Pod', {}, 'has no labels'],
    ['another kind', 'ConfigMap', {}, 'has no spec.selector.matchLabels'],
  ])('%s is a finding at the construct', (_, kind, spec, message) => {
    expose(chart, object(chart, kind, spec));
    expect(EksNetworking.findings(chart)).toMatchObject([{ id: 'unreadable-pod-targets', severity: 'error', path: 'chart/exposed' }]);
    expect(() => chart.toJson()).toThrow(message);
  });

  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['different ones', 'a', 'b', "Deployment 'chart/workload' is in namespace 'a', and the Service in 'b', where it selects pods; put both into one namespace"],
    ['the same one', 'a', 'a', undefined],
    ['one that is not known', undefined, 'b', undefined],
    ['two that are not known', undefined, undefined, undefined],
    ['one that is filled in later', '${Token[TOKEN.1]}', 'b', undefined],
    ['a Service whose own is filled in later', 'a', '${Token[TOKEN.1]}', undefined],
  ])('a workload and a Service in namespaces of their own: %s', (_, workloads, services, message) => {
    const workload = new ApiObject(chart, 'workload', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { namespace: workloads } });
    const make = () => new ExposedTcpService(chart, 'web', { pods: PodTargets.of(workload), ports: [ExposedPort.tcp(80)], namespace: services });
    return message === undefined ? expect(make).not.toThrow() : expect(make).toThrow(message);
  });

  test('a workload of another chart is refused if both charts have a namespace', () => {
    const app = new App();
    const [a, b] = ['a', 'b'].map(namespace => new Chart(app, namespace, { namespace }));
    expect(() => expose(b, object(a, 'Deployment', {}))).toThrow("ExposedTcpService 'b/exposed': Deployment 'a/workload' is in namespace 'a', and the Service in 'b'");
  });

  test('a construct without API object is refused at once', () => {
    expect(() => PodTargets.of(new Construct(chart, 'nothing'))).toThrow("PodTargets.of: no API object stands behind 'chart/nothing'");
    expect(() => PodTargets.of(undefined as any)).toThrow('no API object stands behind nothing');
  });
});
