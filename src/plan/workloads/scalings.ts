import { Scaling, scalingOf } from './pod-count';
import { Json, asRecord } from '../../input/json';

interface Scaler {
  readonly namespace?: string;
  /** `undefined` if it does not say. */
  readonly scaling?: Scaling;
}

/** What scales workloads: HorizontalPodAutoscalers, and the ScaledObjects of KEDA, which make some. */
export class Scalings {
  private readonly byTarget = new Map<string, Scaler[]>();

  public add(kind: string | undefined, namespace: string | undefined, spec: Json): void {
    if (kind !== 'HorizontalPodAutoscaler' && kind !== 'ScaledObject') {
      return;
    }
    const target = asRecord(spec.scaleTargetRef) ?? {};
    const { name } = target;
    const { minReplicaCount = 0, maxReplicaCount = 100 } = spec;
    const scaling = scalingOf(kind === 'ScaledObject' ? { minReplicas: minReplicaCount, maxReplicas: maxReplicaCount } : spec);
    const key = keyOf(typeof target.kind === 'string' ? target.kind : 'Deployment', typeof name === 'string' ? name : undefined);
    this.byTarget.set(key, [...this.byTarget.get(key) ?? [], { namespace, scaling }]);
  }

  /** What scales a workload, all scalers together; `undefined` if none does, `unknown` if one does that does not say how far, or may do so. */
  public of(kind: string, namespace: string | undefined, name: string | undefined): Scaling | 'unknown' | undefined {
    const mayMean = ({ namespace: its }: Scaler) => its === namespace || its === undefined || namespace === undefined;
    const scalers = (this.byTarget.get(keyOf(kind, name)) ?? []).filter(mayMean);
    const known = scalers.flatMap(({ namespace: its, scaling }) => its === namespace && scaling !== undefined ? [scaling] : []);
    if (known.length < scalers.length) {
      return 'unknown';
    }
    return known.length === 0 ? undefined
      : { least: Math.min(...known.map(({ least }) => least)), most: Math.max(...known.map(({ most }) => most)) };
  }
}

function keyOf(kind: string, name: string | undefined): string {
  return `${kind}\0${name}`;
}
