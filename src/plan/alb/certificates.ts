import { namesFor } from './certificate-names';
import { Member, ruled } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import { asRecord } from '../../input/json';
import { addTo } from '../../input/multimap';
import { isToken } from '../../input/tokens';
import type { Knowledge } from '../knowledge/knowledge';
import { FILLED_IN_LATER, Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';
import { valueOr } from '../setting';
import { since } from '../versions/rule';

/** Older releases list every certificate once, also the default one that is named again. */
const DEFAULT_IS_REPEATED = since('2.13.0');

const NOT_AT_HAND = new Unknown('certificates of the account');
const REQUESTED = new Unknown('certificate that is requested at deployment');
const NONE: readonly string[] = [];

/** Certificates that are given to an Ingress by its class or itself. */
export function givenCertificates({ params, told }: Member): Maybe<readonly string[]> {
  return ruled(params.certificates, () => told.list(ALB['certificate-arn'])) ?? NONE;
}

/** Certificates of an Ingress that is given none: all that fit one of its hosts. */
export function discoveredCertificates(member: Member, knowledge: Knowledge): Maybe<readonly string[]> {
  const { ingress: { reader } } = member;
  if (knowledge.settings.requestsCertificates && valueOr(reader.flag(ALB['create-acm-cert']), false) !== false) {
    return REQUESTED;
  }
  const hosts = hostsOf(member);
  if (hosts === undefined) {
    return FILLED_IN_LATER;
  }
  if (knowledge.certificates === undefined) {
    return hosts.length === 0 ? NONE : NOT_AT_HAND;
  }
  const byDomain = knowledge.once('certificates by domain', () => domains(knowledge));
  const found = new Set<string>();
  let places: ReadonlyMap<unknown, string> | undefined;
  for (const host of hosts) {
    const arns = namesFor(host).flatMap(name => byDomain.get(name) ?? NONE);
    arns.forEach(arn => found.add(arn));
    if (arns.length === 0) {
      places ??= placesOf(member);
      member.diagnoses.add('certificate-not-found', { field: places.get(host), got: host, message: `no certificate is for the host ${host.slice(0, 80)}` });
    }
  }
  return places === undefined ? [...found].sort() : REFUSED;
}

function domains({ certificates }: Knowledge): ReadonlyMap<string, readonly string[]> {
  const byDomain = new Map<string, string[]>();
  for (const { arn, domains: names } of certificates!) {
    for (const name of names.map(it => it.toLowerCase())) {
      addTo(byDomain, name, arn);
    }
  }
  return byDomain;
}

/** Hosts of rules and of `tls`, sorted; `undefined` where nobody can tell. */
function hostsOf({ ingress: { spec } }: Member): readonly string[] | undefined {
  const hosts = new Set<unknown>();
  listOf(spec.rules).forEach(rule => hosts.add(asRecord(rule)?.host ?? ''));
  listOf(spec.tls).forEach(entry => listOf(asRecord(entry)?.hosts).forEach(host => hosts.add(host)));
  hosts.delete('');
  const known = [...hosts].filter((host): host is string => typeof host === 'string');
  return [spec.rules, spec.tls, ...hosts].some(isToken) ? undefined : known.sort();
}

/** Where each host stands first. */
function placesOf({ ingress: { spec } }: Member): ReadonlyMap<unknown, string> {
  const places = new Map<unknown, string>();
  const add = (host: unknown, place: string) => places.has(host) || places.set(host, place);
  listOf(spec.rules).forEach((rule, index) => add(asRecord(rule)?.host, `spec.rules[${index}].host`));
  listOf(spec.tls).forEach((entry, index) => listOf(asRecord(entry)?.hosts).forEach((host, item) => add(host, `spec.tls[${index}].hosts[${item}]`)));
  return places;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Certificates of a listener: the first of all is the default, and comes once more where it is named again. */
export function joinedCertificates(lists: readonly Maybe<readonly string[]>[], knowledge: Knowledge): Maybe<readonly string[]> {
  const untold = lists.find(list => !isKnown(list));
  if (untold !== undefined) {
    return untold;
  }
  const [first, ...all] = (lists as readonly (readonly string[])[]).flat();
  if (first === undefined) {
    return NONE;
  }
  const others = new Set(all);
  if (!DEFAULT_IS_REPEATED.holds(knowledge.controller)) {
    others.delete(first);
  }
  return [first, ...others];
}
