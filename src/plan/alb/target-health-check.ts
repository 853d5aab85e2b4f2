import type { BackendService } from './backend-service';
import type { TargetSettings } from './target-settings';
import { ALB } from '../../annotations/alb-keys';
import type { Controller } from '../../cluster/controller';
import type { Diagnoses } from '../diagnosis';
import type { HealthCheck } from '../model/resources';
import { CONTROLLER_UNTOLD, Maybe, REFUSED, isKnown, whenKnown } from '../model/unknown';
import { writtenCheckPort } from '../target-groups/check-port';

const PROTOCOLS = ['HTTP', 'HTTPS'];

/** What holds where nothing is said. */
const USUAL = { path: '/', pathOfGrpc: '/AWS.ALB/healthcheck', codes: '200', codesOfGrpc: '12', interval: 15, timeout: 5, healthy: 2, unhealthy: 2 };

interface Surroundings {
  readonly service: BackendService;
  readonly targetType: Maybe<'ip' | 'instance'>;
  readonly protocol: Maybe<string>;
  readonly version: Maybe<string>;
  readonly controller: Controller;
  readonly diagnoses: Diagnoses;
}

/** Health checks of a target group, read in the order in which the controller does. */
export function targetHealthCheck(settings: TargetSettings, surroundings: Surroundings): HealthCheck {
  const { service, targetType, version, controller, diagnoses } = surroundings;
  const usual = <T>(value: T): Maybe<T> => controller.isAutoMode ? CONTROLLER_UNTOLD : value;
  const annotation = ALB['healthcheck-port'];
  const { port } = writtenCheckPort(settings.text(annotation) ?? 'traffic-port', service, targetType, { annotation, diagnoses });
  const speaksGrpc = whenKnown(version, it => it === 'GRPC');
  const byVersion = (plain: string, grpc: string) => whenKnown(speaksGrpc, is => usual(is ? grpc : plain));
  return {
    port,
    protocol: protocolOf(settings, surroundings),
    path: settings.text(ALB['healthcheck-path']) ?? byVersion(USUAL.path, USUAL.pathOfGrpc),
    successCodes: settings.text(ALB['success-codes']) ?? byVersion(USUAL.codes, USUAL.codesOfGrpc),
    speaksGrpc: speaksGrpc === true,
    intervalSeconds: settings.whole(ALB['healthcheck-interval-seconds']) ?? usual(USUAL.interval),
    timeoutSeconds: settings.whole(ALB['healthcheck-timeout-seconds']) ?? usual(USUAL.timeout),
    healthyThreshold: settings.whole(ALB['healthy-threshold-count']) ?? usual(USUAL.healthy),
    unhealthyThreshold: settings.whole(ALB['unhealthy-threshold-count']) ?? usual(USUAL.unhealthy),
  };
}

function protocolOf(settings: TargetSettings, { protocol, diagnoses }: Surroundings): Maybe<string> {
  const annotation = ALB['healthcheck-protocol'];
  const said = settings.text(annotation);
  if (said === undefined || !isKnown(said) || PROTOCOLS.includes(said)) {
    return said ?? protocol;
  }
  diagnoses.add('health-check-protocol-value', { annotation, got: said, limit: PROTOCOLS.join(', '), message: 'the protocol of health checks is none of those' });
  return REFUSED;
}
