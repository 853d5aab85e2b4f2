import * as aws from 'aws-cdk-lib';
import { App, Chart } from 'cdk8s';
import { MINIMAL, rendered } from './support';
import { AllowedSource, ClusterProfile, ClusterSubnet, EksNetworking, ExposedPort, ExposedTcpService, HealthCheck, PodTargets, Scheme } from '../../src';

/* Real tokens of the AWS CDK: values that CloudFormation fills in. */
const text = (id: string) => aws.Token.asString({ Ref: id });
const number = (id: string) => aws.Token.asNumber({ Ref: id });
const list = (id: string) => aws.Token.asList({ Ref: id });

test('text passes wherever text is taken', () => {
  const { short, spec, metadata } = rendered({
    pods: PodTargets.withLabels({ app: text('Label') }),
    ports: [ExposedPort.tls(443, { certificates: [text('Certificate')] })],
    scheme: Scheme.internetFacing({ elasticIps: { [text('SubnetA')]: text('IpA'), [text('SubnetB')]: text('IpB') } }),
    allowFrom: [AllowedSource.ipv4(text('Office'))],
    tags: { team: text('Team') },
    namespace: text('Namespace'),
    healthCheck: HealthCheck.http('/healthz'),
  });
  const stack = new aws.Stack();
  const resolved = stack.resolve({ short, spec, namespace: metadata.namespace });
  const joined = (...parts: unknown[]) => ({ 'Fn::Join': ['', parts] });
  expect(resolved.short['ssl-cert']).toEqual({ Ref: 'Certificate' });
  expect(resolved.short.subnets).toEqual(joined({ Ref: 'SubnetA' }, ',', { Ref: 'SubnetB' }));
  expect(resolved.short['eip-allocations']).toEqual(joined({ Ref: 'IpA' }, ',', { Ref: 'IpB' }));
  expect(resolved.short['additional-resource-tags']).toEqual(joined('team=', { Ref: 'Team' }));
  expect(resolved.spec.loadBalancerSourceRanges).toEqual([{ Ref: 'Office' }]);
  expect(resolved.spec.selector).toEqual({ app: { Ref: 'Label' } });
  expect(resolved.namespace).toEqual({ Ref: 'Namespace' });
});

test('numbers pass where Kubernetes takes a number', () => {
  const { spec } = rendered({ ports: [ExposedPort.tcp(number('Port'), { name: 'main', targetPort: number('Target') })] });
  expect(new aws.Stack().resolve(spec.ports)).toEqual([{ name: 'main', port: { Ref: 'Port' }, targetPort: { Ref: 'Target' }, protocol: 'TCP' }]);
});

test('numbers pass into text, where the AWS CDK finds them as well', () => {
  const healthCheck = HealthCheck.tcp({ port: number('Port'), healthyThreshold: number('Threshold') });
  expect(new aws.Stack().resolve(rendered({ healthCheck }).short)).toMatchObject({
    'healthcheck-port': { Ref: 'Port' }, 'healthcheck-healthy-threshold': { Ref: 'Threshold' },
  });
});

test('a port that is not known yet cannot give its name', () => {
  expect(() => ExposedPort.tcp(number('Port'))).toThrow('ExposedPort.tcp(token): name is nothing; a port that the AWS CDK fills in later needs one');
});

test('a list that is not known yet cannot be joined, and the error names Fn.join', () => {
  expect(() => rendered({ subnets: list('Subnets') })).toThrow("pass one item: [Fn.join(',', list)]");
  expect(() => ExposedPort.tls(443, { certificates: list('Certificates') })).toThrow('Fn.join');
  expect(rendered({ subnets: [aws.Fn.join(',', list('Subnets'))] }).short.subnets).toMatch(/^\$\{Token\[/);
});

test('a list mixed into another is refused as well', () => {
  expect(() => rendered({ subnets: ['subnet-a', ...list('Subnets')] })).toThrow('Fn.join');
});

test('a profile takes tokens for what is not known yet', () => {
  const subnet = ClusterSubnet.publicSubnet(text('Subnet'), { zone: text('Zone'), cidr: text('Cidr') });
  const app = new App();
  EksNetworking.attach(app, ClusterProfile.of({ subnets: [subnet], vpcCidrs: [text('VpcCidr')] }));
  new ExposedTcpService(new Chart(app, 'chart'), 'web', MINIMAL);
  expect(EksNetworking.findings(app)).toEqual([]);
});

test('checks do not judge what is not known yet', () => {
  const { short } = rendered({ scheme: Scheme.internetFacing({ elasticIps: { [text('A')]: text('B') } }), allowFrom: [AllowedSource.anywhere()] });
  expect(short.scheme).toBe('internet-facing');
});
