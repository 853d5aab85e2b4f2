import { decodeList } from '../../annotations/codec/list';
import { NLB } from '../../annotations/nlb-keys';
import type { Controller } from '../../cluster/controller';
import { SUBNET_ORDER_OPEN } from '../../facts/controller-versions';
import { repeated, shown } from '../../input/arguments';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const ADDRESSES = NLB['eip-allocations'];
const SUBNETS = NLB.subnets;

export const ELASTIC_IP_SUBNETS = serviceCheck({
  id: 'elastic-ip-subnets',
  title: 'Elastic IPs that do not fit scheme or subnets',
  severity: Severity.ERROR,
  why: 'Elastic IPs exist on internet-facing load balancers only, one for every subnet, and they are handed out by position. '
    + 'With a wrong scheme or number the controller builds nothing; in a wrong order an address lands in another zone.',
  fix: 'Give one Elastic IP for every subnet of an internet-facing load balancer, in the order of the subnets.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#eip-allocations',
  since: '0.1.0',
}, service => {
  const addresses = service.nlb.reader.list(ADDRESSES);
  return addresses.is !== 'set' || isSound(service, addresses.value) ? NOTHING
    : Array.from(problems(service, addresses.value), problem => ({ annotation: ADDRESSES, ...problem }));
}, [ADDRESSES]);

/** The usual case: as many different addresses as subnets, on an internet-facing load balancer. */
function isSound({ nlb: { scheme, subnets, controller } }: TakenService, allocations: readonly string[]): boolean {
  return scheme === 'internet-facing' && allocations.length > 0 && allocations.length === subnets?.length
    && !orderOpen(controller) && repeated(allocations).length === 0;
}

function* problems(service: TakenService, allocations: readonly string[]): Iterable<ServiceProblem> {
  const { object, nlb } = service;
  const count = `${allocations.length} Elastic IP${allocations.length === 1 ? '' : 's'}`;
  const internal = internalScheme(service);
  if (internal !== undefined) {
    yield {
      got: internal,
      limit: 'internet-facing',
      message: `${object.title} asks for ${count} with ${internal}, and an internal load balancer has none: the controller refuses it`,
      fix: `Set ${NLB.scheme} to 'internet-facing', or remove the addresses.`,
    };
  }
  const twice = repeated(allocations);
  if (twice.length > 0) {
    yield {
      got: twice.join(','),
      message: `${object.title} gives Elastic IP ${twice.join(', ')} to several subnets, and an address can be in one only: AWS refuses it`,
      fix: 'Give every subnet an Elastic IP of its own.',
    };
  }
  const subnetText = object.annotation(SUBNETS);
  if (subnetText !== undefined) {
    const subnets = decodeList(subnetText);
    if (subnets.length !== allocations.length) {
      yield {
        got: String(allocations.length),
        limit: String(subnets.length),
        message: `${object.title} has ${count} for ${subnets.length} subnet${subnets.length === 1 ? '' : 's'}: the controller refuses it`,
        fix: subnets.length === 0 ? 'Name the subnets.'
          : subnets.length === 1 ? `Give one allocation id, for ${subnets[0]}.` : `Give ${subnets.length} allocation ids, one for each of ${subnets.join(', ')}.`,
      };
    } else if (orderOpen(nlb.controller) && allocations.length > 1) {
      yield {
        severity: Severity.WARNING,
        message: `${object.title} pairs Elastic IPs with subnets in the order of AWS's answer, not in the order written, on controllers from ${SUBNET_ORDER_OPEN.from} until ${SUBNET_ORDER_OPEN.before}`,
        fix: `Upgrade the controller to ${SUBNET_ORDER_OPEN.before} or newer, or check after the roll-out which address serves which zone.`,
      };
    }
  } else if (!object.hasAnnotation(SUBNETS) && allocations.length === 0) {
    yield { got: '0', message: `${object.title} has the annotation without a single Elastic IP: the controller refuses it` };
  } else if (!object.hasAnnotation(SUBNETS) && internal === undefined) {
    yield {
      severity: Severity.WARNING,
      message: `${object.title} has ${count} but names no subnets: as many as the controller discovers have to match, and the order is that of the subnet ids`,
      fix: `Name the subnets with ${SUBNETS}.`,
    };
  }
}

/** In words what makes the load balancer internal; `undefined` if it is internet-facing or nobody can tell. */
function internalScheme({ object, nlb }: TakenService): string | undefined {
  if (nlb.scheme !== 'internal') {
    return undefined;
  }
  return object.hasAnnotation(NLB.scheme) ? "scheme 'internal'"
    : nlb.reader.has(NLB.internal) ? `${NLB.internal} ${shown(object.annotation(NLB.internal))}`
      : 'no scheme, which means internal';
}

/** Whether the controller leaves it to AWS which address lands in which subnet. */
function orderOpen(controller: Controller | undefined): boolean {
  return controller !== undefined && controller.olderThan(SUBNET_ORDER_OPEN.before) && !controller.olderThan(SUBNET_ORDER_OPEN.from);
}
