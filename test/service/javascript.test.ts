import { Duration, App, Chart } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { MINIMAL, construct } from './support';
import {
  AccessLogs, AllowedSource, Checks, ClientIp, ClusterProfile, ClusterSubnet, Controller, EksNetworking, ExposedPort, ExposedTcpService,
  HealthCheck, IpAddressType, PodTargets, Quota, Scheme, SecurityGroups, TargetType, WeightedTarget, WeightedTargets,
} from '../../src';

/* What types keep from a TypeScript program, a JavaScript one can still pass. */
const any = (value: unknown) => value as any;

describe('props of another kind are refused with what to give', () => {
  test.each<[string, unknown, string]>([
    ['pods', null, 'pods is null; give PodTargets.of(workload)'],
    ['healtCheck', HealthCheck.tcp(), 'there is no property healtCheck; did you mean healthCheck?'],
    ['zzz', 1, 'there is no property zzz'],
    ['scheme', Scheme.internetFacing, 'scheme is a function, not what it returns; give Scheme.internal()'],
    ['pods', { app: 'web' }, 'pods is an object of another kind; give PodTargets.of(workload)'],
    ['ports', null, 'ports is null; give a list'],
    ['ports', [80], 'ports is [80]; give a list'],
    ['ports', [{ port: 80 }], 'give a list such as [ExposedPort.tcp(443)]'],
    ['scheme', 'internal', "scheme is 'internal'; give Scheme.internal()"],
    ['targetType', 'instance', "targetType is 'instance'; give TargetType.ip()"],
    ['clientIp', 'preserve', "clientIp is 'preserve'; give ClientIp.none()"],
    ['allowFrom', ['10.0.0.0/8'], 'allowFrom is ["10.0.0.0/8"]; give a list such as [AllowedSource'],
    ['allowFrom', AllowedSource.anywhere(), 'allowFrom is an object of another kind'],
    ['healthCheck', { path: '/x' }, 'healthCheck is an object of another kind; give HealthCheck.tcp()'],
    ['crossZone', 'yes', "crossZone is 'yes'; give true or false"],
    ['deletionProtection', 1, 'deletionProtection is 1; give true or false'],
    ['targetGroup', { deregistrationDelay: 30 }, 'targetGroup.deregistrationDelay is 30; give a Duration'],
    ['tags', { a: 1 }, 'tags is an object whose a is 1'],
    ['extraAnnotations', 'abc', "extraAnnotations is 'abc'"],
    ['namespace', 5, 'namespace is 5; give text'],
    ['name', 5, 'name is 5; give text'],
    ['ipAddressType', 'dualstack', "ipAddressType is 'dualstack'; give IpAddressType.ipv4()"],
    ['securityGroups', ['sg-1'], 'securityGroups is ["sg-1"]; give SecurityGroups.managed()'],
    ['securityGroups', {}, 'securityGroups is an object of another kind'],
    ['targetGroup', 5, 'targetGroup is 5; give an object'],
    ['targetGroup', { attributes: { a: 1 } }, "targetGroup.attributes['a'] is 1; the value of an attribute is text"],
    ['targetGroup', { attributes: 'a=1' }, "targetGroup.attributes is 'a=1'; give attributes by name"],
    ['multiCluster', 'yes', "multiCluster is 'yes'; give true or false"],
    ['accessLogs', 'logs', "accessLogs is 'logs'; give AccessLogs.toBucket('logs')"],
    ['dnsClientRouting', 'nearest', "dnsClientRouting is 'nearest'; give a member of DnsClientRouting, for instance DnsClientRouting.ANY_AVAILABILITY_ZONE"],
    ['zonalShift', 1, 'zonalShift is 1; give true or false'],
    ['loadBalancerAttributes', { a: true }, 'loadBalancerAttributes is an object whose a is true; give an object whose values are text'],
    ['minimumCapacityUnits', '5', "minimumCapacityUnits is '5'; give a number"],
    ['allocateLoadBalancerNodePorts', 'no', "allocateLoadBalancerNodePorts is 'no'; give true or false"],
    ['externalTrafficPolicy', 'local', "externalTrafficPolicy is 'local'; give a member of TrafficPolicy"],
    ['internalTrafficPolicy', 'local', "internalTrafficPolicy is 'local'; give a member of TrafficPolicy"],
    ['healthCheckNodePort', '31000', "healthCheckNodePort is '31000'; give a number"],
    ['sessionAffinity', 'ClientIP', "sessionAffinity is 'ClientIP'; give SessionAffinity.none()"],
    ['ipFamilies', ['ipv6'], 'ipFamilies is ["ipv6"]; give a list such as [IpFamily.IPV4]'],
    ['ipFamilyPolicy', 'dual', "ipFamilyPolicy is 'dual'; give a member of IpFamilyPolicy"],
    ['publishNotReadyAddresses', 0, 'publishNotReadyAddresses is 0; give true or false'],
    ['labels', { app: 1 }, 'labels is an object whose app is 1'],
    ['labels', ['app'], 'labels is ["app"]; give an object'],
    ['targetGroup', { deregistrationdelay: Duration.seconds(30) }, 'targetGroup: there is no property deregistrationdelay; did you mean deregistrationDelay?'],
    ['targetGroup', { stickiness: 'yes' }, "targetGroup.stickiness is 'yes'; give true or false"],
    ['targetGroup', { dnsFailover: { counts: 1 } }, 'targetGroup.dnsFailover: there is no property counts; did you mean count?'],
    ['trafficDistribution', 'PreferClose', "trafficDistribution is 'PreferClose'; give a member of TrafficDistribution"],
  ])('%s: %j', (prop, value, message) => {
    expect(() => construct({ [prop]: value })).toThrow(message);
    expect(() => construct({ [prop]: value })).toThrow("ExposedTcpService 'chart/web'");
  });

  test('a workload in place of PodTargets', () => {
    const chart = new Chart(new App(), 'chart');
    const deployment = new plus.Deployment(chart, 'workload', { containers: [{ image: 'web' }] });
    expect(() => new ExposedTcpService(chart, 'web', { ...MINIMAL, pods: any(deployment) })).toThrow('give PodTargets.of(workload)');
  });

  test('no props at all', () => {
    expect(() => new ExposedTcpService(new Chart(new App(), 'chart'), 'web', any(undefined))).toThrow('pods is missing');
  });
});

