import type { ListenerHeaders } from './listener-headers';
import { listenerHeaderAttributes } from './listener-headers-attributes';
import { MutualAuthentication } from './mutual-authentication';
import { joinableList, matchingText, refuse, repeated, shown, wholeNumber } from '../../input/arguments';
import { HOST } from '../../input/name-grammars';
import { OptionNames, optionsOf } from '../../input/options';
import { withOpenDoor } from '../../load-balancer/open-door';
import { SslPolicy } from '../../load-balancer/ssl-policy';

/**
 * Options of a listener.
 */
export interface HttpListenerOptions {
  /**
   * What the listener does with headers.
   * @default - nothing of its own
   */
  readonly headers?: ListenerHeaders;

  /**
   * Further attributes of the listener by AWS's name, for those that have no property. Known since controller 2.9.0, and not on EKS Auto Mode.
   * @default - none
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html
   */
  readonly attributes?: { [name: string]: string };
}

/**
 * Options of a listener that speaks TLS.
 */
export interface HttpsListenerOptions extends HttpListenerOptions {
  /**
   * ARNs of certificates of ACM or IAM, 1 to 25. The first is the one for clients that name no host. All HTTPS listeners of a group
   * have the same ones.
   * @default - certificates that the controller finds in ACM for the hosts of the routes, and for `certificateHosts`
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/cert_discovery/
   */
  readonly certificates?: string[];

  /**
   * Hosts that the controller finds certificates for, beside those of the routes: so the listener has a certificate before the first
   * route comes. Not beside `certificates`.
   * @default - none
   */
  readonly certificateHosts?: string[];

  /**
   * Whether the controller asks ACM for a certificate for the hosts of each member. Known since controller 3.3.0, behind the feature gate
   * EnableCertificateManagement. Not beside `certificates`.
   * @default false
   */
  readonly createCertificates?: boolean;

  /**
   * ARN of the private certificate authority that signs created certificates.
   * @default - the one that the controller is set up with, else Amazon's public one
   */
  readonly privateCertificateAuthority?: string;

  /**
   * Protocol versions and ciphers. All HTTPS listeners of a group have the same ones.
   * @default SslPolicy.TLS13_1_2_2021_06
   */
  readonly sslPolicy?: SslPolicy;

  /**
   * Whether requests over HTTP are sent here with status 301. It holds for all HTTP listeners of the group, and none of them serves routes
   * then; if there is none, one on port 80 is added. One listener of a group can have it.
   * @default false
   */
  readonly redirectHttp?: boolean;

  /**
   * What is asked of the certificates of clients.
   * @default - nothing
   */
  readonly mutualAuthentication?: MutualAuthentication;
}

const HTTP: OptionNames<HttpListenerOptions> = { headers: true, attributes: true };

const HTTPS: OptionNames<HttpsListenerOptions> = {
  ...HTTP,
  certificates: true,
  certificateHosts: true,
  createCertificates: true,
  privateCertificateAuthority: true,
  sslPolicy: true,
  redirectHttp: true,
  mutualAuthentication: true,
};

/**
 * A port on which an Application Load Balancer listens.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html
 */
export class Listener {
  /**
   * A port for plain HTTP.
   *
   * @param port the port clients connect to, 1 to 65535; 80 unless given
   * @param options what it does beside listening
   * @throws if a value is out of bounds
   */
  public static http(port: number = 80, options: HttpListenerOptions = {}): Listener {
    return new Listener('HTTP', port, optionsOf(`Listener.http(${shown(port)})`, options, HTTP), {});
  }

  /**
   * A port for HTTPS.
   *
   * @param port the port clients connect to, 1 to 65535; 443 unless given
   * @param options certificates, and what it does beside listening
   * @throws if a value is out of bounds, or certificates are both given and to be found or made
   */
  public static https(port: number = 443, options: HttpsListenerOptions = {}): Listener {
    const given = optionsOf(`Listener.https(${shown(port)})`, options, HTTPS);
    return new Listener('HTTPS', port, given, given);
  }

  /** The port clients connect to. */
  public readonly port: number;
  /** ARNs of given certificates. `undefined` where the controller finds or makes them. */
  public readonly certificates?: string[];
  /** Name of the TLS policy. `undefined` for HTTP. */
  public readonly sslPolicy?: SslPolicy;
  /** Whether requests over HTTP are sent here. */
  public readonly redirectHttp: boolean;
  private readonly attributes: { readonly [name: string]: string };

