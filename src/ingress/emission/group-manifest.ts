import { ClassSetting, ClassSettings, classParamsSpec } from './class-params-spec';
import { writeFrontendNlb } from './frontend-nlb';
import { GroupIntent, certificatesOf, httpsListeners, redirectTarget } from './group-intent';
import { ALB, ALB_PREFIX } from '../../annotations/alb-keys';
import { AnnotationWriter } from '../../annotations/writer';
import type { ClusterProfile } from '../../cluster/cluster-profile';
import { dialectOf } from '../../cluster/dialect';
import { isToken } from '../../input/tokens';
import { inSubnetOrder } from '../../load-balancer/subnet-order';

/** The rules of the controller come by this order: the group's own Ingress is first, so that its certificate is the default one. */
export const FIRST_ORDER = -1000;

const PROTECTION = 'deletion_protection.enabled';

/** What a group writes, or everything that keeps it from being written. */
export interface GroupManifest {
  readonly annotations: { [key: string]: string };
  /** Spec of the IngressClassParams, where the settings are written there. */
  readonly classParams?: object;
  readonly problems: readonly string[];
}

/** Settings that IngressClassParams may have a field for. */
function classSettings(intent: GroupIntent): ClassSettings {
  const { props } = intent;
  const [https] = httpsListeners(intent);
  const subnets = props.subnets && inSubnetOrder(props.subnets);
  const listeners = intent.listeners.filter(listener => Object.keys(listener._attributes()).length > 0);
  return {
    groupName: intent.groupName,
    namespaceSelector: props.namespaceSelector?._json(),
    scheme: intent.scheme.value,
    ipAddressType: intent.ipAddressType === 'ipv4' ? undefined : intent.ipAddressType,
    // The class selects by ids and by tags, not by the Name tag alone.
    subnets: subnets?.every(subnet => subnet.startsWith('subnet-') || isToken(subnet)) ? { ids: subnets } : undefined,
    inboundCidrs: intent.inboundCidrs,
    prefixLists: intent.prefixLists,
    sslPolicy: https?.sslPolicy?.name,
    sslRedirectPort: redirectTarget(intent)?.port,
    certificates: certificatesOf(intent),
    attributes: Object.keys(intent.attributes).length > 0 ? intent.attributes : undefined,
    listeners: listeners.length === 0 ? undefined
      : listeners.map(listener => ({ protocol: listener.protocol, port: listener.port, attributes: listener._attributes() })),
    tags: props.tags,
    loadBalancerName: props.loadBalancerName,
    webAcl: props.webAcl,
    minimumCapacityUnits: props.minimumCapacityUnits,
    ipv4IpamPool: props.ipv4IpamPool,
  };
}

/** Writes the group's own Ingress for the controller that the cluster has, and the parameters of its class if they are asked for. */
export function groupManifest(intent: GroupIntent, cluster: ClusterProfile, inClass: boolean): GroupManifest {
  const settings = classSettings(intent);
  const params = inClass ? classParamsSpec(settings, cluster.controller) : undefined;
  const writer = new AnnotationWriter(dialectOf(cluster.controller));
  const taken = (setting: ClassSetting) => params !== undefined && settings[setting] !== undefined && !params.lacking.includes(setting);
  writeLoadBalancer(writer, intent, taken);
  writeListeners(writer, intent, taken);
  writeFrontendNlb(writer, intent.props.frontendNlb, intent.listeners);
  writer.add(intent.props.extraAnnotations, 'extraAnnotations');
  return { annotations: writer.written, ...params === undefined ? {} : { classParams: params.spec }, problems: writer.problems };
}

type Taken = (setting: ClassSetting) => boolean;

