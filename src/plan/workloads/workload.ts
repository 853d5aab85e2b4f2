import { NONE, PodCount, Scaling, ofJob, replicated, shareOf, single } from './pod-count';
import { Json, asRecord } from '../../input/json';

/** Something that makes pods. */
export interface Workload {
  readonly kind: string;
  readonly namespace?: string;
  readonly name?: string;
  /** One pod on every node that takes it; `count` is then what one node has. */
  readonly perNode: boolean;
  readonly count: PodCount;
  readonly podMetadata: Json;
  readonly podSpec: Json;
  readonly hostNetwork: boolean;
}

/** Reads what a manifest says of its pods; `undefined` where it makes none, or does not say how many. */
type Reader = (spec: Json, scaling: Scaling | undefined) => Pick<Workload, 'count'> & { readonly template: unknown; readonly perNode?: boolean } | undefined;

const scaled: Reader = (spec, scaling) => withCount(replicated(spec, scaling), spec.template);

const READERS: { readonly [kind: string]: readonly [group: string, read: Reader] } = {
  Deployment: ['apps', scaled],
  // These replace their pods one by one.
  StatefulSet: ['apps', (spec, scaling) => withCount(withoutSurge(replicated(spec, scaling)), spec.template)],
  ReplicaSet: ['apps', (spec, scaling) => withCount(withoutSurge(replicated(spec, scaling)), spec.template)],
  ReplicationController: ['', (spec, scaling) => withCount(withoutSurge(replicated(spec, scaling)), spec.template)],
  DaemonSet: ['apps', spec => {
    const { maxSurge = 0 } = asRecord(asRecord(spec.updateStrategy)?.rollingUpdate) ?? {};
    return { count: { sure: 1, peak: 1, surge: shareOf(maxSurge, 1) > 0 ? 1 : 0 }, template: spec.template, perNode: true };
  }],
  Job: ['batch', spec => withCount(ofJob(spec), spec.template)],
  CronJob: ['batch', spec => {
    const job = asRecord(asRecord(spec.jobTemplate)?.spec) ?? {};
    return withCount(spec.suspend === true ? NONE : ofJob(job), job.template);
  }],
};

/** Whether objects of a kind make pods. */
export function makesPods(kind: string | undefined): boolean {
  return kind === 'Pod' || (kind !== undefined && Object.hasOwn(READERS, kind));
}

/**
 * The pods of a manifest; `undefined` for what makes none, or is not to be read.
 *
 * @param scaling what the HorizontalPodAutoscaler of the workload says, if it has one
 */
export function workloadOf(manifest: Json, namespace: string | undefined, scaling?: Scaling): Workload | undefined {
  const { kind, apiVersion } = manifest;
  const spec = asRecord(manifest.spec);
  if (typeof kind !== 'string' || typeof apiVersion !== 'string' || spec === undefined) {
    return undefined;
  }
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  if (kind === 'Pod' && group === '') {
    return workload(manifest, namespace, { count: single(spec), template: manifest });
  }
  const [itsGroup, read] = Object.hasOwn(READERS, kind) ? READERS[kind] : [];
  const found = group === itsGroup ? read?.(spec, scaling) : undefined;
  return found && workload(manifest, namespace, found);
}

function workload(
  manifest: Json, namespace: string | undefined, { count, template, perNode = false }: NonNullable<ReturnType<Reader>>,
): Workload | undefined {
  const { metadata, spec } = asRecord(template) ?? {};
  const podSpec = asRecord(spec);
  const name = asRecord(manifest.metadata)?.name;
  return podSpec && {
    kind: manifest.kind as string,
    namespace,
    name: typeof name === 'string' ? name : undefined,
    perNode,
    count,
    podMetadata: asRecord(metadata) ?? {},
    podSpec,
    hostNetwork: podSpec.hostNetwork === true,
  };
}

function withCount(count: PodCount | undefined, template: unknown): ReturnType<Reader> {
  return count && { count, template };
}

function withoutSurge(count: PodCount | undefined): PodCount | undefined {
  return count && { ...count, surge: 0 };
}
