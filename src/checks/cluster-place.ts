import type { Origin } from './manifest-object';

/** Something that a finding can be about. */
export interface Place {
  readonly origin: Origin;
  /** What messages call it. */
  readonly title: string;
  /** Why a finding of a check is accepted here, if it is. */
  acknowledgement(id: string): string | undefined;
}

/** A cluster, at the place where it was described. */
export class ClusterPlace implements Place {
  public readonly title = 'the cluster';

  public constructor(public readonly origin: Origin) {}

  public acknowledgement(id: string): string | undefined {
    return this.origin.acknowledged.get(id);
  }
}
