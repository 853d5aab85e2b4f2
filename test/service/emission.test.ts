import { App, Chart, Duration, Testing } from 'cdk8s';
import { MINIMAL, rendered } from './support';
import {
  AllowedSource, ClientIp, ClusterProfile, Controller, EksNetworking, ExposedPort, ExposedTcpService, HealthCheck, Scheme, SslPolicy, TargetType,
} from '../../src';

const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/a';
const ANYWHERE = { allowFrom: [AllowedSource.anywhere()] };

describe('what is always written', () => {
  test('minimal props', () => {
    const { metadata, spec, short } = rendered();
    expect(metadata.name).toBe('web');
    expect(short).toEqual({
      'nlb-target-type': 'ip',
      'scheme': 'internal',
      'target-group-attributes': 'preserve_client_ip.enabled=false',
    });
    expect(spec).toEqual({
      type: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      allocateLoadBalancerNodePorts: false,
      selector: { app: 'web' },
      ports: [{ name: 'tcp-443', port: 443, targetPort: 443, protocol: 'TCP' }],
    });
  });

  test('on EKS Auto Mode its class', () => {
    expect(rendered({}, Controller.autoMode()).spec.loadBalancerClass).toBe('eks.amazonaws.com/nlb');
  });

  test('never the annotation that chooses the in-tree controller', () => {
    expect(Object.keys(rendered().short)).not.toContain('type');
  });
});

describe('name and identity', () => {
  test('the name is the id, wherever the construct stands', () => {
    const names = ['one', 'two'].map(id => {
      const app = new App();
      const chart = new Chart(app, id);
      return new ExposedTcpService(new Chart(chart, `${id}-inner`), 'web', MINIMAL).name;
    });
    expect(names).toEqual(['web', 'web']);
  });

  test('name, namespace, labels and load balancer name as given', () => {
    const { metadata, short } = rendered({ name: 'api', namespace: 'shop', labels: { team: 'a' }, loadBalancerName: 'shop-api' });
    expect(metadata).toMatchObject({ name: 'api', namespace: 'shop', labels: { team: 'a' } });
    expect(short.name).toBe('shop-api');
  });

  test('the namespace of the chart counts without one', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'payments' });
    new ExposedTcpService(chart, 'web', MINIMAL);
    expect(Testing.synth(chart)[0].metadata.namespace).toBe('payments');
  });
});

describe('scheme, subnets and addresses', () => {
  test('Elastic IPs and subnets together, sorted by subnet', () => {
    const scheme = Scheme.internetFacing({ elasticIps: { 'subnet-b': 'eipalloc-1', 'subnet-a': 'eipalloc-2' } });
    expect(rendered({ scheme, ...ANYWHERE }).short).toMatchObject({
      'scheme': 'internet-facing', 'subnets': 'subnet-a,subnet-b', 'eip-allocations': 'eipalloc-2,eipalloc-1',
    });
  });

  test('subnets alone, sorted', () => {
    const { short } = rendered({ subnets: ['subnet-b', 'public-a'] });
    expect(short.subnets).toBe('public-a,subnet-b');
    expect(short).not.toHaveProperty('eip-allocations');
  });

  test('in the given order where an id is not known yet', () => {
    const scheme = Scheme.internetFacing({ elasticIps: { 'subnet-b': 'eipalloc-1', '${Token[TOKEN.1]}': 'eipalloc-2' } });
    expect(rendered({ scheme, ...ANYWHERE }).short).toMatchObject({ 'subnets': 'subnet-b,${Token[TOKEN.1]}', 'eip-allocations': 'eipalloc-1,eipalloc-2' });
  });
});

