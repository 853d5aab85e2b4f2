import { NLB } from '../../annotations/nlb-keys';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const TYPE = NLB['ip-address-type'];
const SOURCE_NAT = NLB['enable-prefix-for-ipv6-source-nat'];

export const IP_FAMILY_MISMATCH = serviceCheck({
  id: 'ip-family-mismatch',
  title: 'IPv4 and IPv6 that do not fit together',
  severity: Severity.ERROR,
  why: 'A load balancer serves IPv6 only as dualstack. Ranges, targets and listeners that need IPv6 without it, and UDP over IPv6 without '
    + 'prefixes for source NAT, are refused by the controller or by AWS.',
  fix: `Set ${TYPE} to 'dualstack', or do without IPv6.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-ip-address-type.html',
  since: '0.1.0',
}, service => isPlainIpv4(service) ? NOTHING : mismatches(service));

/** Whether nothing speaks of IPv6: the usual case. */
function isPlainIpv4({ object, nlb }: TakenService): boolean {
  const { ipFamilies, ipFamilyPolicy } = object.spec;
  return ipFamilies === undefined && ipFamilyPolicy === undefined && nlb.ipAddressType === 'ipv4' && !nlb.reader.has(SOURCE_NAT)
    && nlb.givenRanges?.every(range => !range.includes(':')) === true;
}

function* mismatches(service: TakenService): Iterable<ServiceProblem> {
  const { object, nlb } = service;
  const { ipFamilies } = nlb;
  if (object.spec.ipFamilyPolicy === 'SingleStack' && ipFamilies !== undefined && ipFamilies.length > 1) {
    yield {
      field: 'spec.ipFamilyPolicy',
      byKubernetes: true,
      got: 'SingleStack',
      limit: 'PreferDualStack or RequireDualStack',
      message: `${object.title} has ipFamilyPolicy SingleStack with ${ipFamilies.join(' and ')}: Kubernetes refuses it`,
      fix: 'Set spec.ipFamilyPolicy to PreferDualStack or RequireDualStack, or leave one family.',
    };
  }
  // What AWS refuses is sure even where nobody knows the controller.
  if (nlb.ipAddressType === 'ipv4' && nlb.controller !== undefined) {
    yield* refusedOnIpv4(service);
  } else if (nlb.ipAddressType === 'dualstack') {
    yield* refusedOnDualstack(service);
  }
}

function* refusedOnIpv4({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  const place = object.hasAnnotation(TYPE) ? { annotation: TYPE } : {};
  const ranges = nlb.securityGroups === 'managed' ? nlb.givenRanges?.filter(range => range.includes(':')) ?? [] : [];
  if (ranges.length > 0) {
    yield {
      ...place,
      got: ranges.join(','),
      limit: 'IPv4 blocks',
      message: `${object.title} admits ${ranges.join(', ')}, and its load balancer has no IPv6: the controller refuses it`,
      fix: `Set ${TYPE} to 'dualstack', or remove the IPv6 ranges.`,
    };
  }
  if (nlb.ipFamilies?.includes('IPv6') && nlb.ports.length > 0) {
    yield {
      field: 'spec.ipFamilies',
      got: nlb.ipFamilies.join(','),
      limit: 'IPv4',
      message: `${object.title} has IPv6 in spec.ipFamilies, which makes IPv6 targets, and its load balancer has no IPv6: the controller refuses it`,
      fix: `Set ${TYPE} to 'dualstack', or leave IPv4 in spec.ipFamilies.`,
    };
  }
  const sourceNat = nlb.reader.text(SOURCE_NAT);
  if (sourceNat.is === 'set' && sourceNat.value === 'on') {
    yield {
      annotation: SOURCE_NAT,
      got: 'on',
      limit: 'off',
      message: `${object.title} switches IPv6 prefixes for source NAT on, and its load balancer has no IPv6: the controller refuses it`,
      fix: `Set ${TYPE} to 'dualstack', or remove the annotation.`,
    };
  }
}

function* refusedOnDualstack({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  const udp = nlb.listeners.listeners.filter(({ protocol }) => protocol === 'UDP' || protocol === 'TCP_UDP');
  if (udp.length === 0) {
    return;
  }
  const ports = udp.map(({ protocol, port }) => `${protocol} ${port}`).join(', ');
  const sourceNat = nlb.reader.text(SOURCE_NAT);
  const off = sourceNat.is === 'set' ? sourceNat.value === 'off' : sourceNat.is === 'absent';
  // Where the controller is too old for the annotation, another check says so.
  if (off && !(sourceNat.is === 'absent' && object.hasAnnotation(SOURCE_NAT))) {
    yield {
      annotation: sourceNat.is === 'set' ? SOURCE_NAT : TYPE,
      got: 'dualstack',
      limit: 'ipv4',
      message: `${object.title} has ${ports} on a dualstack load balancer without IPv6 prefixes for source NAT: AWS refuses it`,
      fix: `Set ${SOURCE_NAT} to 'on', or ${TYPE} to 'ipv4'.`,
    };
  }
  const { ipFamilies } = nlb;
  if (ipFamilies !== undefined && ipFamilies.length > 0 && !ipFamilies.includes('IPv6')) {
    yield {
      field: 'spec.ipFamilies',
      got: ipFamilies.join(','),
      limit: 'IPv6',
      message: `${object.title} has ${ports} on a dualstack load balancer with IPv4 targets, and UDP needs IPv6 targets there: AWS refuses it`,
      fix: `Add IPv6 to spec.ipFamilies, or set ${TYPE} to 'ipv4'.`,
    };
  }
}
