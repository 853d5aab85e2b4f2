import { Subject, agreement } from './agreement';
import { joinedCertificates } from './certificates';
import { unless } from './claims';
import type { GroupInPlan, Member } from './group-in-plan';
import type { Inbound } from './inbound';
import type { AlbListener } from './listen-ports';
import type { MemberListeners } from './member-listeners';
import { ALB } from '../../annotations/alb-keys';
import { shown } from '../../input/arguments';
import type { MutualAuthentication } from '../model/actions';
import { Maybe, Unknown, isKnown } from '../model/unknown';

/** A port that a group listens on, with what its members say of it together. */
export interface GroupPort {
  readonly port: number;
  readonly protocol: AlbListener['protocol'];
  /** Those who listen on it, in order. */
  readonly members: readonly MemberListeners[];
  readonly inbound: Inbound;
  readonly sslPolicy: Maybe<string> | undefined;
  readonly mutual: Maybe<MutualAuthentication> | undefined;
  readonly certificates: Maybe<readonly string[]>;
}

/** All ports of a group. */
export interface GroupPorts {
  /** By number. */
  readonly ports: readonly GroupPort[];
  /** Why there may be other ports. */
  readonly others: Unknown | undefined;
}

const CIDRS = listSubject(ALB['inbound-cidrs'], 'inboundCIDRs');
const PREFIX_LISTS = listSubject(ALB['security-group-prefix-lists'], 'prefixListsIDs');
const SSL_POLICY: Subject<string> = { annotation: ALB['ssl-policy'], classField: 'sslPolicy', own: ({ told }) => told.text(ALB['ssl-policy']) };
const MUTUAL: Subject<MutualAuthentication> = { annotation: ALB['mutual-authentication'], keyOf: asText };

/** The ports of a group, with what members who share one say together. */
export function groupPorts(all: readonly MemberListeners[], plan: GroupInPlan): GroupPorts {
  const byPort = new Map<number, { readonly protocol: AlbListener['protocol']; readonly members: MemberListeners[] }>();
  let others = plan.others;
  for (const one of all) {
    if (!isKnown(one.listeners)) {
      others ??= one.listeners;
      continue;
    }
    for (const { port, protocol } of one.listeners) {
      const known = byPort.get(port);
      if (known === undefined) {
        byPort.set(port, { protocol, members: [one] });
        continue;
      }
      if (known.protocol !== protocol) {
        tellProtocols(port, [known.members[0].member, known.protocol], [one.member, protocol], plan);
      }
      known.members.push(one);
    }
  }
  const ports = [...byPort].sort(([a], [b]) => a - b).map(([port, { protocol, members }]) => merged(port, protocol, members, { ...plan, others }));
  return { ports, others };
}

function merged(port: number, protocol: AlbListener['protocol'], all: readonly MemberListeners[], plan: GroupInPlan): GroupPort {
  const { others, knowledge } = plan;
  const joined = <T>(subject: Subject<T>, read: (one: MemberListeners) => Maybe<T> | undefined) => {
    if (all.length === 1) {
      return read(all[0]) ?? others;
    }
    const byMember = new Map(all.map(one => [one.member, one]));
    return agreement([...byMember.keys()], plan, member => read(byMember.get(member)!), subject).value;
  };
  const inbound: Inbound = {
    cidrs: joined(CIDRS, one => one.inbound.cidrs),
    prefixLists: joined(PREFIX_LISTS, one => one.inbound.prefixLists),
  };
  if (protocol === 'HTTP') {
    return { port, protocol, members: all, inbound, sslPolicy: undefined, mutual: undefined, certificates: [] };
  }
  return {
    port,
    protocol,
    members: all,
    inbound,
    sslPolicy: joined(SSL_POLICY, one => one.sslPolicy),
    mutual: joined(MUTUAL, ({ mutual }) => isKnown(mutual) ? mutual.get(port) : mutual),
    certificates: others ?? joinedCertificates(all.map(({ certificates }) => certificates), knowledge),
  };
}

function tellProtocols(
  port: number, [first, before]: readonly [Member, string], [second, now]: readonly [Member, string], { conflicts }: GroupInPlan,
): void {
  const annotation = ALB['listen-ports'];
  const isWritten = second.told.has(annotation);
  conflicts.about('Ingress', second.key).add('conflicting-members', {
    ...isWritten ? { annotation } : {},
    got: `${now} ${port}`,
    limit: shown(`${before} ${port}`),
    others: [`Ingress ${first.key}`],
    message: `Ingress ${first.key} listens on ${before} ${port}, and Ingress ${second.key} on ${now} ${port}${isWritten ? ` by ${annotation}` : ', by default'}`
      + unless(conflicts, [first, second]),
  });
}

/** Empty lists count as not said. */
function listSubject(annotation: string, classField: string): Subject<readonly string[]> {
  const own = ({ told }: Member) => {
    const list = told.list(annotation);
    return list !== undefined && isKnown(list) && list.length === 0 ? undefined : list;
  };
  return { annotation, classField, own, keyOf: asSet, textOf: list => list.join(', ') };
}

function asSet(list: readonly string[]): string {
  return [...new Set(list)].sort().join();
}

function asText({ mode, trustStoreArn, ignoreClientCertificateExpiry, advertiseTrustStoreCaNames }: MutualAuthentication): string {
  return [mode, isKnown(trustStoreArn) ? trustStoreArn : '?', ignoreClientCertificateExpiry, advertiseTrustStoreCaNames].join();
}
