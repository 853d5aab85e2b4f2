import { NLB } from '../../annotations/nlb-keys';
import { parseCidr } from '../../input/cidr';
import type { Json } from '../../input/json';
import { Listener, carriesUdp } from '../../plan/nlb/listeners';
import { valueOr } from '../../plan/setting';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const LISTS = NLB['security-group-prefix-lists'];
const ICMP = NLB['enable-icmp-for-path-mtu-discovery'];
const GROUPS = NLB['security-groups'];

export const IGNORED_SOURCE_RANGES = serviceCheck({
  id: 'ignored-source-ranges',
  title: 'source ranges that protect nothing',
  severity: Severity.ERROR,
  why: 'Source ranges and prefix lists are rules of the security group that the controller manages. Beside given security groups they are '
    + 'ignored, and without security groups they only count where targets see the addresses of clients: more may connect than was asked for.',
  fix: 'Leave the security groups to the controller, or put the ranges into the rules of your own.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#access-control',
  since: '0.1.0',
}, service => service.nlb.securityGroups === 'managed' && !service.object.hasAnnotation(RANGES) ? NOTHING : ignored(service));

function* ignored(service: TakenService): Iterable<ServiceProblem> {
  const { object } = service;
  if (object.spec.loadBalancerSourceRanges === undefined && ![RANGES, LISTS, ICMP].some(key => object.hasAnnotation(key))) {
    return;
  }
  switch (service.nlb.securityGroups) {
    case 'given': return yield* besideGroups(service, `beside ${GROUPS}`);
    case 'none': {
      yield* besideGroups(service, 'on a load balancer without security groups');
      return yield* unenforced(service);
    }
    default: return yield* twoPlaces(service);
  }
}

/** What only a managed security group has. Source ranges count without one, too, as long as targets see client addresses. */
function* besideGroups({ object, nlb }: TakenService, where: string): Iterable<ServiceProblem> {
  const ranges = nlb.securityGroups === 'given' ? nlb.givenRanges ?? [] : [];
  if (ranges.length > 0) {
    yield {
      ...placeOf(object.spec),
      got: ranges.join(','),
      severity: admitAll(ranges) ? Severity.WARNING : Severity.ERROR,
      message: `${object.title} gives source ranges ${where}, and they are ignored: the rules of these groups alone say who may connect`,
    };
  }
  const lists = nlb.reader.list(LISTS);
  if (lists.is === 'set' && lists.value.length > 0) {
    yield {
      annotation: LISTS,
      got: lists.value.join(','),
      message: `${object.title} gives prefix lists ${where}, and they are ignored`,
      fix: nlb.securityGroups === 'given' ? 'Put the prefix lists into the rules of your security groups, or leave those to the controller.' : 'Let the load balancer have security groups.',
    };
  }
  const icmp = nlb.reader.text(ICMP);
  if (icmp.is === 'set' && icmp.value === 'on') {
    yield {
      annotation: ICMP,
      severity: Severity.WARNING,
      got: 'on',
      message: `${object.title} asks for ICMP rules ${where}, and they are ignored`,
      fix: 'Remove the annotation.',
    };
  }
}

/** Without security groups, targets that see no client addresses are opened to the whole load balancer. */
function* unenforced({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  const ranges = nlb.givenRanges ?? [];
  const managed = valueOr(nlb.reader.flag(NLB['manage-backend-security-group-rules']), true);
  if (ranges.length === 0 || admitAll(ranges) || managed === undefined) {
    return;
  }
  const noRules = !managed;
  const open = nlb.listeners.listeners.filter(listener => noRules || (!carriesUdp(listener) && nlb.preservesClientIp(listener) === false));
  if (open.length > 0) {
    const reason = noRules ? 'the controller makes no rules' : 'targets do not see the addresses of clients';
    yield {
      ...placeOf(object.spec),
      got: ranges.join(','),
      message: `${object.title} gives source ranges without security groups, and for ${open.map(named).join(', ')} they are not enforced, as ${reason}`,
      fix: noRules ? `Set ${NLB['manage-backend-security-group-rules']} to 'true', or let the load balancer have security groups.`
        : `Let the load balancer have security groups, or set preserve_client_ip.enabled=true in ${NLB['target-group-attributes']}.`,
    };
  }
}

function* twoPlaces({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  const annotated = nlb.reader.list(RANGES);
  const own = nlb.givenRanges;
  if (annotated.is !== 'set' || own === undefined || !Array.isArray(object.spec.loadBalancerSourceRanges) || object.spec.loadBalancerSourceRanges.length === 0) {
    return;
  }
  if (canonical(annotated.value) !== canonical(own)) {
    yield {
      annotation: RANGES,
      severity: Severity.WARNING,
      got: annotated.value.join(','),
      limit: own.join(','),
      message: `${RANGES} of ${object.title} differs from spec.loadBalancerSourceRanges, which wins`,
      fix: 'Remove the annotation.',
    };
  }
}

function placeOf({ loadBalancerSourceRanges: own }: Json): { field: string } | { annotation: string } {
  return Array.isArray(own) && own.length > 0 ? { field: 'spec.loadBalancerSourceRanges' } : { annotation: RANGES };
}

function admitAll(ranges: readonly string[]): boolean {
  return ranges.some(range => parseCidr(range)?.prefix === 0);
}

function canonical(ranges: readonly string[]): string {
  return [...new Set(ranges.map(range => parseCidr(range)?.text ?? range))].sort().join(',');
}

function named({ protocol, port }: Listener): string {
  return `${protocol} ${port}`;
}
