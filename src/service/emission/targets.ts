import { ServiceIntent, isLocal } from './service-intent';
import { specOf } from '../../annotations/lookup';
import { NLB, NLB_PREFIX } from '../../annotations/nlb-keys';
import type { AnnotationWriter } from '../../annotations/writer';
import type { Controller } from '../../cluster/controller';
import { lacks } from '../../cluster/dialect';
import type { ExposedPort } from '../values/exposed-port';
import { targetGroupAttributes } from '../values/target-group-attributes';

const PRESERVE = 'preserve_client_ip.enabled';

type Attributes = { readonly [name: string]: string | undefined };

/** What the target groups are. */
export function writeTargets(writer: AnnotationWriter, intent: ServiceIntent, controller: Controller): void {
  const { targetType, clientIp, ports, props } = intent;
  const asked = props.targetGroup && targetGroupAttributes('ExposedTcpService: targetGroup', props.targetGroup);
  const preserving = preservation(intent, controller);
  writer
    .set(NLB['nlb-target-type'], targetType.value, 'targetType')
    .setMap(NLB['target-node-labels'], targetType.nodeLabels ?? {}, 'targetType')
    .setMap(NLB['target-group-attributes'], { [PRESERVE]: preserving.all, ...proxyAttribute(intent, controller), ...asked }, 'target group attributes')
    .set(NLB['multi-cluster-target-group'], props.multiCluster, 'multiCluster');
  if (clientIp.value === 'proxy-protocol-v2' && clientIp.onlyPorts.length > 0) {
    writer.set(NLB['proxy-protocol-per-target-group'], clientIp.onlyPorts.map(String), 'clientIp');
  } else if (clientIp.value === 'proxy-protocol-v2' && !lacks(controller, specOf(NLB['proxy-protocol']))) {
    writer.set(NLB['proxy-protocol'], '*', 'clientIp');
  }
  for (const port of ports) {
    const preserve = preserving.of(port);
    const own = port._targetGroupAttributes();
    if (preserve !== undefined || own !== undefined) {
      writer.setMap(`${NLB_PREFIX}target-group-attributes.${port.port}`, { [PRESERVE]: preserve, ...own }, `target group attributes of '${port.name}'`);
    }
  }
}

/** EKS Auto Mode reads the attribute only; the annotation outranks whatever else is written. */
function proxyAttribute({ clientIp }: ServiceIntent, controller: Controller): Attributes {
  const byAttribute = clientIp.value === 'proxy-protocol-v2' && clientIp.onlyPorts.length === 0 && lacks(controller, specOf(NLB['proxy-protocol']));
  return { 'proxy_protocol_v2.enabled': byAttribute ? 'true' : undefined };
}

interface Preservation {
  readonly all: string | undefined;
  of(port: ExposedPort): string | undefined;
}

/**
 * AWS refuses to hide client addresses from UDP targets. A load balancer that hides them from TCP targets and has UDP targets as
 * well says so port by port; where the controller reads no attributes of a port, AWS's defaults for ip targets say the same.
 */
function preservation({ clientIp, ports, targetType }: ServiceIntent, controller: Controller): Preservation {
  const preserves = clientIp.value === 'preserve';
  const udp = ports.filter(port => port._carriesUdp());
  if (preserves || udp.length === 0 || udp.length === ports.length) {
    return { all: String(preserves || udp.length > 0), of: () => undefined };
  }
  const inherent = targetType.value === 'ip' && lacks(controller, specOf(`${NLB_PREFIX}target-group-attributes.1`));
  return { all: undefined, of: port => inherent ? undefined : String(port._carriesUdp()) };
}

/**
 * With `externalTrafficPolicy: Local` whatever is not written here is what kube-proxy's own health port needs, and that would be asked
 * in place of the application: so everything is written.
 */
export function writeHealthCheck(writer: AnnotationWriter, intent: ServiceIntent): void {
  const check = intent.props.healthCheck;
  if (check === undefined) {
    return;
  }
  const local = isLocal(intent) && intent.targetType.value === 'instance';
  const unless = <T>(given: T | undefined, otherwise: T) => given ?? (local ? otherwise : undefined);
  const port = check.portName ?? (check.port === undefined ? undefined : String(check.port));
  writer
    .set(NLB['healthcheck-protocol'], check.protocol, 'healthCheck')
    .set(NLB['healthcheck-port'], unless(port, 'traffic-port'), 'healthCheck.port')
    .set(NLB['healthcheck-path'], check.path, 'healthCheck.path')
    .set(NLB['healthcheck-success-codes'], check.successCodes, 'healthCheck.successCodes')
    .set(NLB['healthcheck-interval'], check.intervalSeconds, 'healthCheck.interval')
    .set(NLB['healthcheck-timeout'], unless(check.timeoutSeconds, 10), 'healthCheck.timeout')
    .set(NLB['healthcheck-healthy-threshold'], unless(check.healthyThreshold, 3), 'healthCheck.healthyThreshold')
    .set(NLB['healthcheck-unhealthy-threshold'], unless(check.unhealthyThreshold, 3), 'healthCheck.unhealthyThreshold');
}