  private constructor(
    /** `HTTP` or `HTTPS`. */
    public readonly protocol: string,
    port: number,
    options: HttpListenerOptions,
    private readonly tls: HttpsListenerOptions,
  ) {
    const self = `Listener.${protocol.toLowerCase()}(${shown(port)})`;
    this.port = wholeNumber(`Listener.${protocol.toLowerCase()}: port`, port, 1, 65535);
    this.attributes = withOpenDoor(`${self}: attributes`, listenerHeaderAttributes(self, options.headers), options.attributes, {});
    if (protocol === 'HTTP' && options.headers?.requestHeaderNames !== undefined) {
      refuse(`${self}: headers.requestHeaderNames`, Object.keys(options.headers.requestHeaderNames).join(', '), 'these headers tell of TLS, and only an HTTPS listener has them');
    }
    this.certificates = certificatesOf(self, tls);
    this.sslPolicy = protocol === 'HTTPS' ? tls.sslPolicy ?? SslPolicy.TLS13_1_2_2021_06 : undefined;
    this.redirectHttp = tls.redirectHttp ?? false;
    if (tls.privateCertificateAuthority !== undefined) {
      matchingText(`${self}: privateCertificateAuthority`, tls.privateCertificateAuthority, /^arn:[^\s:]+:acm-pca:\S+$/,
        "give the ARN of a private certificate authority, which begins with 'arn:aws:acm-pca:'");
      if (tls.createCertificates !== true) {
        refuse(`${self}: privateCertificateAuthority`, tls.privateCertificateAuthority, 'it signs created certificates; set createCertificates to true');
      }
    }
    if (tls.mutualAuthentication !== undefined && typeof tls.mutualAuthentication._entry !== 'function') {
      refuse(`${self}: mutualAuthentication`, tls.mutualAuthentication, "give MutualAuthentication.verify('store'), .passthrough() or .off()");
    }
  }

  /** Hosts to find certificates for beside those of routes. @internal */
  public _certificateHosts(): readonly string[] {
    return this.tls.certificateHosts ?? [];
  }

  /** Whether certificates are made, and by which authority. @internal */
  public _creation(): { readonly create: boolean; readonly authority?: string } {
    return { create: this.tls.createCertificates === true, authority: this.tls.privateCertificateAuthority };
  }

  /** The entry for client certificates, if anything is asked. @internal */
  public _mutualAuthentication(): object | undefined {
    return this.tls.mutualAuthentication?._entry(this.port);
  }

  /** Attributes of the listener. @internal */
  public _attributes(): { readonly [name: string]: string } {
    return this.attributes;
  }

  /** What it was given beyond port and TLS policy, by the names of the options. @internal */
  public _extras(): readonly ListenerExtra[] {
    const given: { readonly [extra in ListenerExtra]: boolean } = {
      certificates: this.certificates !== undefined,
      redirectHttp: this.redirectHttp,
      mutualAuthentication: this._mutualAuthentication() !== undefined,
      attributes: Object.keys(this.attributes).length > 0,
      certificateHosts: this._certificateHosts().length > 0,
      createCertificates: this._creation().create,
    };
    return (Object.keys(given) as ListenerExtra[]).filter(extra => given[extra]);
  }

  /** As annotations name it. @internal */
  public _key(): string {
    return `${this.protocol}-${this.port}`;
  }
}

type ListenerExtra = 'attributes' | 'certificateHosts' | 'certificates' | 'createCertificates' | 'mutualAuthentication' | 'redirectHttp';

function certificatesOf(self: string, { certificates, certificateHosts, createCertificates }: HttpsListenerOptions): string[] | undefined {
  if (certificateHosts !== undefined && (!Array.isArray(certificateHosts) || certificateHosts.length === 0)) {
    refuse(`${self}: certificateHosts`, certificateHosts, "give hosts such as ['www.example.com'], or leave the property out");
  }
  if (certificateHosts !== undefined && createCertificates === true) {
    refuse(`${self}: certificateHosts`, certificateHosts.join(', '), 'certificates are looked for then, and createCertificates has them made; leave one of the two out');
  }
  for (const [index, host] of (certificateHosts ?? []).entries()) {
    matchingText(`${self}: certificateHosts[${index}]`, host, HOST,
      "give a host such as 'www.example.com' or '*.example.com'");
  }
  if (certificates === undefined) {
    return undefined;
  }
  if (certificateHosts !== undefined || createCertificates === true) {
    refuse(`${self}: certificates`, certificates.join(', '),
      `${createCertificates === true ? 'createCertificates' : 'certificateHosts'} asks for others; leave one of the two out`);
  }
  joinableList(`${self}: certificates`, certificates, 'the ARN of at least one certificate');
  certificates.forEach((arn, index) => matchingText(`${self}: certificates[${index}]`, arn, /^arn:[^\s:]+:(acm|iam):\S+$/,
    "give the ARN of a certificate of ACM or IAM, which begins with 'arn:aws:acm:'"));
  const twice = repeated(certificates);
  if (twice.length > 0 || certificates.length > 25) {
    refuse(`${self}: certificates`, twice.length > 0 ? twice.join(', ') : `${certificates.length} certificates`,
      twice.length > 0 ? 'it is given twice' : 'a listener has at most 25');
  }
  return [...certificates];
}
