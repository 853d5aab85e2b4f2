import { repeated } from '../../input/arguments';
import { isToken } from '../../input/tokens';
import { sourceProblems } from '../../load-balancer/sources';
import { GroupIntent, httpsListeners, redirectTarget } from '../emission/group-intent';

/** What properties of a group say against each other. */
export function groupProblems(intent: GroupIntent, inClass: boolean, namespace: string | undefined): string[] {
  return [...listenerProblems(intent), ...accessProblems(intent), ...placeProblems(intent, inClass, namespace), ...frontendProblems(intent)];
}

function listenerProblems(intent: GroupIntent): string[] {
  const { listeners } = intent;
  const problems: string[] = [];
  if (listeners.length === 0) {
    problems.push('listeners is empty; give at least one, for instance Listener.https()');
  }
  if (listeners.length > 50) {
    problems.push(`listeners has ${listeners.length}; an Application Load Balancer has at most 50`);
  }
  for (const twice of repeated(listeners.map(({ port }) => String(port)))) {
    problems.push(`listeners has port ${twice} twice; a load balancer has one listener for a number`);
  }
  const redirecting = listeners.filter(({ redirectHttp }) => redirectHttp);
  if (redirecting.length > 1) {
    problems.push(`redirectHttp is asked for on ports ${redirecting.map(({ port }) => port).join(' and ')}, and all HTTP listeners of a group redirect to one; choose one`);
  }
  const https = httpsListeners(intent);
  for (const [what, valueOf] of SHARED) {
    if (new Set(https.map(valueOf).filter(value => value !== undefined)).size > 1) {
      problems.push(`the HTTPS listeners have different ${what}, and those of one group have the same; choose one for all`);
    }
  }
  return problems;
}

/** What one annotation says for all HTTPS listeners. */
const SHARED: readonly (readonly [string, (listener: GroupIntent['listeners'][number]) => string | undefined])[] = [
  ['certificates', ({ certificates }) => certificates?.join()],
  ['ssl policies', ({ sslPolicy }) => sslPolicy?.name],
  ['choices of createCertificates', listener => JSON.stringify(listener._creation())],
];

function accessProblems(intent: GroupIntent): string[] {
  const { scheme, securityGroups, ipAddressType, props: { allowFrom, subnets, frontendNlb } } = intent;
  const problems: string[] = [];
  const facing = scheme.value === 'internet-facing' ? 'the scheme' : frontendNlb?.scheme.value === 'internet-facing' ? 'the scheme of frontendNlb' : undefined;
  if (scheme.hasFixedAddresses) {
    problems.push('scheme has fixed addresses, which an Application Load Balancer cannot have; give them to frontendNlb');
  }
  if (securityGroups.origin === 'none') {
    problems.push('securityGroups is SecurityGroups.none(), and an Application Load Balancer always has some; make it managed() or given()');
  }
  if (securityGroups.enforceOnPrivateLink !== undefined || securityGroups.icmpForPathMtuDiscovery) {
    problems.push('securityGroups has options that only a Network Load Balancer has; leave enforceOnPrivateLink and icmpForPathMtuDiscovery out');
  }
  problems.push(...sourceProblems(intent, facing));
  const ipv6 = allowFrom?.find(({ cidr }) => cidr?.includes(':') && !isToken(cidr));
  if (ipv6 !== undefined && ipAddressType === 'ipv4') {
    problems.push(`allowFrom has ${ipv6.cidr}, and clients of an IPv4 load balancer have no IPv6 addresses; make ipAddressType AlbIpAddressType.DUALSTACK`);
  }
  const twice = repeated(subnets ?? []);
  if (twice.length > 0) {
    problems.push(`subnets has ${twice.join(', ')} twice; name it once`);
  }
  return problems;
}

function placeProblems({ props: { namespaceSelector } }: GroupIntent, inClass: boolean, namespace: string | undefined): string[] {
  if (namespaceSelector === undefined) {
    return [];
  }
  if (!inClass) {
    return ['namespaceSelector is given, and only an IngressClass keeps namespaces out; make settingsPlace SettingsPlace.INGRESS_CLASS, or leave it out'];
  }
  return namespace !== undefined && namespaceSelector._leavesOut(namespace)
    ? [`namespaceSelector leaves '${namespace}' out, where the group's own Ingress is; add it`] : [];
}

function frontendProblems(intent: GroupIntent): string[] {
  const nlb = intent.props.frontendNlb;
  const ports = intent.listeners.map(({ port }) => port);
  const mapping = nlb?._options().portMapping;
  const mapped = mapping && Object.values(mapping);
  const stray = mapped?.filter(port => !ports.includes(port)) ?? [];
  const redirect = redirectTarget(intent);
  return [
    ...stray.length > 0 ? [`frontendNlb.portMapping leads to ${stray.join(', ')}; the listeners are on ${ports.join(', ')}`] : [],
    ...redirect !== undefined && mapped !== undefined && !mapped.includes(redirect.port)
      ? [`frontendNlb.portMapping leaves out port ${redirect.port}, to which HTTP is redirected; add it`] : [],
  ];
}
