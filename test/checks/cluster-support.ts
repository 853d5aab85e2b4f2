import { ClusterProfile, ClusterProfileProps } from '../../src';
import { Finding } from '../../src/checks/finding';
import { runChecks } from '../../src/checks/run';
import { Snapshot } from '../../src/checks/snapshot';
import { Json } from '../../src/input/json';

/** All findings over objects for one cluster. */
export function findingsFor(props: ClusterProfileProps, manifests: readonly Json[]): Finding[] {
  const cluster = ClusterProfile.of(props);
  const origin = { path: 'test', cluster, realm: '', unit: 'test', acknowledged: new Map<string, string>() };
  const snapshot = new Snapshot();
  snapshot.addCluster(origin);
  manifests.forEach(manifest => snapshot.add(manifest, origin));
  return runChecks(snapshot).map(({ finding }) => finding);
}

/** A Deployment that is rolled without surge, unless told otherwise. */
export function deployment(name: string, replicas: unknown, podSpec: Json = {}, more: Json = {}): Json {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'shop' },
    spec: {
      replicas,
      strategy: { type: 'Recreate' },
      template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'app', image: 'app:1' }], ...podSpec } },
      ...more,
    },
  };
}

/** A DaemonSet. */
export function daemonSet(name: string, podSpec: Json = {}): Json {
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace: 'kube-system' },
    spec: { template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'app', image: 'app:1' }], ...podSpec } } },
  };
}
