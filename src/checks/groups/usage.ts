import type { Quota } from '../../cluster/quota';

/** How much a load balancer has of what AWS limits. */
export interface Usage {
  readonly quota: Quota;
  /** With everything that those at hand ask for. */
  readonly count: number;
  /** What of that nobody else can take away. */
  readonly sure: number;
  readonly what: string;
  /** What to do about it, without a final period. */
  readonly fix: string;
  /** What would take the rest away. */
  readonly unless: readonly string[];
  /** The check that tells when a single Ingress asks for too much. */
  readonly toldBy?: string;
}
