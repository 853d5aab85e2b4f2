import { ALB } from '../../annotations/alb-keys';
import type { AnnotationWriter } from '../../annotations/writer';
import { albTargetGroupAttributes } from '../values/alb-target-group-attributes';
import type { TargetSettings } from '../values/target-settings';

/** What target groups are, on an Ingress or on a Service behind one. */
export function writeTargets(writer: AnnotationWriter, settings: TargetSettings, self: string): void {
  const { targetType, healthCheck, targetGroup } = settings;
  const port = healthCheck?.portName ?? (healthCheck?.port === undefined ? undefined : String(healthCheck.port));
  writer
    .set(ALB['target-type'], targetType?.value, 'targetType')
    .setMap(ALB['target-node-labels'], targetType?.nodeLabels ?? {}, 'targetType')
    .set(ALB['backend-protocol'], settings.protocol, 'protocol')
    .set(ALB['backend-protocol-version'], settings.protocolVersion, 'protocolVersion')
    .set(ALB['healthcheck-protocol'], healthCheck?.protocol, 'healthCheck')
    .set(ALB['healthcheck-port'], port, 'healthCheck.port')
    .set(ALB['healthcheck-path'], healthCheck?.path, 'healthCheck.path')
    .set(ALB['success-codes'], healthCheck?.successCodes, 'healthCheck.successCodes')
    .set(ALB['healthcheck-interval-seconds'], healthCheck?.intervalSeconds, 'healthCheck.interval')
    .set(ALB['healthcheck-timeout-seconds'], healthCheck?.timeoutSeconds, 'healthCheck.timeout')
    .set(ALB['healthy-threshold-count'], healthCheck?.healthyThreshold, 'healthCheck.healthyThreshold')
    .set(ALB['unhealthy-threshold-count'], healthCheck?.unhealthyThreshold, 'healthCheck.unhealthyThreshold')
    .setMap(ALB['target-group-attributes'], targetGroup === undefined ? {} : albTargetGroupAttributes(`${self}: targetGroup`, targetGroup), 'targetGroup')
    .set(ALB['multi-cluster-target-group'], settings.multiCluster, 'multiCluster');
}
