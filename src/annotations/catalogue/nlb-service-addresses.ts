import type { AnnotationSpec } from '../spec';
import { ELASTIC_IPS, ON_OFF, SUBNETS } from './grammars';

const SERVICE = {
  surface: 'nlb-service',
  place: 'annotation',
  on: ['Service'],
  scope: ['load-balancer'],
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
} as const;

const DUALSTACK = 'the IP address type dualstack';
const FROZEN = 'Changed while the subnets stay the same, it is not applied.';
const BY_RANGE = 'Addresses find their subnet by range, not by position.';

/** Network Load Balancers of Services: subnets, and the addresses in them. */
export const NLB_ADDRESSES: readonly AnnotationSpec[] = [
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-subnets',
    summary: 'Sets the subnets of the load balancer.',
    grammar: SUBNETS,
    fallback: 'an existing load balancer keeps its subnets; for a new one they are found by role tag, else by reachability',
    autoMode: { supported: 'yes' },
    needs: ['at least one subnet, and no two in one zone', 'zones of one kind: Availability Zones, or a Local Zone, Wavelength Zone or Outpost'],
    traps: [
      'Neither free addresses nor public or private routing of the named subnets are checked.',
      'Releases before 3.0.0 do not keep the order, so that Elastic IPs can land in other subnets.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-eip-allocations',
    summary: 'Sets the Elastic IPs of an internet-facing load balancer, one for each subnet.',
    grammar: ELASTIC_IPS,
    fallback: 'AWS assigns the addresses',
    autoMode: { supported: 'unknown' },
    needs: ['the scheme internet-facing', 'as many allocation ids as subnets'],
    traps: [
      'They go to the subnets by position; discovered subnets are sorted by id.',
      'An empty value counts as no Elastic IP at all and fails.',
      FROZEN,
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-private-ipv4-addresses',
    summary: 'Sets the IPv4 addresses of an internal load balancer, one for each subnet.',
    grammar: { form: 'list', items: 'IPv4 addresses' },
    fallback: 'AWS assigns the addresses',
    autoMode: { supported: 'unknown' },
    needs: ['the scheme internal', 'exactly one address inside every subnet'],
    traps: [BY_RANGE, FROZEN],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-ipv6-addresses',
    summary: 'Sets the IPv6 addresses of a dualstack load balancer, one for each subnet.',
    grammar: { form: 'list', items: 'IPv6 addresses' },
    fallback: 'AWS assigns the addresses',
    autoMode: { supported: 'unknown' },
    needs: [DUALSTACK, 'exactly one address inside the IPv6 CIDR of every subnet'],
    traps: [BY_RANGE],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-enable-prefix-for-ipv6-source-nat',
    summary: 'Sets whether the load balancer uses IPv6 prefixes for source NAT, which UDP on dualstack requires.',
    grammar: ON_OFF,
    fallback: 'off',
    since: '2.10.0',
    autoMode: { supported: 'unknown' },
    lack: { effect: 'AWS refuses UDP listeners on a dualstack load balancer', grave: true },
    needs: [`${DUALSTACK}, if on`, 'an IPv6 CIDR on every subnet, if on'],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-source-nat-ipv6-prefixes',
    summary: 'Sets the IPv6 prefixes for source NAT, one for each subnet.',
    grammar: { form: 'list', items: 'IPv6 prefixes of length 80, or auto_assigned' },
    since: '2.10.0',
    autoMode: { supported: 'unknown' },
    lack: { effect: 'the load balancer gets none of these prefixes', grave: false },
    needs: [DUALSTACK, 'aws-load-balancer-enable-prefix-for-ipv6-source-nat set to on', 'as many entries as subnets'],
    traps: ['They go to the subnets by position; a prefix inside another subnet is an error.'],
  },
];
