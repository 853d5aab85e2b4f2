import type { Duration } from 'cdk8s';
import type { TargetSettings } from './target-settings';

/**
 * Options of a backend in the same app.
 *
 * Target settings given here are written as annotations of the backend's Service, where they count before those of the routes, for all
 * routes to that Service.
 */
export interface BackendOptions extends TargetSettings {
  /** Port of the Service, 1 to 65535. */
  readonly port: number;

  /**
   * Port of the pods, 1 to 65535, for a workload. A Service has its own.
   * @default - the same as `port`
   */
  readonly targetPort?: number;

  /**
   * Name of a container's port, for a workload, in place of `targetPort`.
   * @default - by number
   */
  readonly targetPortName?: string;

  /**
   * Name of the Service that is made for a workload: 1 to 63 lower-case letters, digits and inner hyphens, beginning with a letter. Routes
   * to one workload share a Service of one name.
   * @default - the id of the workload's construct
   */
  readonly serviceName?: string;

  /**
   * Port of the targets for the target optimizer of AWS, 1 to 65535. With ip targets alone. Known since controller 2.16.0.
   * @default - none
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-register-targets.html
   */
  readonly controlPort?: number;

  /**
   * Tags of the target groups, beside those of the group.
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}

/**
 * Options of a backend that is known by its name.
 */
export interface NamedBackendOptions {
  /**
   * Port of the targets for the target optimizer of AWS, 1 to 65535. With ip targets alone. Known since controller 2.16.0.
   * @default - none
   */
  readonly controlPort?: number;
}

/**
 * Options of an answer that the load balancer gives itself.
 */
export interface FixedResponseOptions {
  /**
   * Kind of the body: `text/plain`, `text/css`, `text/html`, `application/javascript` or `application/json`.
   * @default 'text/plain'
   */
  readonly contentType?: string;

  /**
   * The body, at most 1024 characters.
   * @default - none
   */
  readonly body?: string;
}

/**
 * Where a request is sent to. What is left out stays as it came; something has to change.
 */
export interface RedirectOptions {
  /**
   * Host, 1 to 128 characters. `#{host}` stands for that of the request.
   * @default - the same
   */
  readonly host?: string;

  /**
   * Path, beginning with `/`, 1 to 128 characters. `#{host}`, `#{path}` and `#{port}` stand for those of the request.
   * @default - the same
   */
  readonly path?: string;

  /**
   * Query without its question mark, at most 128 characters, empty for none. `#{query}` stands for that of the request.
   * @default - the same
   */
  readonly query?: string;

  /**
   * Port, 1 to 65535.
   * @default - the same
   */
  readonly port?: number;

  /**
   * `HTTP` or `HTTPS`. From HTTPS to HTTP is refused by AWS.
   * @default - the same
   */
  readonly protocol?: string;

  /**
   * Whether the move is permanent (status 301), so that clients remember it, or not (status 302).
   * @default false
   */
  readonly permanent?: boolean;
}

/**
 * Options of backends by weight.
 */
export interface WeightedBackendsOptions {
  /**
   * How long a client stays with the backend it got first, 1 to 604800 seconds.
   * @default - not at all
   */
  readonly stickiness?: Duration;
}
