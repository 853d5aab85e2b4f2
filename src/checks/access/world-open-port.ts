import { NLB } from '../../annotations/nlb-keys';
import { SENSITIVE_PORTS } from '../../facts/sensitive-ports';
import { parseCidr } from '../../input/cidr';
import type { ServicePort } from '../../plan/kubernetes/service-ports';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { valueOr } from '../../plan/setting';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { surelyOurs } from '../reading';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

export const WORLD_OPEN_PORT = serviceCheck({
  id: 'world-open-port',
  title: 'port of a database, shell or the like that is open to the whole internet',
  severity: Severity.WARNING,
  why: 'Without source ranges an internet-facing load balancer admits everybody. Ports of databases, caches, remote shells and cluster '
    + 'internals are found and attacked within minutes.',
  fix: 'Name the ranges that may connect in spec.loadBalancerSourceRanges, or make the load balancer internal.',
  see: 'https://docs.aws.amazon.com/config/latest/developerguide/restricted-common-ports.html',
  since: '0.1.0',
}, service => service.nlb.scheme !== 'internet-facing' || !service.nlb.ports.some(port => sensitive(port) !== undefined) ? NOTHING : openPorts(service));

function* openPorts({ object, nlb, owner }: TakenService): Iterable<ServiceProblem> {
  if (!nlb.ports.some(port => sensitive(port) !== undefined) || nlb.scheme !== 'internet-facing' || !surelyOurs(object, owner)) {
    return;
  }
  const source = everybody(nlb);
  if (source === undefined) {
    return;
  }
  for (const port of nlb.listeners.listeners.flatMap(({ ports }) => ports)) {
    const number = sensitive(port);
    if (number !== undefined) {
      const behind = number === port.port ? '' : ` behind port ${port.port}`;
      yield {
        field: `spec.ports[${port.index}]`,
        got: source,
        message: `${object.title} opens port ${number} (${SENSITIVE_PORTS.get(number)!.speaks})${behind} to ${source === 'nothing' ? 'everybody, as nothing says who may connect' : source}`,
      };
    }
  }
}

/** The number at which a port is sensitive: its own, or that of its targets. */
function sensitive({ port, targetPort, protocol }: ServicePort): number | undefined {
  return [port, targetPort].find((number): number is number => {
    const known = typeof number === 'number' ? SENSITIVE_PORTS.get(number) : undefined;
    return known !== undefined && (known.over === 'both' || known.over === protocol || (known.over === undefined && protocol === 'TCP'));
  });
}

/** Which range admits everybody, `nothing` where nothing was said, `undefined` where some are kept out or nobody can tell. */
function everybody(nlb: NlbService): string | undefined {
  switch (nlb.securityGroups) {
    case 'managed': return nlb.sources.open ? 'nothing' : nlb.givenRanges?.find(isWorld);
    case 'none': {
      // Prefix lists play no part there, and a load balancer without rules behind it is opened by somebody else.
      const managed = valueOr(nlb.reader.flag(NLB['manage-backend-security-group-rules']), true);
      return managed !== true ? undefined : nlb.givenRanges?.length === 0 ? 'nothing' : nlb.givenRanges?.find(isWorld);
    }
    default: return undefined;
  }
}

function isWorld(range: string): boolean {
  return parseCidr(range)?.prefix === 0;
}
