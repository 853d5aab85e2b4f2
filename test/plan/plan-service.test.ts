import { ClusterProfile, ClusterSubnet, Controller } from '../../src';
import { NLB } from '../../src/annotations/nlb-keys';
import { knowledgeOf } from '../../src/plan/knowledge/from-profile';
import { Unknown } from '../../src/plan/model/unknown';
import { NlbService } from '../../src/plan/nlb/nlb-service';
import { planService, planTaken } from '../../src/plan/plan-service';
import { printCertificates, printStack } from '../../src/plan/print/stack';

const PROFILE = ClusterProfile.of({ controller: Controller.selfManaged('3.5.0', { serviceMutatorWebhook: true }) });

const service = (annotations: object = {}, spec: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'echo', namespace: 'shop', annotations },
  spec: { type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb', ports: [{ port: 80 }], ...spec },
});

function resources(manifest: unknown, profile = PROFILE): any {
  const { stack } = planService(manifest, knowledgeOf(profile));
  const printed = JSON.parse(JSON.stringify(printStack(stack!)));
  const [first] = Object.values<any>(printed.resources['AWS::ElasticLoadBalancingV2::TargetGroup'] ?? {});
  return {
    loadBalancer: printed.resources['AWS::ElasticLoadBalancingV2::LoadBalancer'].LoadBalancer.spec,
    group: printed.resources['AWS::EC2::SecurityGroup']?.ManagedLBSecurityGroup.spec,
    listeners: printed.resources['AWS::ElasticLoadBalancingV2::Listener'],
    targetGroup: first?.spec,
    binding: Object.values<any>(printed.resources['K8S::ElasticLoadBalancingV2::TargetGroupBinding'] ?? {})[0]?.spec.template.spec,
    certificates: printCertificates(stack!),
  };
}

test('what nobody can tell is marked', () => {
  const { loadBalancer, targetGroup, binding } = resources(service());
  expect(loadBalancer).toEqual({
    name: 'k8s-shop-echo-*',
    type: 'network',
    scheme: 'internal',
    ipAddressType: 'ipv4',
    enablePrefixForIpv6SourceNat: 'off',
    subnetMapping: { $unknown: 'subnets of the VPC' },
    securityGroups: [
      { $ref: '#/resources/AWS::EC2::SecurityGroup/ManagedLBSecurityGroup/status/groupID' },
      { $unknown: 'shared backend security group' },
    ],
  });
  expect(targetGroup).toMatchObject({ targetType: 'instance', port: { $unknown: 'node port' }, ipAddressType: { $unknown: 'address family of the cluster' } });
  expect(binding).toMatchObject({
    vpcID: { $unknown: 'VPC' },
    networking: { ingress: [{ from: [{ securityGroup: { groupID: { $unknown: 'shared backend security group' } } }], ports: [{ protocol: 'TCP', port: { $unknown: 'node port' } }] }] },
  });
});

const TOKEN = '${Token[TOKEN.1]}';
const LATER = { $unknown: 'value that is filled in at deployment' };

test('and so is what is filled in at deployment', () => {
  const { loadBalancer, group, listeners, targetGroup, binding, certificates } = resources(service({
    ...Object.fromEntries(['scheme', 'ip-address-type', 'attributes', 'additional-resource-tags', 'name', 'minimum-load-balancer-capacity', 'enable-prefix-for-ipv6-source-nat',
      'inbound-sg-rules-on-private-link-traffic', 'ssl-cert', 'alpn-policy', 'backend-protocol', 'target-group-attributes', 'healthcheck-protocol', 'healthcheck-interval',
      'healthcheck-port', 'target-node-labels', 'multi-cluster-target-group'].map(name => [NLB[name as keyof typeof NLB], TOKEN])),
  }));
  expect(loadBalancer).toEqual({
    name: LATER,
    type: 'network',
    scheme: LATER,
    ipAddressType: LATER,
    enablePrefixForIpv6SourceNat: LATER,
    subnetMapping: LATER,
    securityGroups: expect.any(Array),
    loadBalancerAttributes: LATER,
    minimumLoadBalancerCapacity: LATER,
    securityGroupsInboundRulesOnPrivateLink: LATER,
    tags: LATER,
  });
  expect(group).toMatchObject({ ingress: LATER, tags: LATER });
  expect(listeners[80].spec).toMatchObject({ protocol: 'TLS', certificates: LATER, alpnPolicy: [LATER], sslPolicy: 'ELBSecurityPolicy-2016-08' });
  expect(certificates).toEqual({ 80: LATER });
  expect(targetGroup).toMatchObject({
    protocol: LATER, targetGroupAttributes: LATER, healthCheckConfig: { protocol: LATER, path: LATER, intervalSeconds: LATER, port: LATER },
  });
  expect(binding).toMatchObject({ nodeSelector: LATER, multiClusterTargetGroup: LATER, targetGroupProtocol: LATER });
});

