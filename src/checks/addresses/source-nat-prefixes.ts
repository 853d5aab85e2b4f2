import { NLB } from '../../annotations/nlb-keys';
import { SUBNET_ORDER_OPEN } from '../../facts/controller-versions';
import { shown } from '../../input/arguments';
import { isAddress } from '../../input/cidr';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';
import { addressOf, holds, namedBlocks } from './named-blocks';
import { countProblem } from './subnet-count';

const PREFIXES = NLB['source-nat-ipv6-prefixes'];
const SOURCE_NAT = NLB['enable-prefix-for-ipv6-source-nat'];
const AUTO = 'auto_assigned';
const LENGTH = '80';

export const SOURCE_NAT_PREFIXES = serviceCheck({
  id: 'source-nat-prefixes',
  title: 'IPv6 prefixes for source NAT that do not fit',
  severity: Severity.ERROR,
  why: 'The prefixes go to the subnets by position, one for each, and each has 80 bits inside the IPv6 block of its subnet. They need a dualstack load '
    + 'balancer with source NAT switched on. Otherwise the controller builds nothing.',
  fix: `Give one prefix of ${LENGTH} bits, or ${AUTO}, for every subnet in the order of the subnets.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#source-nat-ipv6-prefixes',
  since: '0.1.0',
}, function* (service) {
  const { object, nlb } = service;
  const prefixes = nlb.reader.list(PREFIXES);
  if (prefixes.is !== 'set' || nlb.controller === undefined) {
    return;
  }
  const sourceNat = nlb.reader.text(SOURCE_NAT);
  // Switched on, source NAT itself is refused, which another check tells.
  if (nlb.ipAddressType === 'ipv4' && !(sourceNat.is === 'set' && sourceNat.value === 'on')) {
    yield {
      annotation: PREFIXES,
      got: 'ipv4',
      limit: 'dualstack',
      message: `${object.title} gives IPv6 prefixes for source NAT to a load balancer without IPv6: the controller refuses it`,
      fix: `Set ${NLB['ip-address-type']} to 'dualstack', or remove the prefixes.`,
    };
  }
  if (sourceNat.is === 'absent' || (sourceNat.is === 'set' && sourceNat.value === 'off')) {
    yield {
      annotation: PREFIXES,
      got: 'off',
      limit: 'on',
      message: `${object.title} gives IPv6 prefixes for source NAT, which is not switched on: the controller refuses it`,
      fix: `Set ${SOURCE_NAT} to 'on', or remove the prefixes.`,
    };
  }
  const count = countProblem(service, PREFIXES, prefixes.value.length, 'IPv6 prefix');
  if (count !== undefined) {
    yield count;
  }
  yield* forms(service, prefixes.value, count === undefined);
}, [NLB['source-nat-ipv6-prefixes']]);

function* forms({ object, nlb, cluster }: TakenService, prefixes: readonly string[], paired: boolean): Iterable<ServiceProblem> {
  const blocks = paired && keepsOrder(nlb.controller!, prefixes.length) ? namedBlocks(nlb.subnets, 'ipv6', cluster) : undefined;
  for (const [index, text] of prefixes.entries()) {
    if (text === AUTO) {
      continue;
    }
    const slash = text.indexOf('/');
    const address = slash < 0 ? text : text.slice(0, slash);
    const home = blocks?.[index];
    if (!isAddress(address, 'ipv6') || slash < 0 || text.slice(slash + 1) !== LENGTH) {
      yield {
        annotation: PREFIXES,
        got: text,
        limit: `${AUTO}, or an IPv6 prefix of ${LENGTH} bits`,
        message: `${object.title} has the IPv6 prefix ${shown(text)}, which is no prefix of ${LENGTH} bits: the controller refuses it`,
        fix: `Write ${AUTO}, or a prefix such as '2001:db8:0:1:2::/${LENGTH}'.`,
      };
    } else if (home !== undefined && !holds(home, addressOf(address, 'ipv6')!)) {
      yield {
        annotation: PREFIXES,
        got: text,
        limit: home.block.text,
        message: `${object.title} gives the IPv6 prefix ${text} to subnet ${home.subnetId}, which has ${home.block.text}: the controller refuses it`,
        fix: 'Give the prefixes in the order of the subnets.',
      };
    }
  }
}

/** Controllers before 3.0.0 bring the named subnets into an order of their own. */
function keepsOrder(controller: { olderThan(release: string): boolean }, count: number): boolean {
  return count === 1 || !controller.olderThan(SUBNET_ORDER_OPEN.before);
}