describe('who may connect', () => {
  test('as given', () => {
    const allowFrom = [AllowedSource.ipv4('203.0.113.0/24'), AllowedSource.ipv4('198.51.100.7/32')];
    expect(rendered({ allowFrom }).spec.loadBalancerSourceRanges).toEqual(['203.0.113.0/24', '198.51.100.7/32']);
  });

  test('internal without allowFrom: the IPv4 blocks of the VPC, if they are known', () => {
    expect(rendered({}, undefined, ['10.0.0.0/16', '100.64.0.0/16', '2001:db8::/56']).spec.loadBalancerSourceRanges).toEqual(['10.0.0.0/16', '100.64.0.0/16']);
    expect(rendered().spec).not.toHaveProperty('loadBalancerSourceRanges');
  });

  test('an internal one can be opened', () => {
    expect(rendered(ANYWHERE, undefined, ['10.0.0.0/16']).spec.loadBalancerSourceRanges).toEqual(['0.0.0.0/0']);
  });
});

describe('client address: target type, attributes and traffic policy agree', () => {
  test.each([
    ['none', 'ip', 'preserve_client_ip.enabled=false', undefined, undefined],
    ['none', 'instance', 'preserve_client_ip.enabled=false', undefined, undefined],
    ['preserve', 'ip', 'preserve_client_ip.enabled=true', undefined, undefined],
    ['preserve', 'instance', 'preserve_client_ip.enabled=true', undefined, 'Local'],
    ['proxyProtocolV2', 'ip', 'preserve_client_ip.enabled=false', '*', undefined],
    ['proxyProtocolV2', 'instance', 'preserve_client_ip.enabled=false', '*', undefined],
  ] as const)('%s with %s targets', (clientIp, targetType, attributes, header, policy) => {
    const { short, spec } = rendered({ clientIp: ClientIp[clientIp](), targetType: TargetType[targetType]() });
    expect(short['target-group-attributes']).toBe(attributes);
    expect(short['proxy-protocol']).toBe(header);
    expect(short['nlb-target-type']).toBe(targetType);
    expect(spec.externalTrafficPolicy).toBe(policy);
    expect(spec.allocateLoadBalancerNodePorts).toBe(targetType === 'ip' ? false : undefined);
  });

  test('a PROXY protocol header as an attribute, which EKS Auto Mode reads', () => {
    const { short } = rendered({ clientIp: ClientIp.proxyProtocolV2() }, Controller.autoMode());
    expect(short['target-group-attributes']).toBe('preserve_client_ip.enabled=false,proxy_protocol_v2.enabled=true');
    expect(short).not.toHaveProperty('proxy-protocol');
  });

  test('a PROXY protocol header for some ports', () => {
    const { short } = rendered({ clientIp: ClientIp.proxyProtocolV2({ onlyPorts: [443] }), ports: [ExposedPort.tcp(443), ExposedPort.tcp(25)] });
    expect(short['proxy-protocol-per-target-group']).toBe('443');
    expect(short).not.toHaveProperty('proxy-protocol');
  });

  const CHECK = HealthCheck.tcp({ port: 8080 });

  test.each([
    ['UDP alone keeps them', [ExposedPort.udp(53)], ClientIp.none(), TargetType.ip(), '3.5.0', 'preserve_client_ip.enabled=true', {}],
    ['UDP beside TCP, port by port', [ExposedPort.tcp(80), ExposedPort.udp(53)], ClientIp.none(), TargetType.ip(), '3.5.0', undefined,
      { 80: 'preserve_client_ip.enabled=false', 53: 'preserve_client_ip.enabled=true' }],
    ['UDP beside TCP on a controller without attributes of a port', [ExposedPort.tcp(80), ExposedPort.udp(53)], ClientIp.none(), TargetType.ip(), '2.13.4', undefined, {}],
    ['UDP beside TCP, all preserved', [ExposedPort.tcp(80), ExposedPort.udp(53)], ClientIp.preserve(), TargetType.instance(), '3.5.0', 'preserve_client_ip.enabled=true', {}],
  ] as const)('%s', (_, ports, clientIp, targetType, version, base, own) => {
    const { short } = rendered({ ports: [...ports], clientIp, targetType, healthCheck: CHECK }, Controller.selfManaged(version));
    expect(short['target-group-attributes']).toBe(base);
    expect(Object.fromEntries([80, 53].flatMap(port => short[`target-group-attributes.${port}`] === undefined ? [] : [[port, short[`target-group-attributes.${port}`]]]))).toEqual(own);
  });
});

