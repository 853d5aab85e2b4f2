import { Finding } from '../../src/checks/finding';
import { runChecks } from '../../src/checks/run';
import { Snapshot } from '../../src/checks/snapshot';
import { ClusterProfile } from '../../src/cluster/cluster-profile';

const NLB = 'service.beta.kubernetes.io/aws-load-balancer-';
const cluster = ClusterProfile.of({});

/** What is found about the second of two Services that say the same, applied as parts of these units to these clusters. */
function found(annotations: { [name: string]: string }, units: readonly (string | undefined)[], realms = ['', '']): Finding[] {
  const snapshot = new Snapshot();
  units.forEach((unit, index) => snapshot.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `web-${index}`, annotations: Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`${NLB}${name}`, value])) },
    spec: { type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb', selector: { app: 'web' }, ports: [{ port: 80 }] },
  }, { path: `${unit}/web-${index}`, cluster, realm: realms[index], unit, acknowledged: new Map() }));
  return runChecks(snapshot).map(({ finding }) => finding).filter(({ id }) => id === 'shared-address' || id === 'load-balancer-name');
}

const EIP = { 'scheme': 'internet-facing', 'subnets': 'subnet-a', 'eip-allocations': 'eipalloc-1' };
const PRIVATE = { 'scheme': 'internal', 'subnets': 'subnet-a', 'private-ipv4-addresses': '10.0.0.10' };
const NAME = { scheme: 'internal', name: 'front' };

// An allocation is one address wherever it is used; private addresses and names are others in another VPC or Region.
test.each<[string, { [name: string]: string }, string, string]>([
  ['an Elastic IP', EIP, 'error', 'Service web-1 asks for the Elastic IP eipalloc-1, as Service web-0 at a/web-0 does: AWS gives it to one of them'],
  ['a private address', PRIVATE, 'warning', 'Service web-1 asks for the private IPv4 address 10.0.0.10, as Service web-0 at a/web-0 does in another chart: in one VPC, AWS gives it to one of them'],
  ['a name', NAME, 'warning', "Service web-1 asks for a load balancer named 'front', as Service web-0 at a/web-0 does in another chart: in one account and Region, AWS has one of that name"],
])('%s in two charts', (_, annotations, severity, message) => {
  expect(found(annotations, ['a', 'b'])).toMatchObject([{ severity, message, path: 'b/web-1' }]);
  expect(found(annotations, ['a', 'a'])).toMatchObject([{ severity: 'error' }]);
  expect(found(annotations, [undefined, undefined])).toMatchObject([{ severity }]);
  expect(found(annotations, ['a', 'b'], ['one', 'other'])).toEqual([]);
});
