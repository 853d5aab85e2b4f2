import { matchingText, refuse } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';
import { isTextToken } from '../input/tokens';

/**
 * Options of access logs.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
export interface AccessLogOptions {
  /**
   * Prefix of the objects in the bucket: at least one character, no blanks, no slash at its ends. AWS refuses one with `AWSLogs` in it,
   * which it adds itself.
   * @default - none
   */
  readonly prefix?: string;
}

/**
 * Whether and where a load balancer logs its connections. A Network Load Balancer logs TLS connections only.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
export class AccessLogs {
  /**
   * Logs to a bucket of Amazon S3, in the Region of the load balancer, whose policy admits log delivery.
   *
   * @param bucket name of the bucket: 3 to 63 lower-case letters, digits, dots and hyphens, a letter or digit at both ends,
   * no two dots in a row
   * @param options where in the bucket
   * @throws if the name or the prefix is malformed
   */
  public static toBucket(bucket: string, options: AccessLogOptions = {}): AccessLogs {
    matchingText('AccessLogs.toBucket: bucket', bucket, /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'the name of a bucket has 3 to 63 lower-case letters, digits, dots and hyphens, no two dots in a row');
    const { prefix } = optionsOf('AccessLogs.toBucket', options, TO_BUCKET);
    if (prefix !== undefined) {
      const name = 'AccessLogs.toBucket: prefix';
      matchingText(name, prefix, /^(?!\/)\S*(?<!\/)$/, 'a prefix has no blanks, and no slash at its ends');
      if (prefix.includes('AWSLogs') && !isTextToken(prefix)) {
        refuse(name, prefix, 'AWS refuses a prefix with AWSLogs in it, which it adds itself');
      }
    }
    return new AccessLogs(true, bucket, prefix);
  }

  /** Logs nothing, and switches off what was on. */
  public static off(): AccessLogs {
    return new AccessLogs(false);
  }

  private constructor(
    /** Whether anything is logged. */
    public readonly enabled: boolean,
    /** Name of the bucket. `undefined` if nothing is logged. */
    public readonly bucket?: string,
    /** Prefix in the bucket. `undefined` for none. */
    public readonly prefix?: string,
  ) {}
}

const TO_BUCKET: OptionNames<AccessLogOptions> = { prefix: true };
