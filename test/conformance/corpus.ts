import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { gunzipSync } from 'zlib';
import { ClusterProfile, Controller } from '../../src';
import type { Origin } from '../../src/checks/manifest-object';
import { Snapshot } from '../../src/checks/snapshot';
import { FEATURE_GATES } from '../../src/facts/feature-gates';
import type { Json } from '../../src/input/json';

/*
 * Recordings of the real AWS Load Balancer Controller: manifests, and what its own model builders and webhooks say of
 * them. One case a line. Files without a release in their name are of the newest release this library knows.
 */

/** Options of the recorded controller; what is left out has the default of its program. */
export interface RecordedOptions {
  readonly world?: string;
  /** Every LoadBalancer Service without a class gets `service.k8s.aws/nlb` first: on unless false. */
  readonly serviceMutator?: boolean;
  readonly featureGates?: { [gate: string]: boolean };
  readonly defaultTags?: { [key: string]: string };
  readonly defaultSslPolicy?: string;
  readonly defaultTargetType?: string;
  readonly defaultScheme?: string;
  readonly enableBackendSecurityGroup?: boolean;
  readonly enableManageBackendSecurityGroupRules?: boolean;
  readonly disableRestrictedSecurityGroupRules?: boolean;
  readonly tolerateNonExistentBackendService?: boolean;
  readonly tolerateNonExistentBackendAction?: boolean;
}

/** AWS resources by type and logical id. */
export interface RecordedStack {
  readonly id: string;
  readonly resources: { [type: string]: { [id: string]: { spec: Json } } };
}

/** What the controller made of one object, or of a group of Ingresses. */
export interface RecordedResult {
  readonly kind: 'Service' | 'Ingress' | 'IngressClassParams' | 'IngressGroup' | 'Gateway';
  readonly name: string;
  readonly managed?: boolean;
  readonly admitted?: boolean;
  readonly accepted?: boolean;
  readonly error?: string;
  readonly members?: string[];
  /** Listener → ARNs. */
  readonly certificates?: { [listener: string]: string[] };
  readonly stack?: RecordedStack;
}

/** One line of a file. */
export interface RecordedCase {
  readonly id: string;
  /** Release, where it is not the newest one. */
  readonly version?: string;
  readonly causes?: string[];
  readonly options?: RecordedOptions;
  readonly objects: Json[];
  /** The input could not even be read. */
  readonly error?: string;
  readonly results?: RecordedResult[];
}

const FOLDER = join(__dirname, 'corpus');
const NEWLINE = 0x0a;

/** Names of all files, without `.jsonl.gz`. */
export const CORPORA: readonly string[] = readdirSync(FOLDER).filter(file => file.endsWith('.jsonl.gz')).map(file => file.slice(0, -'.jsonl.gz'.length)).sort();

/** The cases of a file of the corpus, parsed one by one. */
export function readCorpus(name: string): Iterable<RecordedCase> {
  return readRecordings(join(FOLDER, `${name}.jsonl.gz`));
}

const GZIP = [0x1f, 0x8b];

/** The cases of any file, compressed or not. */
export function* readRecordings(path: string): Iterable<RecordedCase> {
  const content = readFileSync(path);
  const bytes = GZIP.every((byte, index) => content[index] === byte) ? gunzipSync(content) : content;
  for (let start = 0, end; start < bytes.length; start = end + 1) {
    end = bytes.indexOf(NEWLINE, start);
    end = end < 0 ? bytes.length : end;
    const line = bytes.toString('utf8', start, end).trim();
    if (line !== '') {
      yield JSON.parse(line) as RecordedCase;
    }
  }
}

/** The recordings of a release were asked with gates of newer ones as well, with which its program would not have started. */
function gatesOf(version: string, { featureGates = {} }: RecordedOptions): { [gate: string]: boolean } {
  const controller = Controller.selfManaged(version);
  return Object.fromEntries(Object.entries(featureGates).filter(([gate]) => {
    const { since = version, until } = FEATURE_GATES[gate] ?? { since: '999.0.0' };
    return !controller.olderThan(since) && (until === undefined || controller.olderThan(until));
  }));
}

/** The cluster that a case was recorded in. */
export function clusterOf({ version = '3.5.0', options = {} }: RecordedCase): ClusterProfile {
  return ClusterProfile.of({
    controller: Controller.selfManaged(version, {
      serviceMutatorWebhook: options.serviceMutator !== false,
      featureGates: gatesOf(version, options),
      defaultTags: options.defaultTags,
      defaultSslPolicy: options.defaultSslPolicy,
      defaultTargetType: options.defaultTargetType,
      defaultLoadBalancerScheme: options.defaultScheme,
      enableBackendSecurityGroup: options.enableBackendSecurityGroup,
      enableManageBackendSecurityGroupRules: options.enableManageBackendSecurityGroupRules,
      disableRestrictedSecurityGroupRules: options.disableRestrictedSecurityGroupRules,
      tolerateNonExistentBackendService: options.tolerateNonExistentBackendService,
      tolerateNonExistentBackendAction: options.tolerateNonExistentBackendAction,
    }),
  });
}

/** All objects of a case, as a synthesis would emit them. */
export function snapshotOf(recorded: RecordedCase, cluster: ClusterProfile): Snapshot {
  const snapshot = new Snapshot();
  const origin: Origin = { path: recorded.id, cluster, realm: '', acknowledged: new Map() };
  recorded.objects.forEach(object => snapshot.add(object, origin));
  return snapshot;
}

/** `namespace/name`, with the namespace that the API server gives. */
export function nameOf(object: Json): string {
  const { namespace = 'default', name } = object.metadata as { namespace?: string; name: string };
  return `${namespace}/${name}`;
}

/** Annotations of an object. */
export function annotationsOf(object: Json): { readonly [key: string]: string } {
  return (object.metadata as { annotations?: { [key: string]: string } }).annotations ?? {};
}