test.each<[string, () => unknown, string]>([
  ['labels as a list', () => PodTargets.withLabels(any(['a'])), 'give at least one label'],
  ['addresses as a list', () => Scheme.internetFacing({ elasticIps: any(['eipalloc-1']) }), "for instance { 'subnet-0a': 'eipalloc-1' }"],
  ['a number for a duration', () => HealthCheck.tcp({ interval: any(10) }), 'HealthCheck.tcp: interval is 10; give a Duration'],
  ['a profile of nothing', () => ClusterProfile.of(any(undefined)), 'ClusterProfile.of: props is nothing'],
  ['a version for a controller', () => ClusterProfile.of({ controller: any('3.5.0') }), "ClusterProfile: controller is '3.5.0'; give Controller.selfManaged"],
  ['an id for a subnet', () => ClusterProfile.of({ subnets: any(['subnet-1']) }), "subnets[0] is 'subnet-1'"],
  ['a mistyped flag', () => Controller.selfManaged('3.5.0', any({ serviceMutatorWebHook: true })), 'there is no property serviceMutatorWebHook; did you mean serviceMutatorWebhook?'],
  ['attach to nothing', () => EksNetworking.attach(any(undefined), ClusterProfile.of({})), 'EksNetworking.attach: scope is nothing'],
  ['attach a controller', () => EksNetworking.attach(new App(), any(Controller.autoMode())), 'give ClusterProfile.of'],
  ['a mode that is none', () => EksNetworking.attach(new App(), ClusterProfile.of({}), { mode: any('COLLECTING') }), "mode is 'COLLECTING'; give FindingMode"],
  ['checks of nothing', () => Checks.of(any(undefined)), 'Checks.of: construct is nothing'],
  ['an id that is no text', () => Checks.of(new App()).acknowledge(any(undefined), 'x'), 'Checks.acknowledge: id is nothing'],
])('%s', (_, run, message) => {
  expect(run).toThrow(message);
});

