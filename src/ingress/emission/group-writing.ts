import { BackendPlace, bindBackend } from './backend-binding';
import { DEFAULT, actionEntry, controlPorts, serviceEntry } from './backend-entry';
import { GroupIntent, certificatesOf } from './group-intent';
import { GroupManifest, groupManifest } from './group-manifest';
import { loadBalancerAttributes } from './load-balancer-attributes';
import { ALB, ALB_PREFIX } from '../../annotations/alb-keys';
import { AnnotationWriter } from '../../annotations/writer';
import type { ClusterProfile } from '../../cluster/cluster-profile';
import { matchingText, messagesOf, wholeNumber } from '../../input/arguments';
import { checkedLoadBalancerName } from '../../load-balancer/load-balancer-name';
import { Scheme } from '../../load-balancer/scheme';
import { SecurityGroups } from '../../load-balancer/security-groups';
import { admittedBlocks, prefixListsOf } from '../../load-balancer/sources';
import type { HttpIngressGroupProps } from '../http-ingress-group-props';
import { groupProblems } from '../refusals/group-problems';
import { wrongGroupTypes } from '../refusals/group-types';
import type { Backend } from '../values/backend';
import { Listener } from '../values/listener';
import { AlbIpAddressType } from '../values/protocols';

/** A group with everything that is written of it. */
export interface WrittenGroup {
  readonly intent: GroupIntent;
  readonly manifest: GroupManifest;
  readonly certificates?: readonly string[];
}

/** A group that is asked for. */
export interface GroupRequest {
  /** How messages name it. */
  readonly self: string;
  readonly groupName: string;
  /** Namespace of its own Ingress, if it is known. */
  readonly namespace: string | undefined;
  readonly props: Partial<HttpIngressGroupProps>;
  readonly cluster: ClusterProfile;
  /** Whether settings are written in IngressClassParams. */
  readonly inClass: boolean;
}

/** Fills in defaults, and writes; throws with everything that keeps the group from being written. */
export function writeGroup({ self, groupName, namespace, props, cluster, inClass }: GroupRequest): WrittenGroup {
  const refuseIf = (problems: readonly string[]) => {
    if (problems.length > 0) {
      throw new Error(`${self}: ${problems.join('; ')}`);
    }
  };
  refuseIf(wrongGroupTypes(props));
  refuseIf(valueProblems(props));
  const intent = intentOf(groupName, props, cluster);
  refuseIf(groupProblems(intent, inClass, namespace));
  const manifest = groupManifest(intent, cluster, inClass);
  refuseIf(manifest.problems);
  const certificates = certificatesOf(intent);
  return { intent, manifest, ...certificates === undefined ? {} : { certificates } };
}

/** The default backend of a group's own Ingress; what annotations have to say of it is added to them. */
export function defaultEntry(backend: Backend, place: BackendPlace, annotations: { [key: string]: string }): object {
  const { service, action, services } = bindBackend(backend._target(), place);
  Object.assign(annotations, new AnnotationWriter()
    .set(ALB['target-type'], services.length > 0 ? 'ip' : undefined, 'defaultBackend')
    .set(`${ALB_PREFIX}actions.${DEFAULT}`, action, 'defaultBackend')
    .add(controlPorts(services), 'defaultBackend')
    .written);
  return service === undefined ? actionEntry(DEFAULT) : serviceEntry(service);
}

function intentOf(groupName: string, props: Partial<HttpIngressGroupProps>, cluster: ClusterProfile): GroupIntent {
  const { scheme = Scheme.internal(), ipAddressType = AlbIpAddressType.IPV4, securityGroups = SecurityGroups.managed() } = props;
  const { listeners = [] } = props;
  const redirects = listeners.some(({ redirectHttp }) => redirectHttp) && !listeners.some(({ protocol }) => protocol === 'HTTP');
  const inboundCidrs = admittedBlocks({ scheme, securityGroups, props }, ipAddressType !== AlbIpAddressType.IPV4, cluster);
  const prefixLists = prefixListsOf(props.allowFrom);
  return {
    groupName,
    listeners: redirects ? [Listener.http(80), ...listeners] : listeners,
    scheme,
    ipAddressType,
    securityGroups,
    ...inboundCidrs === undefined ? {} : { inboundCidrs },
    ...prefixLists === undefined ? {} : { prefixLists },
    attributes: loadBalancerAttributes(props),
    props,
  };
}

/** Single values out of bounds. */
function valueProblems(props: Partial<HttpIngressGroupProps>): string[] {
  const { loadBalancerName, minimumCapacityUnits, ipv4IpamPool, customerOwnedIpv4Pool } = props;
  const checks: (() => unknown)[] = [() => loadBalancerAttributes(props)];
  if (loadBalancerName !== undefined) {
    checks.push(() => checkedLoadBalancerName(loadBalancerName));
  }
  if (minimumCapacityUnits !== undefined) {
    checks.push(() => wholeNumber('minimumCapacityUnits', minimumCapacityUnits, 0, 2 ** 31 - 1));
  }
  if (ipv4IpamPool !== undefined) {
    checks.push(() => matchingText('ipv4IpamPool', ipv4IpamPool, /^ipam-pool-[^\s,]+$/, "give the pool's id, for instance 'ipam-pool-0a1b2c3d'"));
  }
  if (customerOwnedIpv4Pool !== undefined) {
    checks.push(() => matchingText('customerOwnedIpv4Pool', customerOwnedIpv4Pool, /^ipv4pool-coip-[^\s,]+$/, "give the pool's id, for instance 'ipv4pool-coip-0a1b2c3d'"));
  }
  return messagesOf(checks);
}
