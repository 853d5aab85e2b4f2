import type { Wrong } from './class-params-fields';
import { shown } from '../../input/arguments';
import { Json, asRecord } from '../../input/json';
import { GROUP_NAME } from '../../input/name-grammars';
import { isToken } from '../../input/tokens';
import { Level, LISTENER, LOAD_BALANCER, attributeProblems } from '../backends/attribute-levels';
import { Severity } from '../finding';

const VALUES: { readonly [field: string]: readonly string[] } = {
  scheme: ['internal', 'internet-facing'],
  ipAddressType: ['ipv4', 'dualstack', 'dualstack-without-public-ipv4'],
  targetType: ['instance', 'ip'],
};

/** Single settings that cannot work. */
export function* settingProblems(spec: Json): Iterable<Wrong> {
  for (const [field, allowed] of Object.entries(VALUES)) {
    const value = textOf(spec[field]);
    if (value !== undefined && !allowed.includes(value)) {
      yield { field, got: value, limit: allowed.join(', '), message: `has the ${field} ${shown(value)}: Kubernetes refuses it`, fix: `Use one of ${allowed.join(', ')}.` };
    }
  }
  const group = textOf(asRecord(spec.group)?.name);
  if (group !== undefined && !GROUP_NAME.test(group)) {
    yield {
      field: 'group.name',
      got: group,
      limit: 'at most 63 lower-case letters, digits, hyphens and dots',
      message: `names the group ${shown(group)}, which is no name of a group: no Ingress of the class gets a load balancer`,
      fix: 'Use at most 63 lower-case letters, digits, hyphens and dots, with a letter or digit first and last.',
    };
  }
  const name = textOf(spec.loadBalancerName);
  if (name !== undefined && Buffer.byteLength(name) > 32) {
    yield { field: 'loadBalancerName', got: String(Buffer.byteLength(name)), limit: '32', message: `has a loadBalancerName of ${Buffer.byteLength(name)} bytes, and at most 32 are allowed: the controller refuses every Ingress of the class`, fix: 'Shorten it to 32.' };
  }
  const redirect = textOf(spec.sslRedirectPort);
  if (redirect !== undefined && redirect !== '' && !/^[+-]?[0-9]+$/.test(redirect)) {
    yield {
      field: 'sslRedirectPort',
      got: redirect,
      limit: 'a port number',
      message: `has the sslRedirectPort ${shown(redirect)}, which is no number: HTTP is not redirected to HTTPS in any group with an Ingress of the class`,
      fix: "Use the number of an HTTPS port, for instance '443'.",
    };
  }
  if (spec.wafv2AclArn && spec.wafv2AclName) {
    yield { field: 'wafv2AclArn', severity: Severity.WARNING, message: 'has both wafv2AclName and wafv2AclArn: the ARN is not read', fix: 'Leave one of them.' };
  }
  yield* attributes('loadBalancerAttributes', spec.loadBalancerAttributes, LOAD_BALANCER);
  yield* listenerProblems(Array.isArray(spec.listeners) ? spec.listeners : []);
}

function* listenerProblems(listeners: readonly unknown[]): Iterable<Wrong> {
  for (const [index, listener] of listeners.entries()) {
    const { protocol, port, listenerAttributes } = asRecord(listener) ?? {};
    const known = (protocol === 'HTTP' || protocol === 'HTTPS' || isToken(protocol)) && typeof port === 'number' && (isToken(port) || (port >= 1 && port <= 65535));
    if (!known) {
      yield {
        field: `listeners[${index}]`,
        severity: Severity.WARNING,
        got: `${String(protocol)}-${String(port)}`,
        limit: 'HTTP or HTTPS, with a port from 1 to 65535',
        message: `has attributes for a listener ${String(protocol)} ${String(port)}, which no load balancer of the class can have: they are ignored`,
        fix: 'Give protocol as HTTP or HTTPS, and port.',
      };
    }
    yield* attributes(`listeners[${index}].listenerAttributes`, listenerAttributes, LISTENER);
  }
}

function* attributes(field: string, list: unknown, level: Level): Iterable<Wrong> {
  const pairs = (Array.isArray(list) ? list : []).flatMap((item: unknown): [string, string][] => {
    const { key, value } = asRecord(item) ?? {};
    return typeof key === 'string' && typeof value === 'string' && !isToken(key) ? [[key, value]] : [];
  });
  for (const { text, ...rest } of attributeProblems(level, Object.fromEntries(pairs))) {
    yield { ...rest, field, message: `in ${field} ${text}` };
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && !isToken(value) ? value : undefined;
}
