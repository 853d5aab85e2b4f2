import { App, Chart } from 'cdk8s';
import {
  AllowedSource, Checks, ClientIp, ClusterProfile, ClusterSubnet, Controller, CustomNetworking, ExposedPort, ExposedTcpService, HealthCheck,
  PodTargets, Quota, Scheme, SslPolicy, TargetType, VpcCni,
} from '../../src';

test('objects that other languages hold can be marked: a frozen one cannot leave the jsii kernel', () => {
  const chart = new Chart(new App(), 'chart');
  const pods = PodTargets.withLabels({ app: 'web' });
  const ports = [ExposedPort.tcp(80)];
  const objects: object[] = [
    AllowedSource.anywhere(), Checks.of(chart), ClientIp.none(), ClusterProfile.of({}), ClusterSubnet.publicSubnet('subnet-a', { zone: 'a' }),
    Controller.autoMode(), Controller.selfManaged('3.5.0'), ports[0], HealthCheck.tcp(), pods, Quota.ALB_RULES, Scheme.internal(), SslPolicy.of('x'),
    TargetType.ip(), VpcCni.ipv6(), CustomNetworking.of(), new ExposedTcpService(chart, 'web', { pods, ports }),
  ];
  expect(objects.filter(object => !Object.isExtensible(object))).toEqual([]);
});
