import { isAlone, paramsOf } from './surroundings';
import { ALB } from '../../annotations/alb-keys';
import { shown } from '../../input/arguments';
import { parseCidr } from '../../input/cidr';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';

const CIDRS = ALB['inbound-cidrs'];
const LISTS = ALB['security-group-prefix-lists'];
const GROUPS = ALB['security-groups'];

export const INBOUND_SOURCES = ingressCheck({
  id: 'inbound-sources',
  title: 'address ranges of an Ingress that are refused, or protect nothing',
  severity: Severity.ERROR,
  why: 'Ranges and prefix lists are rules of the security group that the controller manages. Beside given security groups they are ignored, IPv6 '
    + 'ranges are ignored on an ipv4 load balancer, and a range that is none stops all work on the group.',
  fix: "Write blocks such as '203.0.113.0/24', and leave the security groups to the controller.",
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#inbound-cidrs',
  since: '0.1.0',
}, function* (taken) {
  const { reader } = taken.ingress;
  const [cidrs, lists, groups] = [CIDRS, LISTS, GROUPS].map(key => reader.list(key));
  const overruled = paramsOf(taken).list('inboundCIDRs');
  const given = cidrs.is === 'set' && (overruled.is === 'absent' || overruled.is === 'unknown') ? cidrs.value : [];
  for (const cidr of given) {
    yield* form(cidr, overruled.is === 'absent');
  }
  if (groups.is === 'unknown' || (groups.is === 'set' && groups.value.length > 0)) {
    yield* besideGroups(taken, given, lists.is === 'set' ? lists.value : []);
    return;
  }
  if (overruled.is === 'absent' && (cidrs.is === 'set' || lists.is === 'set') && given.length === 0 && valueOr(lists, [])?.length === 0) {
    yield {
      annotation: cidrs.is === 'set' ? CIDRS : LISTS,
      severity: Severity.WARNING,
      got: '',
      message: `${taken.object.title} names nobody who may connect, which counts as not said: everybody may, unless a member of its group says otherwise`,
      fix: 'Name the ranges that may connect, or remove the annotation.',
    };
  }
  yield* wrongFamily(taken, given, lists.is === 'absent' || (lists.is === 'set' && lists.value.length === 0));
}, [CIDRS, LISTS]);

function* form(text: string, surely: boolean): Iterable<IngressProblem> {
  const cidr = parseCidr(text);
  if (cidr === undefined || (!text.includes(':') && /(^|\.)0\d/.test(text))) {
    const single = parseCidr(`${text}/${text.includes(':') ? 128 : 32}`);
    yield {
      annotation: CIDRS,
      severity: surely ? Severity.ERROR : Severity.WARNING,
      got: text,
      limit: 'a CIDR block',
      message: `annotation ${CIDRS} has ${shown(text)}, which is no CIDR block: the controller refuses it, and stops work on the whole group`,
      fix: single ? `Write '${single.text}' for this single address.` : text.startsWith('pl-') ? `Move it to ${LISTS}.` : "Write a block such as '203.0.113.0/24', without leading zeros.",
    };
  } else if (cidr.hostBits) {
    yield {
      annotation: CIDRS,
      severity: Severity.WARNING,
      got: text,
      limit: cidr.text,
      message: `annotation ${CIDRS} has ${shown(text)}, which names an address inside the block ${cidr.text}: AWS admits the whole block`,
      fix: `Write '${cidr.text}' for the block, or '${text.split('/')[0]}/${cidr.family === 'ipv4' ? 32 : 128}' for the address alone.`,
    };
  }
}

function* besideGroups({ object }: TakenIngress, cidrs: readonly string[], lists: readonly string[]): Iterable<IngressProblem> {
  for (const [annotation, items] of [[CIDRS, cidrs], [LISTS, lists]] as const) {
    if (items.length > 0) {
      yield {
        annotation,
        severity: items.some(item => parseCidr(item)?.prefix === 0) ? Severity.WARNING : Severity.ERROR,
        got: items.join(','),
        message: `${object.title} says who may connect beside ${GROUPS}, and it is ignored: the rules of these groups alone say it`,
        fix: `Put the sources into the rules of your security groups and remove the annotation, or remove ${GROUPS}.`,
      };
    }
  }
}

/** IPv6 ranges of a load balancer that has no IPv6 addresses. */
function* wrongFamily(taken: TakenIngress, cidrs: readonly string[], alone: boolean): Iterable<IngressProblem> {
  const v6 = cidrs.filter(cidr => parseCidr(cidr)?.family === 'ipv6');
  const byClass = paramsOf(taken).text('ipAddressType');
  const type = valueOr(byClass.is === 'absent' ? taken.ingress.reader.text(ALB['ip-address-type']) : byClass, 'ipv4');
  if (v6.length === 0 || type !== 'ipv4' || isAlone(taken) !== true) {
    return;
  }
  const nobody = v6.length === cidrs.length && alone;
  const narrow = v6.filter(cidr => parseCidr(cidr)?.prefix !== 0);
  if (nobody || narrow.length > 0) {
    yield {
      annotation: CIDRS,
      severity: nobody ? Severity.ERROR : Severity.WARNING,
      got: (nobody ? v6 : narrow).join(','),
      limit: 'IPv4 ranges',
      message: nobody ? `${taken.object.title} admits IPv6 ranges only to an ipv4 load balancer, and so nobody`
        : `${taken.object.title} admits ${narrow.join(', ')} to an ipv4 load balancer, which has no IPv6 addresses: these ranges are ignored`,
      fix: `Set ${ALB['ip-address-type']} to 'dualstack', or give IPv4 ranges.`,
    };
  }
}
