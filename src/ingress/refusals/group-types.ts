import { Has, Looks, list, map, one, text, toggle, wrongTypes } from '../../input/looks';
import { HttpIngressGroupProps, SettingsPlace } from '../http-ingress-group-props';
import { AlbIpAddressType } from '../values/protocols';

const TRUTH = 'give true or false';
const MAP = 'give an object whose values are text';
const DURATION = 'give a Duration, for instance Duration.seconds(60)';
const duration: Has = value => typeof value?.toSeconds === 'function';
const record: Has = value => typeof value === 'object' && !Array.isArray(value);

const LOOKS: Looks<HttpIngressGroupProps> = {
  listeners: [list(item => typeof item._creation === 'function'), 'give a list such as [Listener.https()]'],
  groupName: [text, 'give text'],
  name: [text, 'give text'],
  namespace: [text, 'give text'],
  labels: [map, MAP],
  settingsPlace: one(SettingsPlace, 'SettingsPlace'),
  ingressClassName: [text, 'give text'],
  namespaceSelector: [value => typeof value._json === 'function', "give NamespaceSelector.named(['shop'])"],
  scheme: [value => typeof value._elasticIps === 'function', 'give Scheme.internal() or Scheme.internetFacing()'],
  allowFrom: [list(item => text(item.cidr) || text(item.prefixListId)), "give a list such as [AllowedSource.ipv4('203.0.113.0/24')]"],
  securityGroups: [value => text(value.origin) && Array.isArray(value.groups), "give SecurityGroups.managed() or SecurityGroups.given(['sg-0a'])"],
  subnets: [value => Array.isArray(value) && value.length > 0 && value.every(text), "give a list such as ['subnet-0a', 'subnet-0b']"],
  ipAddressType: one(AlbIpAddressType, 'AlbIpAddressType'),
  defaultBackend: [value => typeof value._target === 'function', 'give a Backend, for instance Backend.fixedResponse(404)'],
  webAcl: [value => text(value.arn) || text(value.name), 'give WebAcl.byArn(…) or WebAcl.byName(…)'],
  shieldAdvanced: [toggle, TRUTH],
  idleTimeout: [duration, DURATION],
  clientKeepAlive: [duration, DURATION],
  http2: [toggle, TRUTH],
  headers: [record, 'give an object such as { preserveHost: true }'],
  accessLogs: [value => toggle(value.enabled), "give AccessLogs.toBucket('logs') or AccessLogs.off()"],
  connectionLogs: [value => toggle(value.enabled), "give AccessLogs.toBucket('logs') or AccessLogs.off()"],
  deletionProtection: [toggle, TRUTH],
  wafFailOpen: [toggle, TRUTH],
  zonalShift: [toggle, TRUTH],
  loadBalancerAttributes: [map, MAP],
  minimumCapacityUnits: [value => typeof value === 'number', 'give a number'],
  ipv4IpamPool: [text, 'give text'],
  customerOwnedIpv4Pool: [text, 'give text'],
  frontendNlb: [value => typeof value._options === 'function', 'give FrontendNlb.of({ … })'],
  tags: [map, MAP],
  loadBalancerName: [text, 'give text'],
  extraAnnotations: [map, MAP],
};

/** Props of a group whose values are of another kind than they have to be. */
export function wrongGroupTypes(props: Partial<HttpIngressGroupProps>): string[] {
  return wrongTypes(props, LOOKS);
}
