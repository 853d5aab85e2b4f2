import { someText } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';

/**
 * Options of client certificates that the load balancer checks.
 */
export interface VerifyClientOptions {
  /**
   * Whether certificates that have expired pass.
   * @default false
   */
  readonly ignoreClientCertificateExpiry?: boolean;

  /**
   * Whether clients are told which certificate authorities are trusted.
   * @default - false, AWS's default
   */
  readonly advertiseTrustStoreCaNames?: boolean;
}

const VERIFY: OptionNames<VerifyClientOptions> = { ignoreClientCertificateExpiry: true, advertiseTrustStoreCaNames: true };

/**
 * What an HTTPS listener asks of the certificates of clients.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
 */
export class MutualAuthentication {
  /** Clients need no certificate. */
  public static off(): MutualAuthentication {
    return new MutualAuthentication({ mode: 'off' });
  }

  /** The certificate goes to the targets in the header `X-Amzn-Mtls-Clientcert`, unchecked: that is up to them. */
  public static passthrough(): MutualAuthentication {
    return new MutualAuthentication({ mode: 'passthrough' });
  }

  /**
   * The load balancer checks the certificate, and turns away who has none that is trusted.
   *
   * @param trustStore name or ARN of the trust store
   * @param options what passes
   * @throws if the trust store is empty
   */
  public static verify(trustStore: string, options: VerifyClientOptions = {}): MutualAuthentication {
    const self = 'MutualAuthentication.verify';
    const { ignoreClientCertificateExpiry, advertiseTrustStoreCaNames } = optionsOf(self, options, VERIFY);
    return new MutualAuthentication({
      mode: 'verify',
      trustStore: someText(`${self}: trustStore`, trustStore, 'the name or the ARN of a trust store'),
      ...ignoreClientCertificateExpiry === undefined ? {} : { ignoreClientCertificateExpiry },
      ...advertiseTrustStoreCaNames === undefined ? {} : { advertiseTrustStoreCaNames: advertiseTrustStoreCaNames ? 'on' : 'off' },
    });
  }

  private constructor(private readonly entry: { readonly mode: string; readonly [field: string]: unknown }) {}

  /** `off`, `passthrough` or `verify`. */
  public get mode(): string {
    return this.entry.mode;
  }

  /** The entry of a port in the annotation. @internal */
  public _entry(port: number): object {
    return { port, ...this.entry };
  }
}