const CERTIFICATES = ['arn:aws:acm:us-east-1:111122223333:certificate/a'];
const FORWARD = { weight: 1 };

/** Every factory with options: how it is called, what it is called, and a property that it has. */
const FACTORIES: readonly (readonly [string, (options: any) => unknown, string])[] = [
  ['ExposedPort.tcp(80)', options => ExposedPort.tcp(80, options), 'targetPort'],
  ['ExposedPort.tcp(80)', options => ExposedPort.tcp(80, options), 'idleTimeout'],
  ['ExposedPort.udp(80)', options => ExposedPort.udp(80, options), 'nodePort'],
  ['ExposedPort.tcpUdp(80)', options => ExposedPort.tcpUdp(80, options), 'appProtocol'],
  ['ExposedPort.quic(80)', options => ExposedPort.quic(80, options), 'forwardTo'],
  ['ExposedPort.tcpQuic(80)', options => ExposedPort.tcpQuic(80, options), 'targetGroup'],
  ['HealthCheck.tcp', options => HealthCheck.tcp(options), 'interval'],
  ['HealthCheck.http', options => HealthCheck.http('/', options), 'successCodes'],
  ['HealthCheck.https', options => HealthCheck.https('/', options), 'healthyThreshold'],
  ['Scheme.internal', options => Scheme.internal(options), 'privateIpv4Addresses'],
  ['Scheme.internetFacing', options => Scheme.internetFacing(options), 'elasticIps'],
  ['IpAddressType.dualstack', options => IpAddressType.dualstack(options), 'sourceNat'],
  ['SecurityGroups.managed', options => SecurityGroups.managed(options), 'enforceOnPrivateLink'],
  ['SecurityGroups.given', options => SecurityGroups.given(['sg-0a'], options), 'manageBackendRules'],
  ['SecurityGroups.none', options => SecurityGroups.none(options), 'manageBackendRules'],
  ['TargetType.instance', options => TargetType.instance(options), 'nodeLabels'],
  ['ClientIp.proxyProtocolV2', options => ClientIp.proxyProtocolV2(options), 'onlyPorts'],
  ['AccessLogs.toBucket', options => AccessLogs.toBucket('logs', options), 'prefix'],
  ['WeightedTarget.service', options => WeightedTarget.service('green', 80, options), 'decrypt'],
  ['WeightedTarget.serviceByPortName', options => WeightedTarget.serviceByPortName('green', 'http', options), 'weight'],
  ['WeightedTarget.targetGroup', options => WeightedTarget.targetGroup('arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/b', options), 'weight'],
  ['WeightedTargets.of', options => WeightedTargets.of(options), 'baseWeight'],
  ['ClusterSubnet.publicSubnet(\'subnet-0a\')', options => ClusterSubnet.publicSubnet('subnet-0a', options), 'zone'],
  ['ClusterSubnet.privateSubnet(\'subnet-0a\')', options => ClusterSubnet.privateSubnet('subnet-0a', options), 'freeAddresses'],
  ['ClusterProfile.of', options => ClusterProfile.of(options), 'vpcCidrs'],
  ['Controller.selfManaged', options => Controller.selfManaged('3.5.0', options), 'defaultTargetType'],
  ['EksNetworking.attach', options => EksNetworking.attach(new App(), ClusterProfile.of({}), options), 'mode'],
];

