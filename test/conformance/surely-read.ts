import gt from 'semver/functions/gt';
import { RecordedCase, RecordedResult, annotationsOf, nameOf } from './corpus';
import { decodeList } from '../../src/annotations/codec/list';
import { findSpec } from '../../src/annotations/lookup';
import type { AnnotationSpec } from '../../src/annotations/spec';
import type { Json } from '../../src/input/json';

/** An annotation of an object of which the recorded controller built a model. */
export interface Reading {
  readonly key: string;
  readonly raw: string;
  readonly spec: AnnotationSpec;
  /** Why the controller may have left it alone; absent if it surely read it. */
  readonly unread?: string;
}

interface Seen {
  readonly recorded: RecordedCase;
  readonly result: RecordedResult;
  readonly object: Json;
  readonly annotations: { readonly [name: string]: string };
  /** Key without its prefix. */
  readonly name: string;
  readonly spec: AnnotationSpec;
}

const PREFIXES = /^(service\.beta\.kubernetes\.io\/(aws-load-balancer-)?|alb\.ingress\.kubernetes\.io\/)/;
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const TARGET_GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** What is read on a condition only, and the condition; each of them is needed for at least one recording. */
export const CONDITIONAL: readonly { readonly names: RegExp; readonly reason: string; read(seen: Seen): boolean }[] = [
  { names: /^internal$/, reason: 'not even parsed beside scheme', read: ({ annotations }) => annotations.scheme === undefined },
  { names: /^healthcheck-timeout$/, reason: 'not parsed without the gate NLBHealthCheckAdvancedConfig', read: seen => gate(seen, 'NLBHealthCheckAdvancedConfig') },
  { names: /^minimum-load-balancer-capacity$/, reason: 'not parsed without the gate LBCapacityReservation', read: seen => gate(seen, 'LBCapacityReservation') },
  {
    names: /^manage-backend-security-group-rules$/,
    reason: 'read beside named security groups, and on a load balancer of a Service without any',
    read: ({ annotations, object, result }) => decodeList(annotations['security-groups'] ?? '').length > 0
      || (object.kind === 'Service' && resources(result, LOAD_BALANCER).LoadBalancer.spec.securityGroups === undefined),
  },
  {
    names: /^(listener-attributes|actions)\.[A-Z_]+-[0-9]+$/,
    reason: 'read for the protocol and port of a finished listener of the same object',
    read: ({ name, object, annotations, result }) => {
      const [protocol, port] = name.slice(name.indexOf('.') + 1).split('-');
      return resources(result, LISTENER)[port]?.spec.protocol === protocol
        && (object.kind === 'Service' || new RegExp(`"${protocol}" *: *${port}\\b`).test(annotations['listen-ports'] ?? ''));
    },
  },
  {
    names: /^target-group-attributes\.[0-9]+$/,
    reason: 'read for a port of the Service',
    read: ({ name, object }) => portsOf(object).some(({ port }) => String(port) === name.slice(name.indexOf('.') + 1)),
  },
  {
    names: /^target-node-labels$/,
    reason: 'read for instance targets',
    read: ({ object, result }) => ownTargetGroups(object, result).some(([, { spec }]) => spec.targetType === 'instance'),
  },
  {
    names: /^frontend-nlb-/,
    reason: 'read if there is a listener of the NLB for this Ingress',
    read: ({ annotations, result }) => resources(result, LOAD_BALANCER).FrontendNlb !== undefined && annotations['frontend-nlb-listener-port-mapping'] === undefined,
  },
  {
    names: /^(actions|conditions|transforms)\.(?![A-Z_]+-[0-9]+$)/,
    reason: 'read for a backend of a rule',
    read: ({ name, object }) => backendsOf(object).includes(name.slice(name.indexOf('.') + 1)),
  },
  {
    names: /^use-regex-path-match$/,
    reason: 'read for paths of type ImplementationSpecific',
    read: ({ object }) => pathsOf(object).some(({ pathType }) => pathType === 'ImplementationSpecific'),
  },
];

const OVERRIDDEN = 'a field of the IngressClassParams wins, unseen';
const BY_SERVICE = 'read for target groups of which the Service has no such annotation';