describe('ports and TLS', () => {
  test('names, numbers and targets', () => {
    const { spec } = rendered({ ports: [ExposedPort.tcp(80, { targetPortName: 'http' }), ExposedPort.tcp(3306, { targetPort: 6033, name: 'mysql' })] });
    expect(spec.ports).toEqual([
      { name: 'tcp-80', port: 80, targetPort: 'http', protocol: 'TCP' },
      { name: 'mysql', port: 3306, targetPort: 6033, protocol: 'TCP' },
    ]);
  });

  test('TLS is named port by port, with a policy of today', () => {
    const tls = (port: number) => ExposedPort.tls(port, { certificates: [ARN, `${ARN}b`] });
    const { short, spec } = rendered({ ports: [ExposedPort.tcp(80), tls(443), tls(8443)] });
    expect(short).toMatchObject({
      'ssl-cert': `${ARN},${ARN}b`, 'ssl-ports': 'tls-443,tls-8443', 'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    });
    expect(spec.ports.map(({ protocol }: any) => protocol)).toEqual(['TCP', 'TCP', 'TCP']);
  });

  test.each([[SslPolicy.TLS13_1_3_2021_06, 'ELBSecurityPolicy-TLS13-1-3-2021-06'], [SslPolicy.of('Custom'), 'Custom']])('another policy', (sslPolicy, name) => {
    expect(rendered({ ports: [ExposedPort.tls(443, { certificates: [ARN], sslPolicy })] }).short['ssl-negotiation-policy']).toBe(name);
  });

  test('without TLS nothing of it', () => {
    expect(Object.keys(rendered().short).filter(key => key.startsWith('ssl'))).toEqual([]);
  });
});

describe('health checks', () => {
  test.each([
    [HealthCheck.tcp(), { 'healthcheck-protocol': 'TCP' }],
    [HealthCheck.tcp({ port: 9000 }), { 'healthcheck-protocol': 'TCP', 'healthcheck-port': '9000' }],
    [HealthCheck.http('/healthz', { portName: 'tcp-443', successCodes: '200-299,301' }), {
      'healthcheck-protocol': 'HTTP', 'healthcheck-path': '/healthz', 'healthcheck-port': 'tcp-443', 'healthcheck-success-codes': '200-299,301',
    }],
    [HealthCheck.https('/', {
      interval: Duration.minutes(5), timeout: Duration.minutes(2), healthyThreshold: 2, unhealthyThreshold: 10,
    }), {
      'healthcheck-protocol': 'HTTPS',
      'healthcheck-path': '/',
      'healthcheck-interval': '300',
      'healthcheck-timeout': '120',
      'healthcheck-healthy-threshold': '2',
      'healthcheck-unhealthy-threshold': '10',
    }],
    // The default timeout of ten seconds would be longer than the interval.
    [HealthCheck.tcp({ interval: Duration.seconds(5) }), { 'healthcheck-protocol': 'TCP', 'healthcheck-interval': '5', 'healthcheck-timeout': '5' }],
    [HealthCheck.tcp({ interval: Duration.seconds(10) }), { 'healthcheck-protocol': 'TCP', 'healthcheck-interval': '10' }],
  ])('%j', (healthCheck, expected) => {
    const { short } = rendered({ healthCheck });
    expect(Object.fromEntries(Object.entries(short).filter(([key]) => key.startsWith('healthcheck')))).toEqual(expected);
  });
});

describe('attributes and tags', () => {
  test('those that are given, sorted', () => {
    const { short } = rendered({
      crossZone: true, deletionProtection: false, targetGroup: { deregistrationDelay: Duration.minutes(2) }, tags: { team: 'a', note: 'b c' },
    });
    expect(short).toMatchObject({
      'attributes': 'deletion_protection.enabled=false,load_balancing.cross_zone.enabled=true',
      'target-group-attributes': 'deregistration_delay.timeout_seconds=120,preserve_client_ip.enabled=false',
      'additional-resource-tags': 'note=b c,team=a',
    });
  });

  test('without any, no annotation', () => {
    expect(rendered({ tags: {} }).short).not.toHaveProperty('additional-resource-tags');
    expect(rendered().short).not.toHaveProperty('attributes');
  });

  test('a comma in a value is refused where the controller cannot read it', () => {
    const targetGroup = { attributes: { 'new.one': 'a, b \\ c' } };
    expect(() => rendered({ targetGroup }, Controller.selfManaged('2.14.0'))).toThrow("target group attributes has the value 'a, b \\ c' under 'new.one'");
    expect(rendered({ targetGroup }, Controller.selfManaged('2.14.1')).short['target-group-attributes']).toBe('new.one=a\\, b \\\\ c,preserve_client_ip.enabled=false');
  });
});

test('extra annotations stand beside ours', () => {
  const { metadata } = rendered({ extraAnnotations: { 'example.com/owner': 'me', 'service.beta.kubernetes.io/aws-load-balancer-ip-address-type': 'ipv4' } });
  expect(metadata.annotations).toMatchObject({ 'example.com/owner': 'me', 'service.beta.kubernetes.io/aws-load-balancer-ip-address-type': 'ipv4' });
});

test('what is emitted passes every check, on every known kind of controller', () => {
  const preserving = { clientIp: ClientIp.preserve(), healthCheck: HealthCheck.http('/'), crossZone: true, targetGroup: { deregistrationDelay: Duration.seconds(0) } };
  for (const controller of [Controller.selfManaged('2.8.0'), Controller.selfManaged('3.5.0'), Controller.autoMode()]) {
    const app = new App();
    const chart = new Chart(app, 'chart');
    EksNetworking.attach(app, ClusterProfile.of({ controller }));
    new ExposedTcpService(chart, 'web', { ...MINIMAL, ...preserving, scheme: Scheme.internetFacing(), ...ANYWHERE, targetType: TargetType.instance() });
    new ExposedTcpService(chart, 'inner', { ...MINIMAL, targetType: TargetType.instance() });
    expect(EksNetworking.findings(app)).toEqual([]);
    // What an internal load balancer that preserves addresses cannot do is worth a warning, and nothing more.
    new ExposedTcpService(chart, 'hairpin', { ...MINIMAL, ...preserving });
    expect(EksNetworking.findings(app).map(({ id, severity }) => [id, severity])).toEqual([['hairpin', 'warning']]);
  }
});

test('a health check of instance targets that preserve addresses asks the application, not kube-proxy', () => {
  const local = { clientIp: ClientIp.preserve(), targetType: TargetType.instance() };
  const { short } = rendered({ ...local, healthCheck: HealthCheck.http('/ready', { interval: Duration.seconds(5) }) });
  expect(short).toMatchObject({
    'healthcheck-protocol': 'HTTP',
    'healthcheck-port': 'traffic-port',
    'healthcheck-path': '/ready',
    'healthcheck-interval': '5',
    'healthcheck-timeout': '5',
    'healthcheck-healthy-threshold': '3',
    'healthcheck-unhealthy-threshold': '3',
  });
  expect(rendered({ ...local, healthCheck: HealthCheck.tcp({ port: 30_100 }) }).short).toMatchObject({ 'healthcheck-port': '30100', 'healthcheck-timeout': '10' });
  expect(rendered(local).short).not.toHaveProperty('healthcheck-port');
});
