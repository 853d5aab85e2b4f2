import type { Json } from '../../input/json';
import { isToken } from '../../input/tokens';

/** Where a path, or what no path matches, leads. */
export interface Backend {
  /** Place inside the Ingress. */
  readonly field: string;
  /** A Service, something else, or nothing that can be told: filled in later, or of no known form. */
  readonly kind: 'service' | 'resource' | 'unknown';
  /** Name of the Service, or of what stands in its place. Not empty where the kind is `service`. */
  readonly name: string;
  /** Port as written; `undefined` where nobody can tell. */
  readonly port: string | number | undefined;
  /** Whether an annotation says what happens, and not a Service. */
  readonly asksForAction: boolean;
}

/** A path of a rule, in the order written. */
export interface RulePath {
  readonly field: string;
  /** Which of the rules of the Ingress it belongs to. */
  readonly rule: number;
  /** `''` where every host is meant; `undefined` where nobody can tell. */
  readonly host: string | undefined;
  /** `''` where there is none; `undefined` where nobody can tell. */
  readonly path: string | undefined;
  /** As written. */
  readonly pathType: unknown;
  readonly backend: Backend;
}

const USE_ANNOTATION = 'use-annotation';

/** Paths of all rules; rules without any are passed over, as the controller does. */
export function rulePaths({ rules }: Json): readonly RulePath[] {
  return listOf(rules).flatMap((rule, ruleIndex) => {
    const host = textOf(record(rule).host);
    return listOf(record(record(rule).http).paths).map((item, index) => {
      const field = `spec.rules[${ruleIndex}].http.paths[${index}]`;
      const { path, pathType, backend } = record(item);
      return { field, rule: ruleIndex, host, path: textOf(path), pathType, backend: backendOf(backend, `${field}.backend`) };
    });
  });
}

/** What becomes of requests that no rule matches, if the Ingress says it. */
export function defaultBackendOf({ defaultBackend }: Json): Backend | undefined {
  return defaultBackend === undefined || defaultBackend === null ? undefined : backendOf(defaultBackend, 'spec.defaultBackend');
}

function backendOf(value: unknown, field: string): Backend {
  const { service, resource } = record(value);
  const { name, port } = record(service);
  if (typeof name !== 'string' || name === '' || isToken(name)) {
    const kind = resource !== undefined && resource !== null && (service === undefined || service === null) ? 'resource' : 'unknown';
    return { field, kind, name: '', port: undefined, asksForAction: false };
  }
  const { name: portName, number } = record(port);
  // A port that is neither named nor numbered is number 0 to the controller.
  const written = typeof portName === 'string' && portName !== '' ? portName : number ?? 0;
  const known = (typeof written === 'string' || typeof written === 'number') && !isToken(written);
  return { field, kind: 'service', name, port: known ? written : undefined, asksForAction: written === USE_ANNOTATION };
}

/** Text that is known; `''` where there is none. */
function textOf(value: unknown): string | undefined {
  return value === undefined || value === null ? '' : typeof value === 'string' && !isToken(value) ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? value as Json : {};
}
