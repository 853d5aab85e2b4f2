import { NLB } from '../../annotations/nlb-keys';
import type { ClusterSubnet } from '../../cluster/cluster-subnet';
import { repeated } from '../../input/arguments';
import { isToken } from '../../input/tokens';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const SUBNETS = NLB.subnets;

/** Free addresses that a load balancer needs in each of its subnets. */
const FREE_ADDRESSES = 8;

export const NAMED_SUBNETS = serviceCheck({
  id: 'named-subnets',
  title: 'subnets that a load balancer cannot use, or not as meant',
  severity: Severity.ERROR,
  why: 'A load balancer has at most one subnet in a zone and at least one in all. Whether a subnet has a route to the internet and '
    + 'addresses left is not looked at when it is named.',
  fix: 'Name one subnet for each zone, public ones for an internet-facing load balancer and private ones for an internal one.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#subnets',
  since: '0.1.0',
}, service => isSound(service) ? NOTHING : problems(service), [SUBNETS]);

/** Whether all subnets are named once and, as far as they are known, are in zones of their own, on the right side and with room. */
function isSound({ nlb, cluster }: TakenService): boolean {
  const { subnets = [], scheme } = nlb;
  const zones = new Set<string>();
  return nlb.subnets === undefined || (subnets.length > 0 && subnets.every((name, index) => {
    const { zone = name, isPublic, freeAddresses = FREE_ADDRESSES } = cluster.subnet(name) ?? {};
    const lonely = subnets.indexOf(name) === index && !zones.has(zone);
    zones.add(zone);
    return lonely && freeAddresses >= FREE_ADDRESSES && (scheme === undefined || isPublic === undefined || isPublic === (scheme === 'internet-facing'));
  }));
}

function* problems(service: TakenService): Iterable<ServiceProblem> {
  const { object, nlb, cluster } = service;
  const { subnets } = nlb;
  if (subnets === undefined) {
    return;
  }
  if (subnets.length === 0 && nlb.controller !== undefined) {
    yield {
      annotation: SUBNETS,
      got: object.annotation(SUBNETS),
      limit: 'at least one subnet',
      message: `${object.title} has the annotation for subnets without a single one: the controller refuses it`,
      fix: 'Name subnets, or remove the annotation to have them discovered.',
    };
  }
  const twice = subnets.length < 2 ? [] : repeated(subnets.filter(subnet => subnet.startsWith('subnet-')));
  if (twice.length > 0 && nlb.controller !== undefined) {
    yield {
      annotation: SUBNETS,
      got: twice.join(','),
      message: `${object.title} names subnet ${twice.join(', ')} more than once: the controller refuses it`,
      fix: 'Name each subnet once.',
    };
  }
  if (cluster.subnets === undefined) {
    return;
  }
  const known = [...new Set(subnets)].flatMap(subnet => cluster.subnet(subnet) ?? []);
  yield* sameZone(service, known);
  yield* wrongSide(service, known);
  for (const { subnetId, freeAddresses } of known) {
    if (freeAddresses !== undefined && freeAddresses < FREE_ADDRESSES) {
      yield {
        annotation: SUBNETS,
        severity: Severity.WARNING,
        got: String(freeAddresses),
        limit: String(FREE_ADDRESSES),
        message: `${object.title} names subnet ${subnetId}, which has ${freeAddresses} free addresses, and a load balancer needs ${FREE_ADDRESSES}`,
        fix: 'Name a subnet with more room.',
      };
    }
  }
}

function* sameZone({ object, nlb }: TakenService, known: readonly ClusterSubnet[]): Iterable<ServiceProblem> {
  const zones = nlb.controller === undefined ? [] : repeated(known.map(({ zone }) => zone).filter(zone => !isToken(zone)));
  for (const zone of zones) {
    const ids = known.filter(subnet => subnet.zone === zone).map(({ subnetId }) => subnetId).join(', ');
    yield {
      annotation: SUBNETS,
      got: ids,
      limit: 'one subnet in a zone',
      message: `${object.title} names ${ids}, all of them in ${zone}, and a load balancer has one subnet in a zone: the controller refuses it`,
      fix: `Name one of ${ids}.`,
    };
  }
}

function* wrongSide({ object, nlb }: TakenService, known: readonly ClusterSubnet[]): Iterable<ServiceProblem> {
  const { scheme } = nlb;
  const wrong = scheme === undefined ? [] : known.filter(({ isPublic }) => isPublic !== (scheme === 'internet-facing')).map(({ subnetId }) => subnetId);
  if (wrong.length > 0) {
    yield {
      annotation: SUBNETS,
      severity: Severity.WARNING,
      got: wrong.join(','),
      limit: scheme === 'internal' ? 'private subnets' : 'public subnets',
      message: scheme === 'internal' ? `${object.title} is internal and names ${wrong.join(', ')}, public subnets`
        : `${object.title} is internet-facing and names ${wrong.join(', ')}, without a route to the internet: clients there cannot reach it`,
      fix: `Name ${scheme === 'internal' ? 'private' : 'public'} subnets, or change the scheme.`,
    };
  }
}
