import type { NlbService } from './nlb-service';
import type { ServicePort } from '../kubernetes/service-ports';
import type { TargetGroup } from '../model/resources';
import type { Maybe } from '../model/unknown';

/** A port of a Service that gets traffic. */
export interface Backend {
  readonly name: string;
  /** The Service, read with the annotations of the one that has the load balancer. */
  readonly service: NlbService;
  readonly port: ServicePort & { readonly port: number };
}

/** A target group on its way to being bound to its Service. */
export interface GroupToBind {
  readonly group: TargetGroup;
  readonly backend: Backend;
  /** Where traffic goes at the targets. */
  readonly traffic: Maybe<number | string>;
  /** Whether health checks go there as well; `undefined` where nobody can tell. */
  readonly sharesPort: boolean | undefined;
}
