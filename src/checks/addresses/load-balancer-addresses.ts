import { NLB } from '../../annotations/nlb-keys';
import { repeated, shown } from '../../input/arguments';
import { isAddress } from '../../input/cidr';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';
import { NamedBlock, addressOf, holds, isReserved, namedBlocks } from './named-blocks';
import { countProblem } from './subnet-count';

const FAMILIES = {
  ipv4: { key: NLB['private-ipv4-addresses'], what: 'private IPv4 address', example: '10.0.1.5' },
  ipv6: { key: NLB['ipv6-addresses'], what: 'IPv6 address', example: '2001:db8::1:5' },
} as const;

export const LOAD_BALANCER_ADDRESSES = serviceCheck({
  id: 'load-balancer-addresses',
  title: 'addresses of a load balancer that do not fit its subnets',
  severity: Severity.ERROR,
  why: 'Every subnet of the load balancer needs exactly one of the addresses, inside its block and none that AWS keeps for itself. '
    + 'Private IPv4 addresses are for internal load balancers, IPv6 addresses for dualstack ones. Otherwise nothing is built.',
  fix: 'Give one address for every subnet, inside the block of that subnet.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#private-ipv4-addresses',
  since: '0.1.0',
}, function* (service) {
  const { object, nlb } = service;
  if (nlb.controller === undefined) {
    return;
  }
  if (nlb.reader.has(FAMILIES.ipv4.key)) {
    if (nlb.scheme === 'internet-facing') {
      yield {
        annotation: FAMILIES.ipv4.key,
        got: 'internet-facing',
        limit: 'internal',
        message: `${object.title} gives private IPv4 addresses to an internet-facing load balancer: the controller refuses it`,
        fix: `Set ${NLB.scheme} to 'internal', or give Elastic IPs in ${NLB['eip-allocations']} instead.`,
      };
    }
    yield* addresses(service, 'ipv4');
  }
  if (nlb.reader.has(FAMILIES.ipv6.key)) {
    if (nlb.ipAddressType === 'ipv4') {
      yield {
        annotation: FAMILIES.ipv6.key,
        got: 'ipv4',
        limit: 'dualstack',
        message: `${object.title} gives IPv6 addresses to a load balancer without IPv6: the controller refuses it`,
        fix: `Set ${NLB['ip-address-type']} to 'dualstack', or remove the addresses.`,
      };
    }
    yield* addresses(service, 'ipv6');
  }
}, [FAMILIES.ipv4.key, FAMILIES.ipv6.key]);

function* addresses(service: TakenService, family: 'ipv4' | 'ipv6'): Iterable<ServiceProblem> {
  const { object, nlb, cluster } = service;
  const { key, what, example } = FAMILIES[family];
  const setting = nlb.reader.list(key);
  if (setting.is !== 'set') {
    return;
  }
  const texts = setting.value;
  const count = countProblem(service, key, texts.length, what);
  if (count !== undefined) {
    yield count;
  }
  for (const text of texts.filter(candidate => !isAddress(candidate, family))) {
    yield {
      annotation: key,
      got: text,
      limit: `an ${family === 'ipv4' ? 'IPv4' : 'IPv6'} address`,
      message: `${object.title} has ${shown(text)} among its ${what}es, which is none: the controller refuses it`,
      fix: `Write plain addresses such as '${example}', without a mask.`,
    };
  }
  const twice = repeated(texts);
  if (twice.length > 0) {
    yield {
      annotation: key,
      got: twice.join(','),
      message: `${object.title} gives the ${what} ${twice.join(', ')} more than once, and an address can be in one subnet only: the controller refuses it`,
      fix: 'Give every subnet an address of its own.',
    };
  }
  const blocks = namedBlocks(nlb.subnets, family, cluster);
  if (blocks !== undefined) {
    const numbers = [...new Set(texts)].flatMap(text => {
      const number = isAddress(text, family) ? addressOf(text, family) : undefined;
      return number === undefined ? [] : [{ text, number }];
    });
    // An address that cannot be read, or one too few, leaves a subnet without any: told already.
    yield* placed(service, key, what, blocks, numbers, count === undefined && twice.length === 0 && numbers.length === texts.length);
  }
}

interface Address {
  readonly text: string;
  readonly number: bigint;
}

function* placed(
  { object }: TakenService, annotation: string, what: string, blocks: readonly NamedBlock[], numbers: readonly Address[], complete: boolean,
): Iterable<ServiceProblem> {
  const names = blocks.map(({ subnetId, block }) => `${subnetId} (${block.text})`).join(', ');
  for (const { text, number } of numbers) {
    const home = blocks.find(block => holds(block, number));
    if (home === undefined) {
      yield {
        annotation,
        got: text,
        limit: names,
        message: `${object.title} gives the ${what} ${text}, which lies in none of its subnets ${names}: the controller refuses it`,
      };
    } else if (isReserved(home, number)) {
      yield {
        annotation,
        got: text,
        message: `${object.title} gives the ${what} ${text}, one of the five that AWS keeps for itself in ${home.subnetId} (${home.block.text}): AWS refuses it`,
        fix: 'Give an address after the first four of the subnet and before its last.',
      };
    }
  }
  const full = blocks.map(block => ({ block, inside: numbers.filter(({ number }) => holds(block, number)) })).find(({ inside }) => inside.length > 1);
  if (complete && full !== undefined) {
    const { block: { subnetId }, inside } = full;
    yield {
      annotation,
      got: inside.map(({ text }) => text).join(','),
      limit: 'one in each subnet',
      message: `${object.title} gives ${inside.map(({ text }) => text).join(' and ')}, both in ${subnetId}, and every subnet needs exactly one: the controller refuses it`,
    };
  }
}