test.each<[string, object, object, (printed: any) => unknown, unknown]>([
  ['security groups that may be none', { 'disable-nlb-sg': TOKEN }, {}, it => [it.loadBalancer.securityGroups, it.binding.networking], [LATER, LATER]],
  ['given groups', { 'security-groups': TOKEN }, {}, it => [it.loadBalancer.securityGroups, it.binding.networking], [LATER, undefined]],
  ['rules for given groups', { 'security-groups': 'sg-1', 'manage-backend-security-group-rules': TOKEN }, {}, it => it.loadBalancer.securityGroups, LATER],
  ['rules without groups', { 'disable-nlb-sg': 'true', 'manage-backend-security-group-rules': TOKEN }, {}, it => it.binding.networking, LATER],
  ['prefix lists', { 'security-group-prefix-lists': TOKEN }, {}, it => it.group.ingress, LATER],
  ['ICMP', { 'enable-icmp-for-path-mtu-discovery': TOKEN }, {}, it => it.group.ingress, LATER],
  ['ranges', {}, { loadBalancerSourceRanges: [TOKEN] }, it => it.group.ingress, LATER],
  ['the target type', { 'nlb-target-type': TOKEN }, {}, it => [it.targetGroup.targetType, it.targetGroup.port], [LATER, LATER]],
  ['a target port', { 'nlb-target-type': 'ip' }, { ports: [{ port: 80, targetPort: TOKEN }] }, it => it.targetGroup.port, LATER],
  ['a type', {}, { type: TOKEN }, it => it.targetGroup.port, LATER],
  ['a health check elsewhere', { 'healthcheck-port': '30080' }, {}, it => it.binding.networking.ingress[0].ports, { $unknown: 'port of the health check' }],
  ['a health check off the node ports', { 'healthcheck-port': '8080' }, {}, it => it.binding.networking.ingress[0].ports.length, 2],
  ['a health check of the node', {}, { externalTrafficPolicy: 'Local' }, it => [it.targetGroup.healthCheckConfig.port, it.binding.networking.ingress[0].ports.length],
    [{ $unknown: 'health check node port' }, { }]],
  ['a health check of a named port', { 'healthcheck-port': 'web' }, { ports: [{ port: 80, name: 'web' }] }, it => it.binding.networking.ingress[0].ports.length, 1],
  ['merged ports', { 'enable-tcp-udp-listener': TOKEN }, { ports: [{ port: 53, protocol: 'TCP' }, { port: 53, protocol: 'UDP' }] }, it => it.listeners[53].spec.protocol,
    { $unknown: 'protocol of the listener' }],
  ['families', {}, { ipFamilies: [TOKEN] }, it => it.targetGroup.ipAddressType, LATER],
])('%s', (title, annotations, spec, look, expected) => {
  const written = Object.fromEntries(Object.entries(annotations).map(([key, value]) => [NLB[key as keyof typeof NLB], value]));
  const found = look(resources(service(written, spec)));
  expect({ title, found }).toMatchObject({ title, found: expected });
});

