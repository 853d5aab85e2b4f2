import { Duration } from 'cdk8s';
import { construct } from './support';
import {
  AccessLogs, AllowedSource, AlpnPolicy, ClientIp, ExposedPort, ExposedTcpServiceProps, HealthCheck, IpAddressType, Scheme, SecurityGroups,
  TargetType, WeightedTarget, WeightedTargets,
} from '../../src';
import { CATALOGUE } from '../../src/annotations/catalogue';
import { findSpec } from '../../src/annotations/lookup';

const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/a';

/** Props that between them say everything a Service can say. */
const PROGRAMS: readonly Partial<ExposedTcpServiceProps>[] = [
  {
    scheme: Scheme.internetFacing({ elasticIps: { 'subnet-a': 'eipalloc-1' } }),
    ipAddressType: IpAddressType.dualstack({ ipv6Addresses: { 'subnet-a': '2001:db8::a' }, sourceNatPrefixes: { 'subnet-a': '2001:db8:0:0:a::/80' } }),
    allowFrom: [AllowedSource.anywhere(), AllowedSource.prefixList('pl-1')],
    securityGroups: SecurityGroups.managed({ icmpForPathMtuDiscovery: true, enforceOnPrivateLink: false }),
    loadBalancerName: 'edge',
    crossZone: true,
    tags: { team: 'a' },
    clientIp: ClientIp.proxyProtocolV2(),
    multiCluster: true,
    healthCheck: HealthCheck.http('/healthz', {
      port: 8080, interval: Duration.seconds(15), timeout: Duration.seconds(5), healthyThreshold: 2, unhealthyThreshold: 4, successCodes: '200',
    }),
    ports: [
      ExposedPort.tls(443, { certificates: [ARN], alpnPolicy: AlpnPolicy.HTTP2_PREFERRED, encryptToTargets: true }),
      ExposedPort.tcp(80, {
        idleTimeout: Duration.seconds(600),
        targetGroup: { deregistrationDelay: Duration.seconds(30) },
        forwardTo: WeightedTargets.of({ baseWeight: 90, targets: [WeightedTarget.service('next', 80, { weight: 10 })] }),
      }),
    ],
  },
  {
    scheme: Scheme.internal({ privateIpv4Addresses: { 'subnet-a': '10.0.0.10' } }),
    securityGroups: SecurityGroups.given(['sg-1']),
    targetType: TargetType.instance({ nodeLabels: { role: 'edge' } }),
    clientIp: ClientIp.proxyProtocolV2({ onlyPorts: [443] }),
    accessLogs: AccessLogs.off(),
  },
  { securityGroups: SecurityGroups.none(), ports: [ExposedPort.tcpQuic(443)], minimumCapacityUnits: 100 },
];

// An annotation that the catalogue does not know would not be found here: the writer refuses it.
const written = new Set(PROGRAMS.flatMap(props => Object.keys(construct(props).metadata.toJson().annotations)).map(key => findSpec(key)!.key));
const ours = CATALOGUE.filter(({ surface }) => surface === 'nlb-service');

test.each(ours.filter(({ supersededBy }) => supersededBy === undefined).map(({ key }) => key))('%s can be said by properties', key => {
  expect(written).toContain(key);
});

test.each(ours.flatMap(({ key, supersededBy }) => supersededBy === undefined ? [] : [[key, supersededBy]]))('%s is never written, and %s takes its place', (key, successor) => {
  expect(written).not.toContain(key);
  const { spec } = construct(PROGRAMS[0]).toJson();
  expect(successor.startsWith('spec.') ? Object.keys(spec).map(field => `spec.${field}`) : [...written]).toContain(successor);
});