/** Booleans, numbers, maps and JSON of all objects that became part of an accepted model. */
export function* readings(recorded: RecordedCase): Iterable<Reading> {
  for (const result of (recorded.results ?? []).filter(({ accepted, stack }) => accepted && stack !== undefined)) {
    for (const object of recorded.objects.filter(candidate => isPartOf(candidate, result))) {
      const annotations = Object.fromEntries(Object.entries(annotationsOf(object)).map(([key, raw]) => [key.replace(PREFIXES, ''), raw]));
      for (const [key, raw] of Object.entries(annotationsOf(object))) {
        const spec = findSpec(key);
        if (spec !== undefined && parsed(spec, recorded) && belongs(spec, object, result)) {
          yield { key, raw, spec, unread: whyUnread({ recorded, result, object, annotations, name: key.replace(PREFIXES, ''), spec }) };
        }
      }
    }
  }
}

function isPartOf(object: Json, result: RecordedResult): boolean {
  const named = (result.members ?? [result.name]).includes(nameOf(object));
  return result.kind === 'Service' ? object.kind === 'Service' && named
    : object.kind === 'Ingress' ? named : object.kind === 'Service' && ownTargetGroups(object, result).length > 0;
}

function belongs({ surface, scope }: AnnotationSpec, object: Json, result: RecordedResult): boolean {
  return result.kind === 'Service' ? surface === 'nlb-service'
    : surface !== 'nlb-service' && (object.kind === 'Ingress' || (surface === 'alb-ingress-or-service' && scope.includes('target-group')));
}

function whyUnread(seen: Seen): string | undefined {
  const { recorded, object, result, spec, name } = seen;
  const field = spec.classParam?.split('.')[0];
  if (field !== undefined && recorded.objects.some(candidate => candidate.kind === 'IngressClassParams' && (candidate.spec as Json)[field] !== undefined)) {
    return OVERRIDDEN;
  }
  if (result.kind !== 'Service' && object.kind === 'Ingress' && spec.scope[0] === 'target-group' && !readForATargetGroup(seen)) {
    return BY_SERVICE;
  }
  return CONDITIONAL.find(({ names, read }) => names.test(name) && !read(seen))?.reason;
}

/** All reasons to leave an annotation alone. */
export const REASONS = [OVERRIDDEN, BY_SERVICE, ...CONDITIONAL.map(({ reason }) => reason)];

/** Whether a release parses an annotation and stops at one it cannot parse. */
function parsed({ grammar, since, writtenByController }: AnnotationSpec, { version = '3.5.0' }: RecordedCase): boolean {
  return !writtenByController && !(since !== undefined && gt(since, version))
    && (grammar.form === 'integer' || grammar.form === 'map' || grammar.form === 'json' || (grammar.form === 'boolean' && grammar.otherwise !== 'misread'));
}

function gate({ recorded }: Seen, name: string): boolean {
  return recorded.options?.featureGates?.[name] !== false;
}

function resources({ stack }: RecordedResult, type: string): { [id: string]: { spec: Json } } {
  return stack?.resources[type] ?? {};
}

/** Target groups that an object takes part in. Those of an Ingress have the id `namespace/ingress-service:port`. */
function ownTargetGroups(object: Json, result: RecordedResult): [string, { spec: Json }][] {
  const [namespace, name] = nameOf(object).split('/');
  return Object.entries(resources(result, TARGET_GROUP)).filter(([id]) => result.kind === 'Service'
    || (object.kind === 'Ingress' ? id.startsWith(`${namespace}/${name}-`) : id.startsWith(`${namespace}/`) && id.includes(`-${name}:`)));
}

function readForATargetGroup({ object, recorded, result, name }: Seen): boolean {
  const services = recorded.objects.filter(({ kind }) => kind === 'Service');
  return ownTargetGroups(object, result).some(([id]) => {
    const service = services.find(candidate => id.startsWith(`${nameOf(object)}-${nameOf(candidate).split('/')[1]}:`));
    return service !== undefined && !Object.keys(annotationsOf(service)).some(key => key.replace(PREFIXES, '') === name);
  });
}

function portsOf(object: Json): { port?: number }[] {
  return (object.spec as { ports?: { port?: number }[] }).ports ?? [];
}

interface Path { pathType?: string; backend?: { service?: { name?: string } } }

function pathsOf(object: Json): Path[] {
  return ((object.spec as { rules?: { http?: { paths?: Path[] } }[] }).rules ?? []).flatMap(({ http }) => http?.paths ?? []);
}

function backendsOf(object: Json): (string | undefined)[] {
  const { defaultBackend } = object.spec as { defaultBackend?: Path['backend'] };
  return [...pathsOf(object).map(({ backend }) => backend), defaultBackend].map(backend => backend?.service?.name);
}