describe.each(FACTORIES)('%s', (self, make, property) => {
  test.each([null, 8080, 'x', ['x'], () => ({})])('refuses options that are no object: %p', options => {
    expect(() => make(options)).toThrow(/: (options|props|flags) is .*; give an object/);
    expect(() => make(options)).toThrow(self);
  });

  test(`knows ${property}, and asks after a mistyped one`, () => {
    expect(() => make({ [`${property}x`]: 1 })).toThrow(`${self}: there is no property ${property}x; did you mean ${property}?`);
    expect(() => make({ zzzzzzzz: 1 })).toThrow(`${self}: there is no property zzzzzzzz; there is `);
    expect(() => make({ zzzzzzzz: undefined })).not.toThrow('zzzzzzzz');
  });
});

test.each<[string, () => unknown, string]>([
  ['a TLS port of nothing', () => ExposedPort.tls(443, any(null)), 'ExposedPort.tls(443): certificates is nothing; give the ARN'],
  ['a mistyped option of a TLS port', () => ExposedPort.tls(443, any({ certificates: CERTIFICATES, sslpolicy: 1 })), 'ExposedPort.tls(443): there is no property sslpolicy; did you mean sslPolicy?'],
  ['an ssl policy as text', () => ExposedPort.tls(443, any({ certificates: CERTIFICATES, sslPolicy: 'x' })), "sslPolicy is 'x'; give a member of SslPolicy"],
  ['encryption that is neither', () => ExposedPort.tls(443, any({ certificates: CERTIFICATES, encryptToTargets: 'no' })), "encryptToTargets is 'no'; give true or false"],
  ['one certificate as text', () => ExposedPort.tls(443, any({ certificates: CERTIFICATES[0] })), "; give a list such as ['arn:aws:acm"],
  ['status codes for TCP', () => HealthCheck.tcp(any({ successCodes: '200' })), 'HealthCheck.tcp: there is no property successCodes'],
  ['an idle timeout for UDP', () => ExposedPort.udp(53, any({ idleTimeout: Duration.seconds(60) })), 'ExposedPort.udp(53): there is no property idleTimeout'],
  ['a target group of null', () => ExposedPort.tcp(80, any({ targetGroup: null })), 'ExposedPort.tcp(80): targetGroup is null; give an object such as'],
  ['a mistyped attribute of a port', () => ExposedPort.tcp(80, any({ targetGroup: { deregistrationdelay: 1 } })), 'ExposedPort.tcp(80): targetGroup: there is no property deregistrationdelay; did you mean deregistrationDelay?'],
  ['one security group as text', () => SecurityGroups.given(any('sg-0a')), "SecurityGroups.given: securityGroups is 'sg-0a'; give a list such as ['sg-0a']"],
  ['backend rules that are neither', () => SecurityGroups.given(['sg-0a'], any({ manageBackendRules: 'no' })), "manageBackendRules is 'no'; give true or false"],
  ['backend rules of none that are neither', () => SecurityGroups.none(any({ manageBackendRules: 1 })), 'SecurityGroups.none: manageBackendRules is 1; give true or false'],
  ['PrivateLink that is neither', () => SecurityGroups.managed(any({ enforceOnPrivateLink: 'off' })), "enforceOnPrivateLink is 'off'; give true or false"],
  ['PrivateLink of given groups that is neither', () => SecurityGroups.given(['sg-0a'], any({ enforceOnPrivateLink: null })), 'enforceOnPrivateLink is null; give true or false'],
  ['ICMP that is neither', () => SecurityGroups.managed(any({ icmpForPathMtuDiscovery: 'on' })), "icmpForPathMtuDiscovery is 'on'; give true or false"],
  ['source NAT that is neither', () => IpAddressType.dualstack(any({ sourceNat: 'on' })), "IpAddressType.dualstack: sourceNat is 'on'; give true or false"],
  ['decryption that is neither', () => WeightedTarget.service('green', 80, any({ weight: 1, decrypt: 'yes' })), "decrypt is 'yes'; give true or false"],
  ['stickiness that is neither', () => WeightedTargets.of(any({ baseWeight: 1, targets: [WeightedTarget.service('green', 80, FORWARD)], stickiness: 1 })), 'stickiness is 1; give true or false'],
  ['targets as texts', () => WeightedTargets.of(any({ baseWeight: 1, targets: ['green'] })), "WeightedTargets.of: targets[0] is 'green'; give a WeightedTarget such as"],
  ['targets as null', () => WeightedTargets.of(any({ baseWeight: 1, targets: [null] })), 'targets[0] is null; give a WeightedTarget'],
  ['one target', () => WeightedTargets.of(any({ baseWeight: 1, targets: WeightedTarget.service('green', 80, FORWARD) })), '; give a list such as [WeightedTarget'],
  ['ports as a number', () => ClientIp.proxyProtocolV2(any({ onlyPorts: 443 })), 'onlyPorts is 443; give a list such as [443]'],
  ['labels of nodes as text', () => TargetType.instance(any({ nodeLabels: 'x' })), "nodeLabels is 'x'; give texts by key"],
  ['blocks of the VPC as text', () => ClusterProfile.of(any({ vpcCidrs: '10.0.0.0/16' })), "ClusterProfile: vpcCidrs is '10.0.0.0/16'; give a list such as ['10.0.0.0/16']"],
  ['blocks of the VPC as null', () => ClusterProfile.of(any({ vpcCidrs: null })), 'vpcCidrs is null; give a list'],
  ['a block that is a number', () => ClusterProfile.of(any({ vpcCidrs: [10] })), 'vpcCidrs[0] is 10; give an IPv4 block'],
  ['one subnet', () => ClusterProfile.of(any({ subnets: ClusterSubnet.publicSubnet('subnet-0a', { zone: 'a' }) })), '; give a list such as [ClusterSubnet.privateSubnet'],
  ['a subnet that is a number', () => ClusterProfile.of(any({ subnets: [1] })), 'subnets[0] is 1; give ClusterSubnet.publicSubnet(…)'],
  ['one limit', () => ClusterProfile.of(any({ quotas: Quota.NLB_TARGETS.limitedTo(1) })), '; give a list such as [Quota.NLB_TARGETS.limitedTo(6000)]'],
  ['a quota without its limit', () => ClusterProfile.of(any({ quotas: [Quota.NLB_TARGETS] })), '; give a limit such as Quota.NLB_TARGETS.limitedTo(6000)'],
  ['a limit of null', () => ClusterProfile.of(any({ quotas: [null] })), 'quotas[0] is null; give a limit'],
  ['a limit below 1', () => ClusterProfile.of(any({ quotas: [{ quota: Quota.NLB_TARGETS, limit: -5 }] })), 'ClusterProfile: quotas[0].limit is -5; give a whole number of at least 1'],
  ['a subnet without anything', () => ClusterSubnet.publicSubnet('subnet-0a', any(undefined)), "ClusterSubnet.publicSubnet('subnet-0a'): props is nothing; give an object such as { zone: … }"],
  ['tags that are no text', () => ClusterSubnet.publicSubnet('subnet-0a', any({ zone: 'a', tags: { x: 1 } })), "tags['x'] is 1; give text"],
  ['tags as a list', () => ClusterSubnet.publicSubnet('subnet-0a', any({ zone: 'a', tags: ['x'] })), 'tags is ["x"]; give texts by key'],
  ['findings of nothing', () => EksNetworking.findings(any(undefined)), 'EksNetworking.findings: scope is nothing; give an App'],
  ['a construct where text is wanted', () => AllowedSource.ipv4(any(new App())), 'AllowedSource.ipv4: cidr is an object of class App'],
])('%s', (_, run, message) => {
  expect(run).toThrow(message);
});

test('a duration of cdk8s passes', () => {
  expect(() => construct({ targetGroup: { deregistrationDelay: Duration.seconds(60) } })).not.toThrow();
});
