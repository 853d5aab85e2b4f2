import { Duration } from 'cdk8s';
import { rendered } from './support';
import {
  AccessLogs, AllowedSource, AlpnPolicy, ClientIp, DnsClientRouting, ExposedPort, ExposedTcpServiceProps, HealthCheck,
  IpAddressType, IpFamily, IpFamilyPolicy, Scheme, SecurityGroups, SessionAffinity, TargetType, TrafficDistribution,
  TrafficPolicy, WeightedTarget, WeightedTargets,
} from '../../src';

const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/a';
const CHECK = HealthCheck.tcp({ port: 8080 });
const OFF = 'preserve_client_ip.enabled=false';

/** Props, and what they write beyond a scheme, a target type and the attribute for client addresses. */
const ANNOTATIONS: [string, Partial<ExposedTcpServiceProps>, { [name: string]: string | undefined }][] = [
  ['private IPv4 addresses', { scheme: Scheme.internal({ privateIpv4Addresses: { 'subnet-b': '10.0.1.9', 'subnet-a': '10.0.0.9' } }) },
    { 'subnets': 'subnet-a,subnet-b', 'private-ipv4-addresses': '10.0.0.9,10.0.1.9' }],
  ['IPv6 addresses, in the order of the others', {
    scheme: Scheme.internetFacing({ elasticIps: { 'subnet-b': 'eipalloc-2', 'subnet-a': 'eipalloc-1' } }),
    allowFrom: [AllowedSource.anywhere()],
    ipAddressType: IpAddressType.dualstack({ ipv6Addresses: { 'subnet-a': '2001:db8::a', 'subnet-b': '2001:db8::b' } }),
  }, { 'subnets': 'subnet-a,subnet-b', 'eip-allocations': 'eipalloc-1,eipalloc-2', 'ipv6-addresses': '2001:db8::a,2001:db8::b', 'ip-address-type': 'dualstack' }],
  ['source NAT', { ipAddressType: IpAddressType.dualstack({ sourceNat: true }) },
    { 'ip-address-type': 'dualstack', 'enable-prefix-for-ipv6-source-nat': 'on', 'source-nat-ipv6-prefixes': undefined }],
  ['prefixes for source NAT', { ipAddressType: IpAddressType.dualstack({ sourceNatPrefixes: { a: 'auto_assigned', b: '2001:db8:0:0:b::/80' } }) },
    { 'subnets': 'a,b', 'enable-prefix-for-ipv6-source-nat': 'on', 'source-nat-ipv6-prefixes': 'auto_assigned,2001:db8:0:0:b::/80' }],
  ['given security groups', { securityGroups: SecurityGroups.given(['sg-2', 'sg-1'], { enforceOnPrivateLink: true }) },
    { 'security-groups': 'sg-2,sg-1', 'manage-backend-security-group-rules': 'true', 'inbound-sg-rules-on-private-link-traffic': 'on' }],
  ['given security groups whose owner opens the targets', { securityGroups: SecurityGroups.given(['sg-1'], { manageBackendRules: false }) },
    { 'security-groups': 'sg-1', 'manage-backend-security-group-rules': 'false' }],
  ['no security groups', { securityGroups: SecurityGroups.none() }, { 'disable-nlb-sg': 'true', 'manage-backend-security-group-rules': 'true' }],
  ['managed security groups', { securityGroups: SecurityGroups.managed({ icmpForPathMtuDiscovery: true, enforceOnPrivateLink: false }) },
    { 'enable-icmp-for-path-mtu-discovery': 'on', 'inbound-sg-rules-on-private-link-traffic': 'off', 'manage-backend-security-group-rules': undefined }],
  ['prefix lists', { allowFrom: [AllowedSource.prefixList('pl-1'), AllowedSource.prefixList('pl-2')] }, { 'security-group-prefix-lists': 'pl-1,pl-2' }],
  ['UDP', { ports: [ExposedPort.udp(1194)], healthCheck: CHECK }, { 'target-group-attributes': 'preserve_client_ip.enabled=true', 'enable-tcp-udp-listener': undefined }],
  ['TCP and UDP', { ports: [ExposedPort.tcpUdp(53)] }, { 'enable-tcp-udp-listener': 'true', 'target-group-attributes': 'preserve_client_ip.enabled=true' }],
  ['QUIC', { ports: [ExposedPort.quic(443)], securityGroups: SecurityGroups.none(), healthCheck: CHECK },
    { 'quic-enabled-ports': 'quic-443', 'enable-tcp-udp-listener': undefined }],
  ['TCP and QUIC', { ports: [ExposedPort.tcpQuic(443, { name: 'web' })], securityGroups: SecurityGroups.none() },
    { 'quic-enabled-ports': 'web-tcp', 'enable-tcp-udp-listener': 'true' }],
  ['TLS with everything', { ports: [ExposedPort.tls(443, { certificates: [ARN, `${ARN}b`], alpnPolicy: AlpnPolicy.HTTP2_OPTIONAL, encryptToTargets: true })] },
    { 'ssl-cert': `${ARN},${ARN}b`, 'ssl-ports': 'tls-443', 'alpn-policy': 'HTTP2Optional', 'backend-protocol': 'ssl', 'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06' }],
  ['listener attributes', { ports: [ExposedPort.tcp(80, { idleTimeout: Duration.minutes(2), listenerAttributes: { 'new.one': 'a,b' } })] },
    { 'listener-attributes.TCP-80': 'new.one=a\\,b,tcp.idle_timeout.seconds=120' }],
  ['listener attributes of a merged listener', { ports: [ExposedPort.tcpUdp(53, { listenerAttributes: { a: '1' } })] }, { 'listener-attributes.TCP_UDP-53': 'a=1' }],
  ['target group attributes', {
    targetGroup: {
      deregistrationDelay: Duration.seconds(30),
      terminateOnDeregistration: true,
      stickiness: true,
      crossZone: false,
      terminateOnUnhealthy: false,
      unhealthyDrainingInterval: Duration.seconds(60),
      dnsFailover: { count: 2 },
      unhealthyStateRouting: { count: 1, percentage: 50 },
      attributes: { 'new.one': 'x' },
    },
  }, {
    'target-group-attributes': 'deregistration_delay.connection_termination.enabled=true,deregistration_delay.timeout_seconds=30,load_balancing.cross_zone.enabled=false,'
      + `new.one=x,${OFF},stickiness.enabled=true,stickiness.type=source_ip,target_group_health.dns_failover.minimum_healthy_targets.count=2,`
      + 'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count=1,target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage=50,'
      + 'target_health_state.unhealthy.connection_termination.enabled=false,target_health_state.unhealthy.draining_interval_seconds=60',
  }],
  ['target group attributes of a port', { ports: [ExposedPort.tcp(80, { targetGroup: { stickiness: false } }), ExposedPort.tcp(81)] },
    { 'target-group-attributes': OFF, 'target-group-attributes.80': 'stickiness.enabled=false', 'target-group-attributes.81': undefined }],
  ['load balancer attributes', {
    ports: [ExposedPort.tls(443, { certificates: [ARN] })],
    crossZone: false,
    deletionProtection: true,
    zonalShift: true,
    dnsClientRouting: DnsClientRouting.AVAILABILITY_ZONE_AFFINITY,
    accessLogs: AccessLogs.toBucket('logs', { prefix: 'nlb/web' }),
    loadBalancerAttributes: { 'new.one': 'x' },
  }, {
    attributes: 'access_logs.s3.bucket=logs,access_logs.s3.enabled=true,access_logs.s3.prefix=nlb/web,deletion_protection.enabled=true,'
      + 'dns_record.client_routing_policy=availability_zone_affinity,load_balancing.cross_zone.enabled=false,new.one=x,zonal_shift.config.enabled=true',
  }],
  ['no access logs', { accessLogs: AccessLogs.off() }, { attributes: 'access_logs.s3.enabled=false' }],
  ['capacity', { minimumCapacityUnits: 5500 }, { 'minimum-load-balancer-capacity': 'CapacityUnits=5500' }],
  ['no capacity', { minimumCapacityUnits: 0 }, { 'minimum-load-balancer-capacity': 'CapacityUnits=0' }],
  ['node labels', { targetType: TargetType.instance({ nodeLabels: { b: '2', a: '1' } }) }, { 'nlb-target-type': 'instance', 'target-node-labels': 'a=1,b=2' }],
  ['several clusters', { multiCluster: true }, { 'multi-cluster-target-group': 'true' }],
  ['PROXY protocol for some', { clientIp: ClientIp.proxyProtocolV2({ onlyPorts: [443] }) }, { 'proxy-protocol-per-target-group': '443', 'proxy-protocol': undefined }],
];

