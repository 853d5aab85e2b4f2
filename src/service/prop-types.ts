import type { ExposedTcpServiceProps } from './exposed-tcp-service-props';
import { shown } from '../input/arguments';

type Has = (value: any) => boolean;

const text: Has = value => typeof value === 'string';
const map: Has = value => typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(text);
const list = (item: Has): Has => value => Array.isArray(value) && value.every(it => typeof it === 'object' && it !== null && item(it));
const toggle: Has = value => typeof value === 'boolean';

/*
 * Types are not there to help a program in plain JavaScript. By looks, not by class: two copies of the library may meet in
 * one program.
 */
const LOOKS: { readonly [prop in keyof ExposedTcpServiceProps]-?: readonly [Has, string] } = {
  pods: [value => text(value.constructor?.name) && typeof value._selector === 'function', 'give PodTargets.of(workload) or PodTargets.withLabels({ … })'],
  ports: [list(item => item.port !== undefined && text(item.protocol) && Array.isArray(item.certificates)), 'give a list such as [ExposedPort.tcp(443)]'],
  scheme: [value => typeof value._pairs === 'function', 'give Scheme.internal() or Scheme.internetFacing()'],
  targetType: [value => ['ip', 'instance'].includes(value.value), 'give TargetType.ip() or TargetType.instance()'],
  clientIp: [value => ['preserve', 'proxy-protocol-v2', 'none'].includes(value.value), 'give ClientIp.none(), ClientIp.preserve() or ClientIp.proxyProtocolV2()'],
  allowFrom: [list(item => text(item.cidr)), "give a list such as [AllowedSource.ipv4('203.0.113.0/24')]"],
  subnets: [Array.isArray, "give a list such as ['subnet-0a', 'subnet-0b']"],
  healthCheck: [value => ['TCP', 'HTTP', 'HTTPS'].includes(value.protocol) && value.constructor !== Object, "give HealthCheck.tcp(), HealthCheck.http('/') or HealthCheck.https('/')"],
  crossZone: [toggle, 'give true or false'],
  deletionProtection: [toggle, 'give true or false'],
  deregistrationDelay: [value => typeof value.toSeconds === 'function', 'give a Duration, for instance Duration.seconds(60)'],
  tags: [map, 'give an object whose values are text'],
  loadBalancerName: [text, 'give text'],
  name: [text, 'give text'],
  namespace: [text, 'give text'],
  labels: [map, 'give an object whose values are text'],
  extraAnnotations: [map, 'give an object whose values are text'],
};

/** Props whose values are of another kind than they have to be. */
export function wrongTypes(props: Partial<ExposedTcpServiceProps>): string[] {
  const wrong: string[] = [];
  for (const name of Object.keys(props) as (keyof ExposedTcpServiceProps)[]) {
    const value: unknown = props[name];
    const look: readonly [Has, string] | undefined = LOOKS[name];
    if (value !== undefined && look !== undefined && (value === null || !look[0](value))) {
      wrong.push(`${name} is ${typeof value === 'object' && value !== null && !Array.isArray(value) ? 'an object of another kind' : shown(value)}; ${look[1]}`);
    }
  }
  return wrong;
}
