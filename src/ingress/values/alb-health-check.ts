import type { Duration } from 'cdk8s';
import { matchingText, refuse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { healthCheckNumbers, healthCheckPath, successCodes } from '../../load-balancer/health-check-numbers';

/**
 * Options of a health check behind an Application Load Balancer.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
 */
export interface AlbHealthCheckOptions {
  /**
   * Port to check, 1 to 65535: a port of the pod with ip targets, a port of the node with instance targets.
   * @default - the port that traffic goes to
   */
  readonly port?: number;

  /**
   * Name of a port of the same Service to check in place of `port`. With ip targets that port leads to a numbered target port.
   * @default - by number
   */
  readonly portName?: string;

  /**
   * Time between two checks of a target, 5 to 300 seconds.
   * @default Duration.seconds(15)
   */
  readonly interval?: Duration;

  /**
   * Time after which a check without answer has failed, 2 to 120 seconds, shorter than the interval.
   * @default - 5 seconds, or 4 with an interval of 5
   */
  readonly timeout?: Duration;

  /**
   * Successful checks in a row that make a target healthy, 2 to 10.
   * @default 2
   */
  readonly healthyThreshold?: number;

  /**
   * Failed checks in a row that make a target unhealthy, 2 to 10.
   * @default 2
   */
  readonly unhealthyThreshold?: number;

  /**
   * Codes that count as success, in ranges and lists. Of HTTP from 200 to 499, for instance `200-299,301`, of gRPC from 0 to 99.
   * @default - '200' for HTTP and HTTPS, '12' (unimplemented) for gRPC
   */
  readonly successCodes?: string;
}

const NAMES: OptionNames<AlbHealthCheckOptions> = {
  port: true, portName: true, interval: true, timeout: true, healthyThreshold: true, unhealthyThreshold: true, successCodes: true,
};

/**
 * How an Application Load Balancer finds out whether a target works.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
 */
export class AlbHealthCheck {
  /**
   * A target is healthy that answers an HTTP request.
   *
   * @param path path to ask for; begins with `/`, at most 1024 characters
   * @param options port, timing and status codes
   * @throws if the path is malformed, or a number or duration out of range
   */
  public static http(path: string, options: AlbHealthCheckOptions = {}): AlbHealthCheck {
    return new AlbHealthCheck('http', path, options);
  }

  /**
   * A target is healthy that answers an HTTPS request. Its certificate is not looked at.
   *
   * @param path path to ask for; begins with `/`, at most 1024 characters
   * @param options port, timing and status codes
   * @throws if the path is malformed, or a number or duration out of range
   */
  public static https(path: string, options: AlbHealthCheckOptions = {}): AlbHealthCheck {
    return new AlbHealthCheck('https', path, options);
  }

  /**
   * A target is healthy that answers a gRPC call, for instance of `/grpc.health.v1.Health/Check`. For targets of ProtocolVersion.GRPC.
   *
   * @param method the method to call, as `/package.service/method`
   * @param options port, timing and status codes
   * @throws if the method is malformed, or a number or duration out of range
   */
  public static grpc(method: string, options: AlbHealthCheckOptions = {}): AlbHealthCheck {
    return new AlbHealthCheck('grpc', method, options);
  }

  /** `HTTP` or `HTTPS`: gRPC is called over HTTP. */
  public readonly protocol: string;
  /** Whether it is a gRPC call. */
  public readonly isGrpc: boolean;
  /** Port to check, by number. `undefined` for another. */
  public readonly port?: number;
  /** Port to check, by the name it has in the Service. `undefined` for another. */
  public readonly portName?: string;
  /** Seconds between two checks. `undefined` for the default. */
  public readonly intervalSeconds?: number;
  /** Seconds until a check has failed. `undefined` for the default. */
  public readonly timeoutSeconds?: number;
  /** Successes that make a target healthy. `undefined` for the default. */
  public readonly healthyThreshold?: number;
  /** Failures that make a target unhealthy. `undefined` for the default. */
  public readonly unhealthyThreshold?: number;
  /** Codes that count as success. `undefined` for the default. */
  public readonly successCodes?: string;

  private constructor(
    kind: 'http' | 'https' | 'grpc',
    /** Path to ask for, or method to call. */
    public readonly path: string,
    given: AlbHealthCheckOptions,
  ) {
    const self = `AlbHealthCheck.${kind}`;
    const options = optionsOf(self, given, NAMES);
    this.protocol = kind === 'https' ? 'HTTPS' : 'HTTP';
    this.isGrpc = kind === 'grpc';
    if (kind === 'grpc') {
      matchingText(`${self}: method`, path, /^\/[^\s/]+\/[^\s/]+$/, "give a method such as '/grpc.health.v1.Health/Check'");
    } else {
      healthCheckPath(`${self}: path`, path);
    }
    const numbers = healthCheckNumbers(self, options);
    this.port = numbers.port;
    this.portName = numbers.portName;
    this.healthyThreshold = numbers.healthyThreshold;
    this.unhealthyThreshold = numbers.unhealthyThreshold;
    this.intervalSeconds = numbers.intervalSeconds;
    const interval = this.intervalSeconds ?? 15;
    // The controller's default of five would be as long as the shortest interval, and AWS refuses that.
    this.timeoutSeconds = numbers.timeoutSeconds ?? (interval <= 5 ? 4 : undefined);
    if (this.timeoutSeconds !== undefined && this.timeoutSeconds >= interval) {
      refuse(`${self}: timeout`, `${this.timeoutSeconds} s`, `it must be shorter than the interval, which is ${interval} s`);
    }
    const [bounds, example] = this.isGrpc ? [[0, 99] as const, '0,12'] : [[200, 499] as const, '200-299,301'];
    this.successCodes = options.successCodes === undefined ? undefined : successCodes(`${self}: successCodes`, options.successCodes, bounds, example);
  }
}
