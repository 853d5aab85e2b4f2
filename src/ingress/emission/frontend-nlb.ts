import { ALB } from '../../annotations/alb-keys';
import type { AnnotationWriter } from '../../annotations/writer';
import { inSubnetOrder } from '../../load-balancer/subnet-order';
import type { AlbHealthCheck } from '../values/alb-health-check';
import type { FrontendNlb } from '../values/frontend-nlb';
import type { Listener } from '../values/listener';

/** The Network Load Balancer in front. */
export function writeFrontendNlb(writer: AnnotationWriter, nlb: FrontendNlb | undefined, listeners: readonly Listener[]): void {
  if (nlb === undefined) {
    return;
  }
  const options = nlb._options();
  const eips = nlb.scheme._elasticIps();
  const subnets = eips === undefined ? options.subnets && inSubnetOrder(options.subnets) : inSubnetOrder(Object.keys(eips));
  const mapping = options.portMapping && Object.fromEntries(Object.entries(options.portMapping).map(([port, target]) => [port, String(target)]));
  writer
    .set(ALB['enable-frontend-nlb'], true, 'frontendNlb')
    .set(ALB['frontend-nlb-scheme'], nlb.scheme.value, 'frontendNlb.scheme')
    .set(ALB['frontend-nlb-subnets'], subnets, 'frontendNlb.subnets')
    .set(ALB['frontend-nlb-eip-allocations'], eips && subnets!.map(subnet => eips[subnet]), 'frontendNlb.scheme')
    .set(ALB['frontend-nlb-security-groups'], options.securityGroups, 'frontendNlb.securityGroups')
    .setMap(ALB['frontend-nlb-listener-port-mapping'], mapping ?? {}, 'frontendNlb.portMapping')
    .setMap(ALB['frontend-nlb-attributes'], nlb._attributes(), 'frontendNlb.attributes')
    .setMap(ALB['frontend-nlb-tags'], options.tags ?? {}, 'frontendNlb.tags');
  writeHealthCheck(writer, options.healthCheck, listeners);
}

/**
 * The controller asks for `/` over HTTP on the port of each listener and wants status 200. An HTTPS listener does not answer that, and one
 * that redirects or knows no such route answers otherwise: so one listener is asked for all, by its protocol.
 */
function writeHealthCheck(writer: AnnotationWriter, check: AlbHealthCheck | undefined, listeners: readonly Listener[]): void {
  const https = listeners.find(({ protocol }) => protocol === 'HTTPS');
  const mixed = https !== undefined && listeners.some(({ protocol }) => protocol === 'HTTP');
  const port = check === undefined && mixed ? https.port : check?.port;
  writer
    .set(ALB['frontend-nlb-healthcheck-protocol'], check?.protocol ?? (https === undefined ? 'HTTP' : 'HTTPS'), 'frontendNlb.healthCheck')
    .set(ALB['frontend-nlb-healthcheck-port'], port === undefined ? undefined : String(port), 'frontendNlb.healthCheck.port')
    .set(ALB['frontend-nlb-healthcheck-path'], check?.path, 'frontendNlb.healthCheck.path')
    .set(ALB['frontend-nlb-healthcheck-success-codes'], check?.successCodes ?? '200-499', 'frontendNlb.healthCheck.successCodes')
    .set(ALB['frontend-nlb-healthcheck-interval-seconds'], check?.intervalSeconds, 'frontendNlb.healthCheck.interval')
    .set(ALB['frontend-nlb-healthcheck-timeout-seconds'], check?.timeoutSeconds, 'frontendNlb.healthCheck.timeout')
    .set(ALB['frontend-nlb-healthcheck-healthy-threshold-count'], check?.healthyThreshold, 'frontendNlb.healthCheck.healthyThreshold')
    .set(ALB['frontend-nlb-healthcheck-unhealthy-threshold-count'], check?.unhealthyThreshold, 'frontendNlb.healthCheck.unhealthyThreshold');
}
