import { Json, asRecord } from '../../input/json';

/** How many pods a workload has. */
export interface PodCount {
  /** At least, all the time: replicas, or the minimum of what scales them. */
  readonly sure: number;
  /** At most, when everything is scaled up and every job runs. */
  readonly peak: number;
  /** Further ones during a rollout at the peak. */
  readonly surge: number;
}

/** Kubernetes counts pods with 32 bits. */
const MOST = 2 ** 31 - 1;

/** The bounds of a HorizontalPodAutoscaler. */
export interface Scaling {
  readonly least: number;
  readonly most: number;
}

/** Replicas between which a HorizontalPodAutoscaler chooses; `undefined` if it does not say. */
export function scalingOf({ minReplicas = 1, maxReplicas }: Json): Scaling | undefined {
  return isCount(minReplicas) && isCount(maxReplicas) ? { least: minReplicas, most: Math.max(minReplicas, maxReplicas) } : undefined;
}

/** Pods of something with `replicas`; `undefined` if not known. */
export function replicated(spec: Json, scaling: Scaling | undefined): PodCount | undefined {
  const { replicas = 1, strategy } = spec;
  if (scaling === undefined && !isCount(replicas)) {
    return undefined;
  }
  const [sure, peak] = scaling === undefined ? [replicas as number, replicas as number] : [scaling.least, scaling.most];
  return { sure, peak, surge: strategy === undefined ? quarter(peak) : surgeOf(asRecord(strategy) ?? {}, peak) };
}

/** Pods of a Job: they come and go. */
export function ofJob({ parallelism, completions, suspend }: Json): PodCount | undefined {
  if (suspend === true) {
    return NONE;
  }
  const [most, wanted] = [parallelism ?? 1, completions ?? Infinity];
  return !isCount(most) || (wanted !== Infinity && !isCount(wanted)) ? undefined : { sure: 0, peak: Math.min(most, wanted as number), surge: 0 };
}

export const NONE: PodCount = { sure: 0, peak: 0, surge: 0 };

/** A Pod of its own: one that ends does not take its place for good. */
export function single({ restartPolicy = 'Always' }: Json): PodCount {
  return { sure: restartPolicy === 'Always' ? 1 : 0, peak: 1, surge: 0 };
}

/** More pods than wanted while a Deployment rolls: a quarter, rounded up, unless it says otherwise. */
function surgeOf({ type = 'RollingUpdate', rollingUpdate }: Json, replicas: number): number {
  if (type !== 'RollingUpdate') {
    return 0;
  }
  const { maxSurge } = asRecord(rollingUpdate) ?? {};
  return maxSurge === undefined ? quarter(replicas) : shareOf(maxSurge, replicas);
}

/** A number, or a percentage rounded up; what is neither counts nothing. */
export function shareOf(value: unknown, whole: number): number {
  const [, percent] = typeof value === 'string' ? /^(\d{1,6})%$/.exec(value) ?? [] : [];
  return percent !== undefined ? Math.ceil(whole * Number(percent) / 100) : isCount(value) ? value : 0;
}

function quarter(replicas: number): number {
  return Math.ceil(replicas / 4);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST;
}