test('subnets that are known only in part', () => {
  const profile = ClusterProfile.of({
    controller: Controller.selfManaged('2.17.1'), subnets: [ClusterSubnet.publicSubnet('subnet-a', { zone: 'z1' }), ClusterSubnet.publicSubnet('subnet-b', { zone: 'z2' })],
  });
  const { loadBalancer } = resources(service({
    [NLB.scheme]: 'internet-facing', [NLB.subnets]: 'subnet-b,subnet-a', [NLB['eip-allocations']]: 'eipalloc-1,eipalloc-2',
  }), profile);
  expect(loadBalancer.subnetMapping.map((mapping: any) => mapping.allocationID)).toEqual(Array(2).fill({ $unknown: 'order of the subnets' }));
});

describe('what is wrong', () => {
  const ACTION = 'service.beta.kubernetes.io/actions.TCP-80';
  const forward = (...targetGroups: unknown[]) => ({ [ACTION]: JSON.stringify({ type: 'forward', forwardConfig: { targetGroups } }) });
  const other = { kind: 'Service', spec: { type: 'NodePort', ports: [{ port: 90, name: 'web' }] } };
  const untold = { kind: 'Service', spec: { ports: [{ port: -1.8881545897087505e+289, name: 'web' }] } };

  test.each<[string, object, object, unknown, string[]]>([
    ['an action that is null', { [ACTION]: 'null' }, {}, other, ['action-type-not-forward']],
    ['a target that is null', forward(null), {}, other, ['action-target-form']],
    ['several targets without weights', forward({ serviceName: 'o', servicePort: 90 }, { targetGroupARN: 'arn' }), {}, other, ['action-weight-range', 'action-weight-range']],
    ['a port by number', forward({ serviceName: 'o', servicePort: 90 }), {}, other, []],
    ['a port by name', forward({ serviceName: 'o', servicePort: 'web' }), {}, other, []],
    ['no such port', forward({ serviceName: 'o', servicePort: 91 }), {}, other, ['action-port-not-found']],
    ['no such name', forward({ serviceName: 'o', servicePort: '90' }), {}, other, ['action-port-not-found']],
    ['a port that may be there', forward({ serviceName: 'o', servicePort: 91 }), {}, untold, []],
    ['a Service that may be there', forward({ serviceName: 'o', servicePort: 91 }), {}, undefined, []],
    ['a Service without spec', forward({ serviceName: 'o', servicePort: 91 }), {}, { kind: 'Service' }, ['action-port-not-found']],
    ['no node port', {}, { allocateLoadBalancerNodePorts: false }, undefined, ['node-port-not-allocated', 'target-port-missing']],
    ['a node port that is filled in later', {}, { allocateLoadBalancerNodePorts: false, ports: [{ port: 80, nodePort: -1.8881545897087505e+289 }] }, undefined, []],
    ['a node port of 0', {}, { allocateLoadBalancerNodePorts: false, ports: [{ port: 80, nodePort: 0 }] }, undefined, ['node-port-not-allocated', 'target-port-missing']],
    ['target ports that count as none', { [NLB['nlb-target-type']]: 'ip' }, { ports: [{ port: 80, targetPort: 0 }, { port: 81, targetPort: '' }, { port: 82, targetPort: null }] }, undefined, []],
    ['a dropped port', {}, { ports: [{ port: 80, name: null, protocol: null }, { port: 80, protocol: 'UDP' }] }, undefined, ['dropped-listener']],
  ])('%s', (_, annotations, spec, neighbour, ids) => {
    const { diagnoses } = planService(service(annotations, spec), knowledgeOf(PROFILE), { service: () => neighbour });
    expect(diagnoses.map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['99999999999999999999', -1], ['-99999999999999999999', 0], ['2147483648', -2147483648], ['+5', 5], ['x', 0],
  ])('before 3.4.0 a capacity of %s is %d', (units, capacityUnits) => {
    const profile = ClusterProfile.of({ controller: Controller.selfManaged('3.3.0') });
    expect(resources(service({ [NLB['minimum-load-balancer-capacity']]: `CapacityUnits=${units}` }), profile).loadBalancer.minimumLoadBalancerCapacity).toEqual({ capacityUnits });
  });

  test('tags that nobody knows are not joined with others', () => {
    const profile = ClusterProfile.of({ controller: Controller.autoMode() });
    const { loadBalancer } = resources(service({ [NLB['additional-resource-tags']]: 'a=b' }, { loadBalancerClass: 'eks.amazonaws.com/nlb' }), profile);
    expect(loadBalancer.tags).toEqual({ $unknown: 'defaults of this controller' });
  });
});

describe('who takes a Service', () => {
  const without = ClusterProfile.of({ controller: Controller.selfManaged('3.5.0') });
  const plain = service({}, { loadBalancerClass: undefined });

  test('nobody can tell whether the webhook runs', () => {
    const plan = planService(plain, knowledgeOf(without));
    expect(plan).toMatchObject({ owner: 'unknown', isManaged: expect.any(Unknown), isAccepted: expect.any(Unknown), diagnoses: [] });
    expect(plan.stack).toBeDefined();
  });

  test('what would be rejected by whoever takes it is not accepted', () => {
    expect(planService(service({ [NLB.scheme]: 'x' }, { loadBalancerClass: undefined }), knowledgeOf(without))).toMatchObject({ isAccepted: false });
  });

  test('another controller', () => {
    expect(planService(service({}, { loadBalancerClass: 'example.org/metal' }), knowledgeOf(without))).toEqual(
      { name: 'shop/echo', owner: 'other', isManaged: false, isAccepted: false, diagnoses: [] });
  });

  test('without a release a rejection is not sure', () => {
    expect(planService(service({ [NLB.scheme]: 'x' }), knowledgeOf(ClusterProfile.of({})))).toMatchObject({ isAccepted: expect.any(Unknown), diagnoses: [{ id: 'scheme-value' }] });
  });
});

test('a Service that was read before is planned alike', () => {
  const knowledge = knowledgeOf(PROFILE);
  for (const manifest of [service(), service({ [NLB.scheme]: 'x' })]) {
    const read = new NlbService(manifest.metadata.annotations as { [key: string]: string }, manifest.spec, knowledge.controller);
    expect(planTaken({ namespace: 'shop', name: 'echo', owner: 'self-managed', service: read }, knowledge)).toEqual(planService(manifest, knowledge));
  }
});

test('one that nobody surely reads is planned with what is not known', () => {
  const { metadata, spec } = service();
  const plan = planTaken({ namespace: 'shop', name: 'echo', owner: 'unknown', service: new NlbService(metadata.annotations as {}, spec, undefined) }, knowledgeOf(PROFILE));
  const { resources: printed } = JSON.parse(JSON.stringify(printStack(plan.stack!)));
  const untold = { $unknown: 'defaults of this controller' };
  expect(printed['AWS::ElasticLoadBalancingV2::LoadBalancer'].LoadBalancer.spec).toMatchObject({ scheme: untold, securityGroups: untold });
  expect(printed['AWS::ElasticLoadBalancingV2::TargetGroup']['shop/echo:80'].spec).toMatchObject({ targetType: untold, port: untold });
});

describe('EKS Auto Mode', () => {
  const auto = service({}, { loadBalancerClass: 'eks.amazonaws.com/nlb' });

  test.each([ClusterProfile.of({ controller: Controller.autoMode() }), PROFILE])('takes what has its class, and does not tell all its defaults', profile => {
    expect(planService(auto, knowledgeOf(profile))).toMatchObject({ owner: 'auto-mode', isManaged: true, isAccepted: true });
    const { targetGroup, loadBalancer } = resources(auto, profile);
    const untold = { $unknown: 'defaults of this controller' };
    expect(targetGroup).toMatchObject({ targetType: 'ip', port: 80, tags: untold, healthCheckConfig: { intervalSeconds: untold, timeoutSeconds: untold } });
    expect(loadBalancer).toMatchObject({ scheme: 'internal', tags: untold });
  });
});
