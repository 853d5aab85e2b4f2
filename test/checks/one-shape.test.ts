import type { Finding } from '../../src/checks/finding';
import { ManifestObject } from '../../src/checks/manifest-object';
import { runChecks } from '../../src/checks/run';
import { Shapes } from '../../src/checks/shape';
import { Snapshot } from '../../src/checks/snapshot';
import { ClusterProfile } from '../../src/cluster/cluster-profile';
import { Controller } from '../../src/cluster/controller';

/*
 * Ingresses that differ in the names of their backends alone have one shape, and what holds of the first is not taken for granted of the next.
 */

const ALB = 'alb.ingress.kubernetes.io/';
const FINE = '{"type":"fixed-response","fixedResponseConfig":{"statusCode":"200"}}';

function ingress(name: string, annotations: { [key: string]: string }) {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, annotations: Object.fromEntries(Object.entries(annotations).map(([key, value]) => [ALB + key, value])) },
    spec: {
      ingressClassName: 'alb',
      rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name, port: { name: 'use-annotation' } } } }] } }],
    },
  };
}

function origin(cluster = ClusterProfile.of({})) {
  return { path: '', cluster, realm: '', acknowledged: new Map() };
}

function found(manifests: readonly object[], id: string, cluster?: ClusterProfile): Finding[] {
  const snapshot = new Snapshot();
  manifests.forEach(manifest => snapshot.add(manifest as never, origin(cluster)));
  return runChecks(snapshot).map(({ finding }) => finding).filter(finding => finding.id === id);
}

test('names of backends make no shapes', () => {
  const shapes = new Shapes();
  const of = (manifest: object) => shapes.of(new ManifestObject(manifest as never, origin(), '', 0));
  const first = of(ingress('a', { 'actions.a': FINE }));
  expect(of(ingress('b', { 'actions.b': 'nonsense', 'actions.c': FINE }))).toBe(first);
  expect(of(ingress('b', { 'conditions.b': '[]' }))).not.toBe(first);
  expect(of(ingress('b', { 'actions.b': FINE, 'scheme': 'internal' }))).not.toBe(first);
});

test('a bad value is found behind a good one of another name', () => {
  const manifests = [ingress('a', { 'actions.a': FINE }), ingress('b', { 'actions.b': '{"type":80}' })];
  expect(found(manifests, 'invalid-annotation-value')).toMatchObject([{ field: `metadata.annotations['${ALB}actions.b']`, severity: 'error' }]);
});

test('a feature that the controller lacks is told of every Ingress, by its own key', () => {
  const cluster = ClusterProfile.of({ controller: Controller.selfManaged('2.13.0') });
  const manifests = ['a', 'b'].map(name => ingress(name, { [`actions.${name}`]: FINE, [`transforms.${name}`]: '[]' }));
  expect(found(manifests, 'unsupported-feature', cluster).map(({ field }) => field)).toEqual(['a', 'b'].map(name => `metadata.annotations['${ALB}transforms.${name}']`));
});

test('no namespace and an empty one are the same', () => {
  const service = { apiVersion: 'v1', kind: 'Service', spec: { ports: [{ port: 80 }] } };
  const twins = [{ ...service, metadata: { name: 'web' } }, { ...service, metadata: { name: 'web', namespace: '' } }];
  expect(found(twins, 'duplicate-object')).toHaveLength(1);
  expect(found([twins[0], { ...service, metadata: { name: 'web', namespace: 'default' } }], 'duplicate-object')).toEqual([]);
});

test('an object without a name is nobody that others name', () => {
  const nameless = { apiVersion: 'v1', kind: 'Service', metadata: {}, spec: { ports: [{ port: 80 }] } };
  const snapshot = new Snapshot();
  snapshot.add(nameless, origin());
  expect(snapshot.named('Service', undefined, '')).toEqual([]);
  expect(snapshot.inNamespace('Service', undefined, undefined, '')).toEqual([]);
});
