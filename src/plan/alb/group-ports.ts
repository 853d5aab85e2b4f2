import { agreedAmong, tellConflict } from './agreement';
import { joinedCertificates } from './certificates';
import type { GroupInPlan } from './group-in-plan';
import type { Inbound } from './inbound';
import type { AlbListener } from './listen-ports';
import type { MemberListeners } from './member-listeners';
import { ALB } from '../../annotations/alb-keys';
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
        tellConflict(plan.conflicts, ALB['listen-ports'], [known.members[0].member.key, `${known.protocol} ${port}`], [one.member.key, `${protocol} ${port}`]);
      }
      known.members.push(one);
    }
  }
  const ports = [...byPort].sort(([a], [b]) => a - b).map(([port, { protocol, members }]) => merged(port, protocol, members, { ...plan, others }));
  return { ports, others };
}

function merged(port: number, protocol: AlbListener['protocol'], all: readonly MemberListeners[], plan: GroupInPlan): GroupPort {
  const { others, knowledge } = plan;
  const joined = <T>(annotation: string, read: (one: MemberListeners) => Maybe<T> | undefined, keyOf?: (value: T) => unknown) => {
    if (all.length === 1) {
      return read(all[0]) ?? others;
    }
    const byMember = new Map(all.map(one => [one.member, one]));
    return agreedAmong([...byMember.keys()], plan, member => read(byMember.get(member)!), { annotation, keyOf });
  };
  const inbound: Inbound = {
    cidrs: joined(ALB['inbound-cidrs'], one => one.inbound.cidrs, asSet),
    prefixLists: joined(ALB['security-group-prefix-lists'], one => one.inbound.prefixLists, asSet),
  };
  if (protocol === 'HTTP') {
    return { port, protocol, members: all, inbound, sslPolicy: undefined, mutual: undefined, certificates: [] };
  }
  return {
    port,
    protocol,
    members: all,
    inbound,
    sslPolicy: joined(ALB['ssl-policy'], one => one.sslPolicy),
    mutual: joined(ALB['mutual-authentication'], ({ mutual }) => isKnown(mutual) ? mutual.get(port) : mutual, asText),
    certificates: others ?? joinedCertificates(all.map(({ certificates }) => certificates), knowledge),
  };
}

function asSet(list: readonly string[]): string {
  return [...new Set(list)].sort().join();
}

function asText({ mode, trustStoreArn, ignoreClientCertificateExpiry, advertiseTrustStoreCaNames }: MutualAuthentication): string {
  return [mode, isKnown(trustStoreArn) ? trustStoreArn : '?', ignoreClientCertificateExpiry, advertiseTrustStoreCaNames].join();
}
