import type { ClientIp } from './client-ip';
import type { ExposedPort } from './exposed-port';
import type { ExposedTcpServiceProps } from './exposed-tcp-service-props';
import type { HealthCheck } from './health-check';
import type { Scheme } from './scheme';
import type { Selector } from './selector';
import { inSubnetOrder } from './subnet-order';
import type { TargetType } from './target-type';
import { NLB } from '../annotations/nlb-keys';
import { AnnotationWriter } from '../annotations/writer';
import type { ClusterProfile } from '../cluster/cluster-profile';
import { dialectOf } from '../cluster/dialect';
import { AUTO_MODE_NLB_CLASS, SELF_MANAGED_NLB_CLASS } from '../facts/load-balancer-classes';

/** An exposed Service with every default filled in. */
export interface ServiceIntent {
  readonly selector: Selector;
  readonly ports: readonly ExposedPort[];
  readonly scheme: Scheme;
  readonly targetType: TargetType;
  readonly clientIp: ClientIp;
  readonly deregistrationDelaySeconds?: number;
  /** The rest, which has no defaults of ours. */
  readonly props: Partial<ExposedTcpServiceProps>;
}

/** Annotations and spec of a Service, or everything that keeps them from being written. */
export interface ServiceManifest {
  readonly annotations: { [key: string]: string };
  readonly spec: object;
  readonly problems: readonly string[];
}

/** Writes a Service for the controller that the cluster has. */
export function serviceManifest(intent: ServiceIntent, cluster: ClusterProfile): ServiceManifest {
  const writer = new AnnotationWriter(dialectOf(cluster.controller));
  writeLoadBalancer(writer, intent);
  writeListeners(writer, intent.ports);
  writeTargets(writer, intent);
  writeHealthCheck(writer, intent.props.healthCheck, usesLocalPolicy(intent));
  writer.add(intent.props.extraAnnotations, 'extraAnnotations');
  return { annotations: writer.written, spec: specOf(intent, cluster), problems: writer.problems };
}

function specOf(intent: ServiceIntent, cluster: ClusterProfile): object {
  const { targetType, scheme, ports, selector, props: { allowFrom } } = intent;
  const instance = targetType.value === 'instance';
  // A VPC's IPv4 blocks are what can reach an internal load balancer, unless more is connected to the VPC.
  const ranges = allowFrom?.map(({ cidr }) => cidr)
    ?? (scheme.value === 'internal' ? cluster.vpcCidrs?.filter(cidr => !cidr.includes(':')) : undefined);
  // Nothing undefined is written, so that the checks can read the object where it lies.
  const spec: { [field: string]: unknown } = {
    type: 'LoadBalancer',
    loadBalancerClass: cluster.controller.isAutoMode ? AUTO_MODE_NLB_CLASS : SELF_MANAGED_NLB_CLASS,
  };
  if (!instance) {
    spec.allocateLoadBalancerNodePorts = false;
  }
  if (usesLocalPolicy(intent)) {
    spec.externalTrafficPolicy = 'Local';
  }
  if (ranges !== undefined && ranges.length > 0) {
    spec.loadBalancerSourceRanges = ranges;
  }
  spec.ports = ports.map(({ name, port, targetPort, targetPortName }) => ({ name, port, targetPort: targetPortName ?? targetPort, protocol: 'TCP' }));
  spec.selector = selector;
  return spec;
}

function writeLoadBalancer(writer: AnnotationWriter, intent: ServiceIntent): void {
  const { scheme, props: { crossZone, deletionProtection, loadBalancerName, subnets, tags } } = intent;
  const pairs = scheme._pairs();
  writer
    .set(NLB.scheme, scheme.value, 'scheme')
    .set(NLB.name, loadBalancerName, 'loadBalancerName')
    .set(NLB.subnets, pairs.length > 0 ? pairs.map(([subnet]) => subnet) : subnets && inSubnetOrder(subnets), 'subnets')
    .set(NLB['eip-allocations'], pairs.length > 0 ? pairs.map(([, allocation]) => allocation) : undefined, 'scheme')
    .setMap(NLB.attributes, {
      'load_balancing.cross_zone.enabled': text(crossZone),
      'deletion_protection.enabled': text(deletionProtection),
    }, 'attributes')
    .setMap(NLB['additional-resource-tags'], tags ?? {}, 'tags');
}

function writeListeners(writer: AnnotationWriter, ports: readonly ExposedPort[]): void {
  const tls = ports.filter(({ protocol }) => protocol === 'tls');
  if (tls.length > 0) {
    writer
      .set(NLB['ssl-cert'], tls[0].certificates, 'certificates')
      .set(NLB['ssl-ports'], tls.map(({ name }) => name), 'ports')
      .set(NLB['ssl-negotiation-policy'], tls[0].sslPolicy?.name, 'sslPolicy');
  }
}

function writeTargets(writer: AnnotationWriter, intent: ServiceIntent): void {
  const { targetType, clientIp, deregistrationDelaySeconds } = intent;
  writer
    .set(NLB['nlb-target-type'], targetType.value, 'targetType')
    .setMap(NLB['target-group-attributes'], {
      'preserve_client_ip.enabled': text(clientIp.value === 'preserve'),
      // An attribute, not the proxy-protocol annotation: EKS Auto Mode reads only this.
      'proxy_protocol_v2.enabled': clientIp.value === 'proxy-protocol-v2' ? 'true' : undefined,
      'deregistration_delay.timeout_seconds': text(deregistrationDelaySeconds),
    }, 'target group attributes');
}

/** Instance targets see client addresses only where kube-proxy sends traffic to pods of the same node. */
function usesLocalPolicy({ targetType, clientIp }: ServiceIntent): boolean {
  return targetType.value === 'instance' && clientIp.value === 'preserve';
}

/**
 * With `externalTrafficPolicy: Local` whatever is not written here is what kube-proxy's own health port needs, and that would be asked
 * in place of the application: so everything is written.
 */
function writeHealthCheck(writer: AnnotationWriter, check: HealthCheck | undefined, local: boolean): void {
  if (check === undefined) {
    return;
  }
  const unless = <T>(given: T | undefined, otherwise: T) => given ?? (local ? otherwise : undefined);
  writer
    .set(NLB['healthcheck-protocol'], check.protocol, 'healthCheck')
    .set(NLB['healthcheck-port'], unless(check.portName ?? text(check.port), 'traffic-port'), 'healthCheck.port')
    .set(NLB['healthcheck-path'], check.path, 'healthCheck.path')
    .set(NLB['healthcheck-success-codes'], check.successCodes, 'healthCheck.successCodes')
    .set(NLB['healthcheck-interval'], check.intervalSeconds, 'healthCheck.interval')
    .set(NLB['healthcheck-timeout'], unless(check.timeoutSeconds, 10), 'healthCheck.timeout')
    .set(NLB['healthcheck-healthy-threshold'], unless(check.healthyThreshold, 3), 'healthCheck.healthyThreshold')
    .set(NLB['healthcheck-unhealthy-threshold'], unless(check.unhealthyThreshold, 3), 'healthCheck.unhealthyThreshold');
}

function text(value: boolean | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
