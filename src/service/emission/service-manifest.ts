import { writeListeners } from './listeners';
import { writeLoadBalancer } from './load-balancer';
import type { ServiceIntent } from './service-intent';
import { serviceSpec } from './service-spec';
import { writeHealthCheck, writeTargets } from './targets';
import { AnnotationWriter } from '../../annotations/writer';
import type { ClusterProfile } from '../../cluster/cluster-profile';
import { dialectOf } from '../../cluster/dialect';
import type { Selector } from '../../load-balancer/selector';

/** Annotations and spec of a Service, or everything that keeps them from being written. */
export interface ServiceManifest {
  readonly annotations: { [key: string]: string };
  readonly spec: object;
  readonly problems: readonly string[];
}

/** Writes a Service for the controller that the cluster has. */
export function serviceManifest(intent: ServiceIntent, selector: Selector, cluster: ClusterProfile): ServiceManifest {
  const writer = new AnnotationWriter(dialectOf(cluster.controller));
  writeLoadBalancer(writer, intent);
  writeListeners(writer, intent);
  writeTargets(writer, intent, cluster.controller);
  writeHealthCheck(writer, intent);
  writer.add(intent.props.extraAnnotations, 'extraAnnotations');
  return { annotations: writer.written, spec: serviceSpec(intent, selector, cluster), problems: writer.problems };
}
