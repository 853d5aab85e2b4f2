import { Duration } from 'cdk8s';
import { construct } from './support';
import { AccessLogs, AllowedSource, ExposedPort, ExposedTcpServiceProps, HealthCheck, PodTargets, Scheme, SslPolicy, TargetType, WeightedTarget } from '../../src';

const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/a';
const INTERNET = Scheme.internetFacing();
const FIXED = Scheme.internetFacing({ elasticIps: { 'subnet-a': 'eipalloc-1' } });

describe('single arguments', () => {
  test.each<[string, () => unknown, string | RegExp]>([
    ['port 0', () => ExposedPort.tcp(0), 'ExposedPort.tcp: port is 0; allowed is a whole number from 1 to 65535'],
    ['port 65536', () => ExposedPort.tcp(65536), 'port is 65536; allowed is a whole number from 1 to 65535'],
    ['port 70000', () => ExposedPort.tcp(70000), 'port is 70000;'],
    ['port 80.5', () => ExposedPort.tcp(80.5), 'port is 80.5;'],
    ['port as text', () => ExposedPort.tcp('80' as any), "port is '80';"],
    ['port NaN', () => ExposedPort.tcp(NaN), 'port is NaN;'],
    ['target port', () => ExposedPort.tcp(80, { targetPort: 65536 }), 'ExposedPort.tcp(80): targetPort is 65536;'],
    ['two target ports', () => ExposedPort.tcp(80, { targetPort: 1, targetPortName: 'http' }), "targetPortName is 'http'; targetPort is 1 already"],
    ['port name of 16', () => ExposedPort.tcp(80, { name: 'abcdefghijklmnop' }), "name is 'abcdefghijklmnop'; allowed are at most 15"],
    ['port name without letter', () => ExposedPort.tcp(80, { name: '80' }), 'with at least one letter'],
    ['port name with two hyphens', () => ExposedPort.tcp(80, { name: 'a--b' }), "name is 'a--b'"],
    ['TLS without options', () => ExposedPort.tls(443, undefined as any), 'ExposedPort.tls(443): certificates is nothing'],
    ['TLS without certificates', () => ExposedPort.tls(443, { certificates: [] }), /certificates is \[\]; give the ARN of at least one certificate$/],
    ['TLS with something else', () => ExposedPort.tls(443, { certificates: ['cert'] }), "certificates[0] is 'cert'; give the ARN"],
    ['TLS with the ARN of something else', () => ExposedPort.tls(443, { certificates: ['arn:aws:s3:::bucket'] }), 'give the ARN of a certificate in AWS Certificate Manager or IAM'],
    ['TLS with one certificate twice', () => ExposedPort.tls(443, { certificates: [ARN, ARN] }), `certificates is '${ARN}'; it stands twice`],
    ['a target group that is none', () => WeightedTarget.targetGroup('arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/net/a/b', { weight: 1 }), 'with :targetgroup/ in it'],
    ['an idle timeout of TLS', () => ExposedPort.tls(443, { certificates: [ARN], listenerAttributes: { 'tcp.idle_timeout.seconds': '60' } }), 'ExposedPort.tls(443): listenerAttributes has tcp.idle_timeout.seconds, which AWS has for TCP alone'],
    ['an idle timeout of UDP', () => ExposedPort.udp(53, { listenerAttributes: { 'tcp.idle_timeout.seconds': '60' } }), 'AWS has for TCP alone'],
    ['logs below AWSLogs', () => AccessLogs.toBucket('logs', { prefix: 'my/AWSLogs' }), 'AWS refuses a prefix with AWSLogs in it'],
    ['a bucket with two dots', () => AccessLogs.toBucket('my..logs'), 'no two dots in a row'],
    ['a label key with a blank', () => PodTargets.withLabels({ 'my app': 'web' }), "PodTargets.withLabels: labels: key is 'my app'; allowed are at most 63"],
    ['a label key of 64', () => PodTargets.withLabels({ ['x'.repeat(64)]: 'web' }), 'labels: key is'],
    ['a label key with two slashes', () => PodTargets.withLabels({ 'a/b/c': 'web' }), "labels: key is 'a/b/c'"],
    ['a label key with a domain in capitals', () => PodTargets.withLabels({ 'Example.org/app': 'web' }), "labels: key is 'Example.org/app'"],
    ['a label of 64', () => PodTargets.withLabels({ app: 'x'.repeat(64) }), "labels['app'] is"],
    ['a label with a hyphen at its end', () => PodTargets.withLabels({ app: 'web-' }), "labels['app'] is 'web-'; allowed are at most 63"],
    ['a label of nodes with a blank', () => TargetType.instance({ nodeLabels: { pool: 'a b' } }), "TargetType.instance: nodeLabels['pool'] is 'a b'"],
    ['no labels of nodes', () => TargetType.instance({ nodeLabels: {} }), 'nodeLabels is {}; give at least one label'],
    ['empty ssl policy', () => SslPolicy.of(''), "SslPolicy.of: name is ''"],
    ['interval of 2 s', () => HealthCheck.tcp({ interval: Duration.seconds(2) }), "HealthCheck.tcp: interval is '2 s'; allowed are whole seconds from 5 to 300"],
    ['interval of 4 s', () => HealthCheck.tcp({ interval: Duration.seconds(4) }), "interval is '4 s'"],
    ['interval of 301 s', () => HealthCheck.tcp({ interval: Duration.seconds(301) }), "interval is '301 s'"],
    ['interval of a part', () => HealthCheck.tcp({ interval: Duration.millis(5500) }), "interval is '5.5 s'"],
    ['timeout of 1 s', () => HealthCheck.tcp({ timeout: Duration.seconds(1) }), "timeout is '1 s'; allowed are whole seconds from 2 to 120"],
    ['timeout of 121 s', () => HealthCheck.tcp({ interval: Duration.seconds(300), timeout: Duration.seconds(121) }), "timeout is '121 s'"],
    ['timeout over interval', () => HealthCheck.tcp({ timeout: Duration.seconds(11) }), 'it must not be longer than the interval, which is 10 s'],
    ['threshold 1', () => HealthCheck.tcp({ healthyThreshold: 1 }), 'healthyThreshold is 1; allowed is a whole number from 2 to 10'],
    ['threshold 11', () => HealthCheck.tcp({ unhealthyThreshold: 11 }), 'unhealthyThreshold is 11;'],
    ['health port 0', () => HealthCheck.tcp({ port: 0 }), 'HealthCheck.tcp: port is 0;'],
    ['two health ports', () => HealthCheck.tcp({ port: 1, portName: 'a' }), 'port is 1 already'],
    ['relative path', () => HealthCheck.http('healthz'), "HealthCheck.http: path is 'healthz'; give a path that begins with '/'"],
    ['path of 1025', () => HealthCheck.http(`/${'x'.repeat(1024)}`), 'at most 1024 characters'],
    ['codes out of range', () => HealthCheck.http('/', { successCodes: '199' }), "successCodes is '199'"],
    ['codes above range', () => HealthCheck.http('/', { successCodes: '200-600' }), "successCodes is '200-600'"],
    ['codes backwards', () => HealthCheck.http('/', { successCodes: '300-200' }), "successCodes is '300-200'"],
    ['codes in words', () => HealthCheck.http('/', { successCodes: 'ok' }), "successCodes is 'ok'"],
    ['a single address', () => AllowedSource.ipv4('203.0.113.7'), "did you mean '203.0.113.7/32'?"],
    ['host bits', () => AllowedSource.ipv4('203.0.113.7/24'), "did you mean '203.0.113.0/24' or '203.0.113.7/32'?"],
    ['IPv6 as IPv4', () => AllowedSource.ipv4('2001:db8::/32'), 'give an IPv4 block'],
    ['no address', () => AllowedSource.ipv4('office'), "cidr is 'office'"],
    ['address for allocation', () => Scheme.internetFacing({ elasticIps: { 'subnet-a': '203.0.113.7' } }), "elasticIps['subnet-a'] is '203.0.113.7'; give the Elastic IP's allocation id"],
    ['no addresses', () => Scheme.internetFacing({ elasticIps: {} }), 'elasticIps is {}'],
    ['an address twice', () => Scheme.internetFacing({ elasticIps: { 'subnet-a': 'eipalloc-1', 'subnet-b': 'eipalloc-1' } }), "elasticIps is 'eipalloc-1'; it is given to subnet-a and subnet-b, and an address can be in one only"],
    ['no labels', () => PodTargets.withLabels({}), 'give at least one label'],
    ['a label that is no text', () => PodTargets.withLabels({ a: 1 as any }), "labels['a'] is 1"],
  ])('%s', (_, build, message) => {
    expect(build).toThrow(message);
  });

  test.each<[string, () => unknown]>([
    ['ports 1 and 65535', () => [ExposedPort.tcp(1), ExposedPort.tcp(65535, { targetPort: 1 })]],
    ['port name of 15', () => ExposedPort.tcp(80, { name: 'abcdefghijklmno' })],
    ['interval and timeout at their bounds', () => [5, 300].map(value => HealthCheck.tcp({ interval: Duration.seconds(value), timeout: Duration.seconds(Math.min(value, 120)) }))],
    ['thresholds at their bounds', () => HealthCheck.tcp({ healthyThreshold: 2, unhealthyThreshold: 10 })],
    ['path of 1024', () => HealthCheck.http(`/${'x'.repeat(1023)}`)],
    ['a certificate of IAM', () => ExposedPort.tls(443, { certificates: ['arn:aws-cn:iam::111122223333:server-certificate/a', ARN] })],
    ['labels at their bounds', () => PodTargets.withLabels({ [`${'a.'.repeat(126)}a/${'x'.repeat(63)}`]: 'x'.repeat(63), 'a_b.C-1': '', 'a': '${Token[TOKEN.1]} ' })],
    ['codes at their bounds', () => HealthCheck.http('/', { successCodes: '200-599' })],
  ])('passes: %s', (_, build) => {
    expect(build).not.toThrow();
  });
});

