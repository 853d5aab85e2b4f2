import { Duration } from 'cdk8s';
import { refuse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { healthCheckNumbers, healthCheckPath, successCodes as codes } from '../../load-balancer/health-check-numbers';

/**
 * Options of a health check of any protocol.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export interface HealthCheckOptions {
  /**
   * Port to check, 1 to 65535: a port of the pod with ip targets, a port of the node with instance targets.
   * @default - the port that traffic goes to
   */
  readonly port?: number;

  /**
   * Name of a port of the same Service to check: one of the names in `ports`. Give this or `port`. With ip targets that port has to lead
   * to a numbered target port.
   * @default - by number
   */
  readonly portName?: string;

  /**
   * Time between two checks of a target, whole seconds from 5 to 300.
   * @default Duration.seconds(10)
   */
  readonly interval?: Duration;

  /**
   * Time after which a check without answer has failed, whole seconds from 2 to 120, not longer than the interval.
   * @default - 10 seconds, or the interval where that is shorter
   */
  readonly timeout?: Duration;

  /**
   * Successful checks in a row that make a target healthy, 2 to 10.
   * @default 3
   */
  readonly healthyThreshold?: number;

  /**
   * Failed checks in a row that make a target unhealthy, 2 to 10.
   * @default 3
   */
  readonly unhealthyThreshold?: number;
}

/**
 * Options of a health check that sends a request.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export interface HttpHealthCheckOptions extends HealthCheckOptions {
  /**
   * Status codes that count as success, 200 to 599, in ranges and lists without blanks, for instance `200-299,301`.
   * @default '200-399'
   */
  readonly successCodes?: string;
}

/**
 * How a Network Load Balancer finds out whether a target works.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export class HealthCheck {
  /**
   * A target is healthy that accepts a TCP connection.
   *
   * @param options port and timing
   * @throws if a number or duration is out of range
   */
  public static tcp(options: HealthCheckOptions = {}): HealthCheck {
    return new HealthCheck('TCP', optionsOf('HealthCheck.tcp', options, TCP));
  }

  /**
   * A target is healthy that answers an HTTP request.
   *
   * @param path path to ask for: begins with `/`, at most 1024 characters, no blanks
   * @param options port, timing and status codes
   * @throws if the path is malformed, or a number or duration out of range
   */
  public static http(path: string, options: HttpHealthCheckOptions = {}): HealthCheck {
    const { successCodes } = optionsOf('HealthCheck.http', options, HTTP);
    return new HealthCheck('HTTP', options, path, successCodes);
  }

  /**
   * A target is healthy that answers an HTTPS request. Its certificate is not looked at.
   *
   * @param path path to ask for: begins with `/`, at most 1024 characters, no blanks
   * @param options port, timing and status codes
   * @throws if the path is malformed, or a number or duration out of range
   */
  public static https(path: string, options: HttpHealthCheckOptions = {}): HealthCheck {
    const { successCodes } = optionsOf('HealthCheck.https', options, HTTP);
    return new HealthCheck('HTTPS', options, path, successCodes);
  }

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

  private constructor(
    /** `TCP`, `HTTP` or `HTTPS`. */
    public readonly protocol: string,
    options: HealthCheckOptions,
    /** Path to ask for. `undefined` for TCP. */
    public readonly path?: string,
    /** Status codes that count as success. `undefined` for the default. */
    public readonly successCodes?: string,
  ) {
    const self = `HealthCheck.${protocol.toLowerCase()}`;
    if (protocol !== 'TCP') {
      healthCheckPath(`${self}: path`, path!);
    }
    if (successCodes !== undefined) {
      codes(`${self}: successCodes`, successCodes, [200, 599], '200-299,301');
    }
    const numbers = healthCheckNumbers(self, options);
    this.port = numbers.port;
    this.portName = numbers.portName;
    this.healthyThreshold = numbers.healthyThreshold;
    this.unhealthyThreshold = numbers.unhealthyThreshold;
    this.intervalSeconds = numbers.intervalSeconds;
    const interval = this.intervalSeconds ?? 10;
    this.timeoutSeconds = numbers.timeoutSeconds ?? (interval < 10 ? interval : undefined);
    if (this.timeoutSeconds !== undefined && this.timeoutSeconds > interval) {
      refuse(`${self}: timeout`, `${this.timeoutSeconds} s`, `it must not be longer than the interval, which is ${interval} s`);
    }
  }
}

const TCP: OptionNames<HealthCheckOptions> = {
  port: true, portName: true, interval: true, timeout: true, healthyThreshold: true, unhealthyThreshold: true,
};
const HTTP: OptionNames<HttpHealthCheckOptions> = { ...TCP, successCodes: true };