test.each(ANNOTATIONS)('%s', (_, props, expected) => {
  const { short } = rendered(props);
  expect(Object.fromEntries(Object.keys(expected).map(name => [name, short[name]]))).toEqual(expected);
});

test('weights', () => {
  const targets = [
    WeightedTarget.service('next', 80, { weight: 10 }),
    WeightedTarget.serviceByPortName('old', 'http', { weight: 5, decrypt: true }),
    WeightedTarget.targetGroup('arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/a/b', { weight: 0 }),
  ];
  const forwardTo = WeightedTargets.of({ baseWeight: 85, targets, stickiness: true });
  const { metadata } = rendered({ ports: [ExposedPort.tls(443, { certificates: [ARN], forwardTo })] });
  expect(JSON.parse(metadata.annotations['service.beta.kubernetes.io/actions.TLS-443'])).toEqual({
    type: 'forward',
    forwardConfig: {
      baseServiceWeight: 85,
      targetGroups: [
        { serviceName: 'next', servicePort: 80, weight: 10 },
        { serviceName: 'old', servicePort: 'http', weight: 5, decrypt: true },
        { targetGroupARN: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/a/b', weight: 0 },
      ],
      targetGroupStickinessConfig: { enabled: true },
    },
  });
});

/** Props, and the fields of the spec they decide. */
const FIELDS: [string, Partial<ExposedTcpServiceProps>, { [field: string]: unknown }][] = [
  ['two protocols on one number are two ports, TCP first', { ports: [ExposedPort.tcpUdp(53, { targetPort: 5353, appProtocol: 'dns' })] }, {
    ports: [
      { name: 'tcp-53', port: 53, targetPort: 5353, protocol: 'TCP', appProtocol: 'dns' },
      { name: 'udp-53', port: 53, targetPort: 5353, protocol: 'UDP', appProtocol: 'dns' },
    ],
  }],
  ['names of two protocols', { ports: [ExposedPort.tcpUdp(53, { name: 'dns' })] }, {
    ports: [{ name: 'dns-tcp', port: 53, targetPort: 53, protocol: 'TCP' }, { name: 'dns-udp', port: 53, targetPort: 53, protocol: 'UDP' }],
  }],
  ['node ports', { ports: [ExposedPort.tcp(80, { nodePort: 30080 })], targetType: TargetType.instance() }, {
    ports: [{ name: 'tcp-80', port: 80, targetPort: 80, protocol: 'TCP', nodePort: 30080 }], allocateLoadBalancerNodePorts: undefined,
  }],
  ['no node ports but those given', { ports: [ExposedPort.tcp(80, { nodePort: 30080 })], targetType: TargetType.instance(), allocateLoadBalancerNodePorts: false },
    { allocateLoadBalancerNodePorts: false }],
  ['everybody of both families', { allowFrom: [AllowedSource.anywhere()], ipAddressType: IpAddressType.dualstack() }, { loadBalancerSourceRanges: ['0.0.0.0/0', '::/0'] }],
  ['blocks beside prefix lists', { allowFrom: [AllowedSource.prefixList('pl-1'), AllowedSource.ipv4('10.0.0.0/8')] }, { loadBalancerSourceRanges: ['10.0.0.0/8'] }],
  ['prefix lists alone', { allowFrom: [AllowedSource.prefixList('pl-1')] }, { loadBalancerSourceRanges: undefined }],
  ['traffic policies', {
    targetType: TargetType.instance(),
    externalTrafficPolicy: TrafficPolicy.LOCAL,
    internalTrafficPolicy: TrafficPolicy.LOCAL,
    healthCheckNodePort: 31000,
  }, { externalTrafficPolicy: 'Local', internalTrafficPolicy: 'Local', healthCheckNodePort: 31000 }],
  ['the default policy, said', { externalTrafficPolicy: TrafficPolicy.CLUSTER }, { externalTrafficPolicy: 'Cluster' }],
  ['families', { ipFamilies: [IpFamily.IPV6, IpFamily.IPV4], ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK, ipAddressType: IpAddressType.dualstack() },
    { ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'RequireDualStack' }],
  ['affinity', { sessionAffinity: SessionAffinity.clientIp(Duration.minutes(5)) }, { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 300 } } }],
  ['affinity for the default time', { sessionAffinity: SessionAffinity.clientIp() }, { sessionAffinity: 'ClientIP', sessionAffinityConfig: undefined }],
  ['no affinity', { sessionAffinity: SessionAffinity.none() }, { sessionAffinity: 'None' }],
  ['the rest', { publishNotReadyAddresses: true, trafficDistribution: TrafficDistribution.PREFER_SAME_ZONE }, { publishNotReadyAddresses: true, trafficDistribution: 'PreferSameZone' }],
];

test.each(FIELDS)('%s', (_, props, expected) => {
  const { spec } = rendered(props);
  expect(Object.fromEntries(Object.keys(expected).map(field => [field, spec[field]]))).toEqual(expected);
});

test('an internal load balancer admits the VPC, of both families where it serves both', () => {
  const vpc = ['10.0.0.0/16', '2001:db8::/56'];
  expect(rendered({}, undefined, vpc).spec.loadBalancerSourceRanges).toEqual(['10.0.0.0/16']);
  expect(rendered({ ipAddressType: IpAddressType.dualstack() }, undefined, vpc).spec.loadBalancerSourceRanges).toEqual(vpc);
  expect(rendered({ securityGroups: SecurityGroups.given(['sg-1']) }, undefined, vpc).spec).not.toHaveProperty('loadBalancerSourceRanges');
});
