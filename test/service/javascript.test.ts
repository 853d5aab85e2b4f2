import { Duration, App, Chart } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { MINIMAL, construct } from './support';
import { AllowedSource, Checks, ClusterProfile, Controller, EksNetworking, ExposedTcpService, HealthCheck, PodTargets, Scheme } from '../../src';

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
  ['a mistyped flag', () => Controller.selfManaged('3.5.0', any({ serviceMutatorWebHook: true })), "'serviceMutatorWebHook'"],
  ['attach to nothing', () => EksNetworking.attach(any(undefined), ClusterProfile.of({})), 'EksNetworking.attach: scope is nothing'],
  ['attach a controller', () => EksNetworking.attach(new App(), any(Controller.autoMode())), 'give ClusterProfile.of'],
  ['a mode that is none', () => EksNetworking.attach(new App(), ClusterProfile.of({}), { mode: any('COLLECTING') }), "mode is 'COLLECTING'; give FindingMode"],
  ['checks of nothing', () => Checks.of(any(undefined)), 'Checks.of: construct is nothing'],
  ['an id that is no text', () => Checks.of(new App()).acknowledge(any(undefined), 'x'), 'Checks.acknowledge: id is nothing'],
])('%s', (_, run, message) => {
  expect(run).toThrow(message);
});

test('a duration of cdk8s passes', () => {
  expect(() => construct({ targetGroup: { deregistrationDelay: Duration.seconds(60) } })).not.toThrow();
});
