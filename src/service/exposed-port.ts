import { portName } from './port-name';
import { SslPolicy } from './ssl-policy';
import { joinableList, matchingText, refuse, wholeNumber } from '../input/arguments';
import { isNumberToken } from '../input/tokens';

/**
 * Options of a port of any protocol.
 */
export interface ExposedPortOptions {
  /**
   * Port of the pods by number, 1 to 65535.
   * @default - the port that is exposed
   */
  readonly targetPort?: number;

  /**
   * Port of the pods by the name it has in the container's `ports`. Give this or `targetPort`.
   * @default - by number
   */
  readonly targetPortName?: string;

  /**
   * Name of the port in the Service: at most 15 lower-case letters, digits and inner hyphens, with at least one letter.
   * @default - protocol and number, for instance `tcp-3306`
   */
  readonly name?: string;
}

/**
 * Options of a port whose TLS connections end at the load balancer.
 */
export interface TlsPortOptions extends ExposedPortOptions {
  /**
   * ARNs of certificates in AWS Certificate Manager or IAM, the default one first. At least one. All TLS ports of one
   * load balancer have the same.
   */
  readonly certificates: string[];

  /**
   * Which protocol versions and ciphers clients may use. All TLS ports of one load balancer have the same.
   * @default SslPolicy.TLS13_1_2_2021_06
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html
   */
  readonly sslPolicy?: SslPolicy;
}

/**
 * A port on which a Network Load Balancer listens.
 */
export class ExposedPort {
  /**
   * A port whose TCP connections are passed on as they are.
   *
   * @param port the port clients connect to, 1 to 65535
   * @param options where it leads to
   * @throws if a number is out of range, or a name malformed
   */
  public static tcp(port: number, options: ExposedPortOptions = {}): ExposedPort {
    return new ExposedPort('tcp', port, options);
  }

  /**
   * A port whose TLS connections end at the load balancer. The pods get plain TCP.
   *
   * @param port the port clients connect to, 1 to 65535
   * @param options certificates, and where it leads to
   * @throws if a number is out of range, a name malformed, or no certificate given
   */
  public static tls(port: number, options: TlsPortOptions): ExposedPort {
    if (options?.certificates === undefined) {
      refuse(`ExposedPort.tls(${port}): certificates`, undefined, 'give the ARN of at least one certificate');
    }
    return new ExposedPort('tls', port, options, options.certificates, options.sslPolicy);
  }

  /** The port clients connect to. */
  public readonly port: number;
  /** Name of the port in the Service. */
  public readonly name: string;
  /** Port of the pods by number. `undefined` if it is given by name. */
  public readonly targetPort?: number;
  /** Port of the pods by name. `undefined` if it is given by number. */
  public readonly targetPortName?: string;
  /** Certificates of a TLS port. Empty for others. */
  public readonly certificates: string[];
  /** Policy of a TLS port. `undefined` for others. */
  public readonly sslPolicy?: SslPolicy;

  private constructor(
    /** `tcp` or `tls`. */
    public readonly protocol: string,
    port: number,
    options: ExposedPortOptions,
    certificates: string[] = [],
    sslPolicy?: SslPolicy,
  ) {
    const self = `ExposedPort.${protocol}(${isNumberToken(port) ? 'token' : port})`;
    this.port = wholeNumber(`ExposedPort.${protocol}: port`, port, 1, 65535);
    if (options.targetPort !== undefined && options.targetPortName !== undefined) {
      refuse(`${self}: targetPortName`, options.targetPortName, `targetPort is ${options.targetPort} already; give one of the two`);
    }
    this.targetPortName = options.targetPortName === undefined ? undefined : portName(`${self}: targetPortName`, options.targetPortName);
    this.targetPort = this.targetPortName !== undefined ? undefined
      : options.targetPort === undefined ? port : wholeNumber(`${self}: targetPort`, options.targetPort, 1, 65535);
    if (options.name === undefined && isNumberToken(port)) {
      refuse(`${self}: name`, undefined, 'a port that the AWS CDK fills in later needs one');
    }
    this.name = options.name === undefined ? `${protocol}-${port}` : portName(`${self}: name`, options.name);
    if (protocol === 'tls') {
      this.sslPolicy = sslPolicy ?? SslPolicy.TLS13_1_2_2021_06;
      joinableList(`${self}: certificates`, certificates, 'the ARN of at least one certificate').forEach((arn, index) =>
        matchingText(`${self}: certificates[${index}]`, arn, /^arn:/, 'give the ARN of a certificate'));
    }
    this.certificates = [...certificates];
  }
}
