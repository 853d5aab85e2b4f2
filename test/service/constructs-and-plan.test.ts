import { App, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { Recipe, propsOf, recipes } from './valid-props';
import { ClusterInventory, ClusterProfile, ClusterSubnet, Controller, EksNetworking, ExposedTcpService, FindingMode, Severity, VpcCni } from '../../src';
import { knowledgeOf } from '../../src/plan/knowledge/from-profile';
import { planService } from '../../src/plan/plan-service';

/*
 * What the constructs write without a finding, the plan accepts, with everything known of AWS; and its load balancer is the one that was asked for.
 */

const PROFILE = ClusterProfile.of({
  controller: Controller.selfManaged('3.5.0'),
  vpcCidrs: ['10.0.0.0/16', '2001:db8::/56'],
  subnets: ['a', 'b', 'c'].flatMap((letter, index) => [
    // Three that recipes name. An Elastic IP wants a public one, and so does an internet-facing load balancer.
    ClusterSubnet.publicSubnet(`subnet-${letter}`, {
      zone: `us-east-1${letter}`, cidr: `10.0.${index}.0/24`, ipv6Cidr: `2001:db8:0:${index}::/64`, tags: { 'kubernetes.io/role/elb': '1' }, freeAddresses: 200,
    }),
    ClusterSubnet.privateSubnet(`subnet-private-${letter}`, {
      zone: `us-east-1${letter}`,
      cidr: `10.0.${index + 8}.0/24`,
      ipv6Cidr: `2001:db8:0:${index + 8}::/64`,
      tags: { 'kubernetes.io/role/internal-elb': '1' },
      freeAddresses: 200,
    }),
  ]),
  cni: VpcCni.secondaryAddresses(),
  inventory: ClusterInventory.of({
    hasAllSubnets: true,
    vpcId: 'vpc-1',
    clusterName: 'demo',
    securityGroups: [{ id: 'sg-1' }],
    backendSecurityGroup: 'sg-backend',
    certificates: [{ arn: 'arn:aws:acm:us-east-1:111122223333:certificate/a', domains: ['example.com'] }],
    completeKinds: [{ kind: 'Service' }],
  }),
});
const KNOWLEDGE = knowledgeOf(PROFILE);

function planned(recipe: Recipe) {
  const app = new App();
  EksNetworking.attach(app, PROFILE, { mode: FindingMode.COLLECTING });
  const chart = new Chart(app, 'chart', { namespace: 'shop' });
  new ExposedTcpService(chart, 'web', propsOf(recipe));
  const errors = EksNetworking.findings(app).filter(({ severity }) => severity === Severity.ERROR);
  return { errors, plan: planService(chart.toJson()[0], KNOWLEDGE) };
}

test('what has no finding is accepted, and what is refused has one', () => {
  fc.assert(fc.property(recipes, recipe => {
    const { errors, plan } = planned(recipe);
    const { isAccepted, diagnoses } = plan;
    expect({ isAccepted, diagnoses }).toEqual(errors.length === 0 ? { isAccepted: true, diagnoses: [] } : expect.anything());
    expect(plan.isAccepted === true || errors.length > 0).toBe(true);
  }), { numRuns: 300 });
});

const LISTENERS = { tcp: 'TCP', tls: 'TLS', udp: 'UDP', tcpUdp: 'TCP_UDP' };

test('the load balancer is the one that was asked for', () => {
  let compared = 0;
  fc.assert(fc.property(recipes, recipe => {
    const { errors, plan: { stack } } = planned(recipe);
    if (errors.length > 0) {
      return;
    }
    compared++;
    const { loadBalancer, listeners, targetGroups, securityGroup } = stack!;
    const fixed = recipe.fixed && recipe.subnets.length > 0;
    expect(loadBalancer).toMatchObject({
      kind: 'network',
      scheme: recipe.internal ? 'internal' : 'internet-facing',
      ipAddressType: recipe.dualstack ? 'dualstack' : 'ipv4',
    });
    const mappings = loadBalancer.subnets as readonly { subnetId: string; allocationId?: string; privateIpv4Address?: string }[];
    const found = recipe.subnets.length > 0 ? [...recipe.subnets] : ['a', 'b', 'c'].map(letter => recipe.internal ? `subnet-private-${letter}` : `subnet-${letter}`);
    expect(mappings.map(({ subnetId }) => subnetId)).toEqual(found);
    if (fixed) {
      expect(mappings.map(mapping => recipe.internal ? mapping.privateIpv4Address : mapping.allocationId))
        .toEqual(recipe.subnets.map((_id, index) => recipe.internal ? `10.0.${index}.9` : `eipalloc-${index}`));
    }
    expect(listeners.map(({ port, protocol }) => [port, protocol]))
      .toEqual(recipe.kinds.map((kind, index) => [recipe.firstPort + index, LISTENERS[kind]]));
    expect(targetGroups.map(({ targetType }) => targetType)).toEqual(targetGroups.map(() => recipe.instance ? 'instance' : 'ip'));
    expect(targetGroups.map(({ healthCheck }) => [healthCheck.protocol, healthCheck.port, healthCheck.intervalSeconds]))
      .toEqual(targetGroups.map(() => ['HTTP', recipe.checkPort, recipe.interval]));
    if (recipe.securityGroups === 'managed') {
      const rules = securityGroup!.ingress as readonly { fromPort: number; source: { cidr: string } }[];
      expect([...new Set(rules.map(({ source }) => source.cidr))].sort()).toEqual([...recipe.sources].sort());
      expect([...new Set(rules.map(({ fromPort }) => fromPort))].sort((a, b) => a - b))
        .toEqual(recipe.kinds.map((_kind, index) => recipe.firstPort + index));
    }
  }), { numRuns: 300 });
  expect(compared).toBeGreaterThan(50);
});
