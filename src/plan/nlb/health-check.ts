import type { NlbService } from './nlb-service';
import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import { isToken } from '../../input/tokens';
import type { ServicePort } from '../kubernetes/service-ports';
import type { HealthCheck } from '../model/resources';
import { CONTROLLER_UNTOLD, FILLED_IN_LATER, Maybe, REFUSED, Unknown, isKnown, whenKnown } from '../model/unknown';
import { CheckedPort, writtenCheckPort } from '../target-groups/check-port';
import { isSamePort } from '../target-groups/ports';

/** Kube-proxy tells there whether a node has pods of the Service. */
const HEALTH_CHECK_NODE_PORT = new Unknown('health check node port');
const PROTOCOLS = ['TCP', 'HTTP', 'HTTPS'];

/** What holds where nothing is said. */
const USUAL = { protocol: 'TCP', path: '/', timeout: 10, threshold: 3 } as const;
const OF_NODES = { protocol: 'HTTP', path: '/healthz', timeout: 6, threshold: 2 } as const;
const INTERVAL = 10;
const SUCCESS_CODES = '200-399';

export interface PlannedHealthCheck {
  readonly healthCheck: HealthCheck;
  /** Whether it goes where traffic goes; `undefined` where nobody can tell. */
  readonly sharesPort: boolean | undefined;
}

/**
 * @param own the Service behind the target group, read with the annotations of the Service that has the load balancer
 * @param traffic where traffic goes
 */
export function plannedHealthCheck(
  plan: ServiceInPlan, own: NlbService, port: ServicePort, targetType: Maybe<'ip' | 'instance'>, traffic: Maybe<number | string>,
): PlannedHealthCheck {
  const { told, knowledge: { controller } } = plan;
  const { checksNodes } = own;
  const usual = checksNodes === undefined || controller.isAutoMode ? undefined : checksNodes ? OF_NODES : USUAL;
  const untold = checksNodes === undefined ? FILLED_IN_LATER : CONTROLLER_UNTOLD;
  const protocol = protocolOf(plan) ?? usual?.protocol ?? untold;
  const target = targetOf(plan, own, targetType);
  const speaksHttp = protocol !== 'TCP';
  const isAdvanced = own.hasAdvancedHealthChecks !== false;
  const interval = told.whole(NLB['healthcheck-interval']) ?? (controller.isAutoMode ? CONTROLLER_UNTOLD : INTERVAL);
  const timeout = (isAdvanced ? told.whole(NLB['healthcheck-timeout']) : undefined) ?? usual?.timeout ?? untold;
  return {
    healthCheck: {
      protocol,
      port: target.port,
      path: speaksHttp ? whenKnown(protocol, () => told.text(NLB['healthcheck-path']) ?? usual?.path ?? untold) : undefined,
      successCodes: speaksHttp && isAdvanced ? whenKnown(protocol, () => told.text(NLB['healthcheck-success-codes']) ?? SUCCESS_CODES) : undefined,
      intervalSeconds: interval,
      timeoutSeconds: timeout,
      healthyThreshold: told.whole(NLB['healthcheck-healthy-threshold']) ?? usual?.threshold ?? untold,
      unhealthyThreshold: told.whole(NLB['healthcheck-unhealthy-threshold']) ?? usual?.threshold ?? untold,
    },
    sharesPort: target.named === port ? true : isSamePort(target.port, traffic),
  };
}

function protocolOf({ told, diagnoses }: ServiceInPlan): Maybe<string> | undefined {
  const said = told.text(NLB['healthcheck-protocol']);
  if (said === undefined || !isKnown(said)) {
    return said;
  }
  const protocol = said.toUpperCase();
  if (PROTOCOLS.includes(protocol)) {
    return protocol;
  }
  diagnoses.add('health-check-protocol-value', {
    annotation: NLB['healthcheck-protocol'],
    got: said,
    limit: PROTOCOLS.join(', '),
    message: 'the protocol of health checks is none of those',
  });
  return REFUSED;
}

function targetOf(plan: ServiceInPlan, own: NlbService, targetType: Maybe<'ip' | 'instance'>): CheckedPort {
  const { told, service, diagnoses } = plan;
  const said = told.text(NLB['healthcheck-port']);
  if (said === undefined) {
    return { port: own.checksNodes === undefined ? FILLED_IN_LATER : own.checksNodes ? nodeCheckPort(service) : 'traffic-port' };
  }
  return writtenCheckPort(said, own, targetType, { annotation: NLB['healthcheck-port'], diagnoses });
}

/** Of the Service that has the load balancer, also for target groups of others. */
function nodeCheckPort({ spec, isLocal }: NlbService): Maybe<number> {
  const { healthCheckNodePort: given } = spec;
  if (typeof given === 'number' && given !== 0 && !isToken(given)) {
    return given;
  }
  return isLocal ? HEALTH_CHECK_NODE_PORT : 0;
}
