import { decodeList } from '../../annotations/codec/list';
import { decodeBoolean } from '../../annotations/codec/scalar';
import { NLB } from '../../annotations/nlb-keys';
import type { Controller } from '../../cluster/controller';
import { defaultScheme } from '../../cluster/controller-defaults';
import { SUBNET_ORDER_OPEN } from '../../facts/controller-versions';
import { repeated, shown } from '../../input/arguments';
import { isToken } from '../../input/tokens';
import { Check, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ownerOf, readerOf, surelyOurs } from '../reading';

const ADDRESSES = NLB['eip-allocations'];
const SUBNETS = NLB.subnets;

export const ELASTIC_IP_SUBNETS: Check = {
  id: 'elastic-ip-subnets',
  title: 'Elastic IPs that do not fit scheme or subnets',
  severity: Severity.ERROR,
  why: 'Elastic IPs exist on internet-facing load balancers only, one for every subnet, and they are handed out by position. '
    + 'With a wrong scheme or number the controller builds nothing; in a wrong order an address lands in another zone.',
  fix: 'Give one Elastic IP for every subnet of an internet-facing load balancer, in the order of the subnets.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#eip-allocations',
  since: '0.1.0',

  *inspect(object, snapshot) {
    const addresses = object.isService ? object.annotation(ADDRESSES) : undefined;
    if (addresses !== undefined && ownerOf(object, snapshot) !== 'other') {
      const field = `${object.prefix}metadata.annotations['${ADDRESSES}']`;
      const severity = surelyOurs(object, ownerOf(object, snapshot)) ? Severity.ERROR : Severity.WARNING;
      for (const problem of problems(object, decodeList(addresses), readerOf(object, snapshot))) {
        yield { object, field, severity, ...problem };
      }
    }
  },
};

function* problems(object: ManifestObject, allocations: string[], reader: Controller | undefined): Iterable<Omit<Problem, 'object' | 'field'>> {
  const count = `${allocations.length} Elastic IP${allocations.length === 1 ? '' : 's'}`;
  const internal = internalScheme(object, reader);
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
        fix: `Give ${subnets.length} allocation ids, one for each of ${subnetText}.`,
      };
    } else if (orderOpen(reader) && allocations.length > 1) {
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
function internalScheme(object: ManifestObject, reader: Controller | undefined): string | undefined {
  if (object.hasAnnotation(NLB.scheme)) {
    const scheme = object.annotation(NLB.scheme);
    return scheme === 'internal' ? `scheme ${shown(scheme)}` : undefined;
  }
  if (reader === undefined) {
    return undefined;
  }
  if (object.hasAnnotation(NLB.internal) && !reader.isAutoMode) {
    const raw = object.annotation(NLB.internal);
    const value = raw === undefined || isToken(raw) ? undefined : decodeBoolean(raw);
    return value?.ok && value.value ? `${NLB.internal} ${shown(raw)}` : undefined;
  }
  return defaultScheme(reader) === 'internal' ? 'no scheme, which means internal' : undefined;
}

/** Whether the controller leaves it to AWS which address lands in which subnet. */
function orderOpen(controller: Controller | undefined): boolean {
  return controller !== undefined && controller.olderThan(SUBNET_ORDER_OPEN.before) && !controller.olderThan(SUBNET_ORDER_OPEN.from);
}
