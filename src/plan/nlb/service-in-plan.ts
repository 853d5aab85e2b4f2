import type { NlbService } from './nlb-service';
import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { Told } from '../told';

/** One Service while its load balancer is worked out: what every aspect looks at. */
export interface ServiceInPlan {
  readonly namespace: string;
  readonly name: string;
  /** What its resources are called. */
  readonly resourceName: string;
  readonly service: NlbService;
  readonly told: Told;
  readonly knowledge: Knowledge;
  readonly diagnoses: Diagnoses;
  readonly neighbours: Neighbours;
}

/** Other objects that the model of one needs. */
export interface Neighbours {
  /** The manifest of a Service, if it is at hand. */
  service(namespace: string, name: string): unknown;
}

export const NO_NEIGHBOURS: Neighbours = { service: () => undefined };