describe('one property against another', () => {
  const tls = (port: number, more = {}) => ExposedPort.tls(port, { certificates: [ARN], ...more });
  test.each<[string, Partial<ExposedTcpServiceProps>, string]>([
    ['no pods', { pods: undefined }, 'pods is missing'],
    ['no ports', { ports: [] }, 'ports is empty'],
    ['ports missing', { ports: undefined }, 'ports is empty'],
    ['a port twice', { ports: [ExposedPort.tcp(80), ExposedPort.tcp(80, { name: 'other' })] }, 'ports has 80 twice'],
    ['a port name twice', { ports: [ExposedPort.tcp(80, { name: 'a' }), ExposedPort.tcp(81, { name: 'a' })] }, "ports has the name 'a' twice"],
    ['different certificates', { ports: [tls(443), tls(8443, { certificates: [`${ARN}b`] })] }, 'the TLS ports have different certificates'],
    ['different policies', { ports: [tls(443), tls(8443, { sslPolicy: SslPolicy.TLS_2016_08 })] }, 'the TLS ports have different ssl policies'],
    ['internet-facing for nobody', { scheme: INTERNET }, 'allowFrom names nobody; name who may connect, or say AllowedSource.anywhere()'],
    ['internet-facing for an empty list', { scheme: INTERNET, allowFrom: [] }, 'allowFrom names nobody'],
    ['internal for an empty list', { allowFrom: [] }, 'allowFrom is empty'],
    ['subnets twice told', { scheme: FIXED, allowFrom: [AllowedSource.anywhere()], subnets: ['subnet-a'] }, 'leave subnets out'],
    ['a subnet twice', { subnets: ['subnet-a', 'subnet-a'] }, "subnets has 'subnet-a' twice"],
    ['no subnets', { subnets: [] }, 'subnets is []'],
    ['two subnets in one', { subnets: ['subnet-a,subnet-b'] }, "subnets[0] is 'subnet-a,subnet-b'"],
    ['health check of a port that is not there', { healthCheck: HealthCheck.tcp({ portName: 'health' }) }, "healthCheck.portName is 'health'; the ports are 'tcp-443'"],
    ['health check of a named target port', {
      ports: [ExposedPort.tcp(443, { targetPortName: 'web' })], healthCheck: HealthCheck.tcp({ portName: 'tcp-443' }),
    }, "leads to the named port 'web'"],
    ['a long name', { loadBalancerName: 'x'.repeat(33) }, 'at most 32 letters'],
    ['a reserved name', { loadBalancerName: 'internal-x' }, "not beginning with 'internal-'"],
    ['a name with a hyphen at its end', { loadBalancerName: 'x-' }, "loadBalancerName is 'x-'"],
    ['a tag with an empty key', { tags: { '': 'x' } }, "tags has the key ''"],
    ['a tag with blanks around', { tags: { a: ' x' } }, "tags has ' x' under 'a'"],
    ['a deregistration delay of 3601 s', { targetGroup: { deregistrationDelay: Duration.seconds(3601) } }, "deregistrationDelay is '3601 s'; allowed are whole seconds from 0 to 3600"],
    ['a namespace with capitals', { namespace: 'Web' }, "namespace is 'Web'; a namespace has 1 to 63"],
    ['a namespace of 64', { namespace: 'x'.repeat(64) }, 'a namespace has 1 to 63'],
    ['an empty namespace', { namespace: '' }, "namespace is ''"],
    ['a label with a blank', { labels: { team: 'a b' } }, "labels['team'] is 'a b'"],
    ['a Service name with capitals', { name: 'Web' }, "name is 'Web'"],
    ['a Service name of 64', { name: 'x'.repeat(64) }, 'at most 63'],
  ])('%s', (_, props, message) => {
    expect(() => construct(props)).toThrow(message);
  });

  test('an id that is no name asks for one', () => {
    expect(() => construct({}, 'WebApi')).toThrow("ExposedTcpService: id is 'WebApi'; it is the name of the Service as well");
    expect(() => construct({ name: 'web-api' }, 'WebApi')).not.toThrow();
  });

  test('all contradictions are told at once, with the path', () => {
    expect(() => construct({ ports: [], scheme: INTERNET, subnets: ['a', 'a'] }))
      .toThrow(/^ExposedTcpService 'chart\/web': ports is empty.*; the scheme is internet-facing.*; subnets has 'a' twice/);
  });

  test('bounds pass', () => {
    expect(() => construct({ namespace: '1'.repeat(63), labels: { a: '' } })).not.toThrow();
    expect(() => construct({ targetGroup: { deregistrationDelay: Duration.seconds(3600) }, loadBalancerName: 'x'.repeat(32), name: 'x'.repeat(63) })).not.toThrow();
  });
});
