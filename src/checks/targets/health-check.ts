import { hasRequest, hasSoundRequest, httpProblems, isHttp } from './health-check-http';
import { portProblems } from './health-check-port';
import { beyondGrammar } from '../../annotations/codec';
import { specOf } from '../../annotations/lookup';
import { NLB } from '../../annotations/nlb-keys';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const INTERVAL = NLB['healthcheck-interval'];
const TIMEOUT = NLB['healthcheck-timeout'];

export const HEALTH_CHECK = serviceCheck({
  id: 'health-check',
  title: 'health check that is refused, ignored, or says nothing of the pods',
  severity: Severity.ERROR,
  why: 'A health check that the controller or AWS refuses stops all work on the Service. One that never passes takes all targets out of '
    + 'service, and one that always passes sends traffic to nodes without pods.',
  fix: 'Check a port, and a path, that the pods answer.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html',
  since: '0.1.0',
}, service => isSound(service.nlb) ? NOTHING : doubts(service));

/** Whether TCP or HTTP goes to a port in time, of a load balancer without UDP: the usual case. */
function isSound(nlb: NlbService): boolean {
  const { healthCheckPort: port, healthCheckProtocol: protocol, healthCheckInterval: interval, healthCheckTimeout: timeout } = nlb;
  return nlb.checksNodes === false && nlb.ports.every(it => it.protocol === 'TCP')
    && (port === 'traffic-port' || (typeof port === 'number' && port >= 1 && port <= 65535))
    && (isHttp(protocol) ? hasSoundRequest(nlb) : protocol === 'TCP' && !hasRequest(nlb))
    && interval !== undefined && timeout !== undefined && timeout <= interval;
}

function* doubts(service: TakenService): Iterable<ServiceProblem> {
  yield* portProblems(service);
  yield* httpProblems(service.nlb);
  yield* timeoutProblem(service.nlb);
}

function* timeoutProblem(nlb: NlbService): Iterable<ServiceProblem> {
  const { reader } = nlb;
  if (!reader.has(INTERVAL) && !reader.has(TIMEOUT)) {
    return;
  }
  const { healthCheckInterval: interval, healthCheckTimeout: timeout } = nlb;
  if (interval === undefined || timeout === undefined || timeout <= interval || isOutOfRange(INTERVAL, interval) || isOutOfRange(TIMEOUT, timeout)) {
    return;
  }
  const said = reader.has(TIMEOUT) && nlb.hasAdvancedHealthChecks !== false;
  yield {
    annotation: said ? TIMEOUT : INTERVAL,
    got: `${timeout} seconds`,
    limit: `at most ${interval} seconds`,
    message: `the timeout of health checks is ${timeout} seconds${said ? '' : ' by default'}, and longer than the interval of ${interval} seconds: AWS refuses it`,
    fix: nlb.hasAdvancedHealthChecks === false ? `Set ${INTERVAL} to at least ${timeout}.` : `Set ${TIMEOUT} to at most ${interval}, or ${INTERVAL} to at least ${timeout}.`,
  };
}

/** Such a value is told as such. */
function isOutOfRange(key: string, value: number): boolean {
  return !beyondGrammar(specOf(key).grammar, value).ok;
}