function writeLoadBalancer(writer: AnnotationWriter, intent: GroupIntent, taken: Taken): void {
  const { props, securityGroups } = intent;
  const unless = <T>(setting: ClassSetting, value: T | undefined) => taken(setting) ? undefined : value;
  const units = props.minimumCapacityUnits === undefined ? undefined : String(props.minimumCapacityUnits);
  writer
    .set(ALB['group.name'], unless('groupName', intent.groupName), 'groupName')
    .set(ALB['group.order'], FIRST_ORDER, 'group.order')
    .set(ALB['load-balancer-name'], unless('loadBalancerName', props.loadBalancerName), 'loadBalancerName')
    .set(ALB.scheme, unless('scheme', intent.scheme.value), 'scheme')
    .set(ALB['ip-address-type'], intent.ipAddressType === 'ipv4' ? undefined : unless('ipAddressType', intent.ipAddressType), 'ipAddressType')
    .set(ALB.subnets, unless('subnets', props.subnets && inSubnetOrder(props.subnets)), 'subnets')
    .set(ALB['security-groups'], securityGroups.origin === 'given' ? securityGroups.groups : undefined, 'securityGroups')
    .set(ALB['manage-backend-security-group-rules'], securityGroups.manageBackendRules, 'securityGroups')
    .set(ALB['customer-owned-ipv4-pool'], props.customerOwnedIpv4Pool, 'customerOwnedIpv4Pool')
    .set(ALB['ipam-ipv4-pool-id'], unless('ipv4IpamPool', props.ipv4IpamPool), 'ipv4IpamPool')
    .setMap(ALB['load-balancer-attributes'], unless('attributes', intent.attributes) ?? protection(intent), 'load balancer attributes')
    .setMap(ALB['minimum-load-balancer-capacity'], { CapacityUnits: unless('minimumCapacityUnits', units) }, 'minimumCapacityUnits')
    .set(ALB['wafv2-acl-arn'], unless('webAcl', props.webAcl?.arn), 'webAcl')
    .set(ALB['wafv2-acl-name'], unless('webAcl', props.webAcl?.name), 'webAcl')
    .set(ALB['shield-advanced-protection'], props.shieldAdvanced, 'shieldAdvanced')
    .setMap(ALB.tags, unless('tags', props.tags) ?? {}, 'tags');
}

/** The controller asks the annotations of an Ingress that is deleted, not its class, whether the load balancer is protected. */
function protection({ attributes }: GroupIntent): { readonly [name: string]: string } {
  return attributes[PROTECTION] === 'true' ? { [PROTECTION]: 'true' } : {};
}

function writeListeners(writer: AnnotationWriter, intent: GroupIntent, taken: Taken): void {
  const { listeners } = intent;
  const unless = <T>(setting: ClassSetting, value: T | undefined) => taken(setting) ? undefined : value;
  const [https] = httpsListeners(intent);
  const mutual = listeners.flatMap(listener => listener._mutualAuthentication() ?? []);
  writer
    .set(ALB['listen-ports'], listenPorts(listeners), 'listeners')
    .set(ALB['inbound-cidrs'], unless('inboundCidrs', intent.inboundCidrs), 'allowFrom')
    .set(ALB['security-group-prefix-lists'], unless('prefixLists', intent.prefixLists), 'allowFrom')
    .set(ALB['certificate-arn'], unless('certificates', certificatesOf(intent)), 'certificates')
    .set(ALB['ssl-policy'], unless('sslPolicy', https?.sslPolicy?.name), 'sslPolicy')
    .set(ALB['ssl-redirect'], unless('sslRedirectPort', redirectTarget(intent)?.port), 'redirectHttp')
    .set(ALB['mutual-authentication'], mutual.length > 0 ? mutual : undefined, 'mutualAuthentication');
  for (const listener of taken('listeners') ? [] : listeners) {
    writer.setMap(`${ALB_PREFIX}listener-attributes.${listener._key()}`, listener._attributes(), `attributes of listener ${listener.port}`);
  }
}

/** The ports of an Ingress as its annotation lists them. */
export function listenPorts(listeners: readonly { readonly protocol: string; readonly port: number }[]): object {
  return listeners.map(({ protocol, port }) => ({ [protocol]: port }));
}
