import type { ServiceInPlan } from './service-in-plan';
import type { StringMap } from '../../annotations/codec';
import { asSet } from '../../annotations/codec/list';
import { decodeBoolean, decodeInteger } from '../../annotations/codec/scalar';
import { NLB } from '../../annotations/nlb-keys';
import type { Controller } from '../../cluster/controller';
import { Maybe, REFUSED, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases send the attribute with an empty value. */
const EMPTY_PROXY_PROTOCOL_IS_LEFT_OUT = since('2.14.0');

const PROXY_PROTOCOL = 'proxy_protocol_v2.enabled';
const CLIENT_IP = 'preserve_client_ip.enabled';
const GIVEN = NLB['target-group-attributes'];
const PER_GROUP = NLB['proxy-protocol-per-target-group'];
const USUAL: StringMap = { [PROXY_PROTOCOL]: 'false' };

/** Attributes of the target group of one port, the annotations for the PROXY protocol last. */
export function targetGroupAttributes(plan: ServiceInPlan, port: number): Maybe<StringMap> {
  const { service, told } = plan;
  const base = told.map(GIVEN);
  const ownKey = service.hasPortAttributes ? `${GIVEN}.${port}` : undefined;
  const own = ownKey === undefined ? undefined : told.map(ownKey);
  const perGroup = told.list(PER_GROUP);
  const all = told.text(NLB['proxy-protocol']);
  if (base === undefined && own === undefined && perGroup === undefined && all === undefined) {
    return USUAL;
  }
  judge(plan, base, GIVEN);
  if (own === undefined && perGroup === undefined && all === undefined && base !== undefined && isKnown(base)) {
    return completed(base, plan.knowledge.controller);
  }
  judge(plan, own, ownKey);
  judgeProxyProtocol(plan, perGroup, all);
  for (const part of [base, own, perGroup, all]) {
    if (part !== undefined && !isKnown<unknown>(part)) {
      return part as Maybe<StringMap>;
    }
  }
  const attributes: Attributes = { ...USUAL, ...base as StringMap };
  for (const [key, value] of Object.entries(own as StringMap | undefined ?? {})) {
    if (value !== '') {
      attributes[key] = value;
    }
  }
  if (perGroup !== undefined) {
    attributes[PROXY_PROTOCOL] = String(asSet(perGroup as readonly string[]).has(String(port)));
  }
  if (all !== undefined) {
    attributes[PROXY_PROTOCOL] = 'true';
  }
  return withoutEmptyProxyProtocol(attributes, plan.knowledge.controller);
}

type Attributes = { [key: string]: string };

const complete = new WeakMap<StringMap, StringMap>();

/** Given attributes with the usual ones, made once for all objects that give the same. */
function completed(given: StringMap, controller: Controller): StringMap {
  let attributes = complete.get(given);
  if (attributes === undefined) {
    complete.set(given, attributes = withoutEmptyProxyProtocol({ ...USUAL, ...given }, controller));
  }
  return attributes;
}

function withoutEmptyProxyProtocol(attributes: Attributes, controller: Controller): StringMap {
  if (attributes[PROXY_PROTOCOL] === '' && EMPTY_PROXY_PROTOCOL_IS_LEFT_OUT.holds(controller)) {
    delete attributes[PROXY_PROTOCOL];
  }
  return attributes;
}

/** Whether client addresses are kept, as far as attributes say it; `undefined` where they do not. */
export function keepsClientAddresses(attributes: Maybe<StringMap>): Maybe<boolean> | undefined {
  const said = isKnown(attributes) ? attributes[CLIENT_IP] : undefined;
  const read = said === undefined ? undefined : decodeBoolean(said);
  return !isKnown(attributes) ? attributes : read === undefined ? undefined : read.ok ? read.value : REFUSED;
}

function judge({ diagnoses }: ServiceInPlan, map: Maybe<StringMap> | undefined, annotation: string | undefined): void {
  const said = map !== undefined && isKnown(map) ? map[CLIENT_IP] : undefined;
  if (said !== undefined && !decodeBoolean(said).ok) {
    diagnoses.add('client-ip-value', { annotation, got: said, limit: "'true' or 'false'", message: `${CLIENT_IP} is neither true nor false` });
  }
}

/** What is no number in a list, which every port asks again. */
const noNumbers = new WeakMap<readonly string[], string | null>();

function noNumberIn(items: readonly string[]): string | null {
  let found = noNumbers.get(items);
  if (found === undefined) {
    noNumbers.set(items, found = items.find(item => !decodeInteger(item, 64).ok) ?? null);
  }
  return found;
}

function judgeProxyProtocol({ diagnoses }: ServiceInPlan, perGroup: Maybe<readonly string[]> | undefined, all: Maybe<string> | undefined): void {
  const wrong = perGroup !== undefined && isKnown(perGroup) ? noNumberIn(perGroup) : null;
  if (wrong !== null) {
    const message = `'${wrong.slice(0, 80)}' is no port number`;
    diagnoses.add('proxy-protocol-port', { annotation: PER_GROUP, got: wrong, limit: 'numbers of ports', message });
  }
  if (all !== undefined && isKnown(all) && all !== '*') {
    diagnoses.add('proxy-protocol-value', { annotation: NLB['proxy-protocol'], got: all, limit: "'*'", message: "the only value is '*'" });
  }
}
