import type { IConstruct } from 'constructs';
import type { BackendOptions, FixedResponseOptions, NamedBackendOptions, RedirectOptions, WeightedBackendsOptions } from './backend-options';
import type { BackendTarget } from './backend-target';
import { ProtocolVersion } from './protocols';
import { matchingText, refuse, wholeNumber } from '../../input/arguments';
import { SERVICE_NAME } from '../../input/name-grammars';
import { OptionNames, optionsOf } from '../../input/options';
import { seconds } from '../../input/seconds';
import { isTextToken } from '../../input/tokens';
import { portName } from '../../load-balancer/port-name';

/**
 * A backend with its share of the requests.
 */
export interface WeightedBackend {
  /** A Service, a workload or a target group. */
  readonly backend: Backend;

  /** Share of the requests, 0 to 999, relative to the other weights. */
  readonly weight: number;
}

const OF: OptionNames<BackendOptions> = {
  port: true,
  targetPort: true,
  targetPortName: true,
  serviceName: true,
  controlPort: true,
  tags: true,
  targetType: true,
  protocol: true,
  protocolVersion: true,
  healthCheck: true,
  targetGroup: true,
  multiCluster: true,
};
const NAMED: OptionNames<NamedBackendOptions> = { controlPort: true };
const RESPONSE: OptionNames<FixedResponseOptions> = { body: true, contentType: true };
const REDIRECT: OptionNames<RedirectOptions> = { host: true, path: true, query: true, port: true, protocol: true, permanent: true };
const WEIGHTED: OptionNames<WeightedBackendsOptions> = { stickiness: true };
const SHARE: OptionNames<WeightedBackend> = { backend: true, weight: true };

/**
 * What answers the requests of a route.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions
 */
export class Backend {
  /**
   * Something in the same app, in the namespace of the routes: a Service (an `ExposedTcpService` is one), or a workload, for which a
   * Service is made.
   *
   * @param construct a construct with an API object: of any version of cdk8s-plus, or plain
   * @param options which port, and how the targets are treated
   * @throws if a number is out of range or a name malformed
   */
  public static of(construct: IConstruct, options: BackendOptions): Backend {
    const self = 'Backend.of';
    wholeNumber(`${self}: port`, optionsOf(self, options, OF).port, 1, 65535);
    if (options.healthCheck !== undefined && options.healthCheck.isGrpc !== (options.protocolVersion === ProtocolVersion.GRPC)) {
      refuse(`${self}: healthCheck`, options.healthCheck.isGrpc ? 'AlbHealthCheck.grpc' : `AlbHealthCheck.${options.healthCheck.protocol.toLowerCase()}`,
        'targets of ProtocolVersion.GRPC are asked by AlbHealthCheck.grpc, and no others');
    }
    if (options.targetPort !== undefined && options.targetPortName !== undefined) {
      refuse(`${self}: targetPortName`, options.targetPortName, `targetPort is ${options.targetPort} already; give one of the two`);
    }
    if (options.targetPort !== undefined) {
      wholeNumber(`${self}: targetPort`, options.targetPort, 1, 65535);
    }
    if (options.targetPortName !== undefined) {
      portName(`${self}: targetPortName`, options.targetPortName);
    }
    if (options.serviceName !== undefined) {
      serviceName(`${self}: serviceName`, options.serviceName);
    }
    controlPort(self, options.controlPort);
    return new Backend({ is: 'construct', construct, options });
  }

  /**
   * A Service in the namespace of the routes, by its name and the number of its port.
   *
   * @param name name of the Service
   * @param port number of its port, 1 to 65535
   * @param options how the targets are treated
   * @throws if the name is malformed or a number out of range
   */
  public static service(name: string, port: number, options: NamedBackendOptions = {}): Backend {
    const self = 'Backend.service';
    optionsOf(self, options, NAMED);
    return new Backend({
      is: 'service', name: serviceName(`${self}: name`, name), port: wholeNumber(`${self}: port`, port, 1, 65535), ...controlPort(self, options.controlPort),
    });
  }

  /**
   * A Service in the namespace of the routes, by its name and the name of its port.
   *
   * @param name name of the Service
   * @param port name of its port
   * @param options how the targets are treated
   * @throws if a name is malformed
   */
  public static serviceByPortName(name: string, port: string, options: NamedBackendOptions = {}): Backend {
    const self = 'Backend.serviceByPortName';
    optionsOf(self, options, NAMED);
    return new Backend({ is: 'service', name: serviceName(`${self}: name`, name), port: portName(`${self}: port`, port), ...controlPort(self, options.controlPort) });
  }

  /**
   * A target group that exists.
   *
   * @param arn ARN of the target group
   * @throws if the text is no ARN of a target group
   */
  public static targetGroup(arn: string): Backend {
    const targetGroupARN = matchingText('Backend.targetGroup: arn', arn, /^arn:[^\s:]+:elasticloadbalancing:\S+:targetgroup\/\S+$/, 'give the ARN of a target group');
    return new Backend({ is: 'target-group', reference: { targetGroupARN } });
  }

  /**
   * A target group that exists, by its name. Known since controller 2.14.0.
   *
   * @param name name of the target group: 1 to 32 letters, digits and inner hyphens
   * @throws if the name is malformed
   */
  public static targetGroupByName(name: string): Backend {
    const targetGroupName = matchingText('Backend.targetGroupByName: name', name, /^(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/, 'allowed are at most 32 letters, digits and inner hyphens');
    return new Backend({ is: 'target-group', reference: { targetGroupName } });
  }

  /**
   * An answer that the load balancer gives itself.
   *
   * @param statusCode status of the answer: 200 to 299, or 400 to 599
   * @param options its body
   * @throws if the status is another, or the body too long
   */
  public static fixedResponse(statusCode: number, options: FixedResponseOptions = {}): Backend {
    const self = 'Backend.fixedResponse';
    wholeNumber(`${self}: statusCode`, statusCode, 200, 599);
    if (statusCode >= 300 && statusCode < 400) {
      refuse(`${self}: statusCode`, statusCode, 'Backend.redirect is for that');
    }
    const { contentType = 'text/plain', body } = optionsOf(self, options, RESPONSE);
    const kinds = ['text/plain', 'text/css', 'text/html', 'application/javascript', 'application/json'];
    if (!kinds.includes(contentType)) {
      refuse(`${self}: contentType`, contentType, `allowed are ${kinds.join(', ')}`);
    }
    if (body !== undefined && (typeof body !== 'string' || (body.length > 1024 && !isTextToken(body)))) {
      refuse(`${self}: body`, typeof body === 'string' ? `${body.length} characters` : body, 'give text of at most 1024 characters');
    }
    return new Backend({
      is: 'action',
      kind: 'response',
      action: { type: 'fixed-response', fixedResponseConfig: { contentType, statusCode: String(statusCode), ...body === undefined ? {} : { messageBody: body } } },
    });
  }

  /**
   * Another place that the client is sent to.
   *
   * @param options the place
   * @throws if a text is malformed, or nothing changes
   */
  public static redirect(options: RedirectOptions): Backend {
    const self = 'Backend.redirect';
    const { host, path, query, port, protocol, permanent = false } = optionsOf(self, options, REDIRECT);
    const parts = {
      host: host === undefined ? undefined : matchingText(`${self}: host`, host, /^\S{1,128}$/, 'give a host of at most 128 characters'),
      path: path === undefined ? undefined : matchingText(`${self}: path`, path, /^\/\S{0,127}$/, "give a path that begins with '/', at most 128 characters"),
      port: port === undefined ? undefined : String(wholeNumber(`${self}: port`, port, 1, 65535)),
      protocol: protocol === undefined ? undefined : matchingText(`${self}: protocol`, protocol, /^HTTPS?$/, "allowed is 'HTTP' or 'HTTPS'"),
      query: query === undefined || query === '' ? query : matchingText(`${self}: query`, query, /^(?!\?)\S{0,128}$/, "give a query without '?', at most 128 characters"),
    };
    const kept: { readonly [part: string]: string } = { host: '#{host}', path: '/#{path}', query: '#{query}' };
    if (Object.entries(parts).every(([part, value]) => part === 'query' || value === undefined || value === kept[part])) {
      refuse(self, options, 'AWS wants protocol, host, port or path to change; give one of them');
    }
    const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
    return new Backend({ is: 'action', kind: 'redirect', action: { type: 'redirect', redirectConfig: { ...given, statusCode: permanent ? 'HTTP_301' : 'HTTP_302' } } });
  }

  /**
   * Several backends by weight, for instance two releases.
   *
   * @param backends two to five Services, workloads or target groups with their shares
   * @param options whether a client stays with one
   * @throws if a weight is out of range, or a backend is none that takes a share
   */
  public static weighted(backends: WeightedBackend[], options: WeightedBackendsOptions = {}): Backend {
    const self = 'Backend.weighted';
    if (!Array.isArray(backends) || backends.length < 2 || backends.length > 5) {
      refuse(`${self}: backends`, Array.isArray(backends) ? `${backends.length} backends` : backends, 'give two to five');
    }
    for (const [index, share] of backends.entries()) {
      const { backend, weight } = optionsOf(`${self}: backends[${index}]`, share, SHARE, `${self}: backends[${index}]`);
      wholeNumber(`${self}: backends[${index}].weight`, weight, 0, 999);
      const kind = backend?._target?.().is;
      if (kind === undefined || kind === 'action' || kind === 'weighted') {
        refuse(`${self}: backends[${index}].backend`, kind ?? backend, 'give a Service, a workload or a target group');
      }
    }
    const held = seconds(`${self}: stickiness`, optionsOf(self, options, WEIGHTED).stickiness, 1, 604_800);
    const targets = backends.map(({ backend, weight }) => ({ target: backend._target(), weight }));
    return new Backend({ is: 'weighted', targets, ...held === undefined ? {} : { stickinessSeconds: held } });
  }

  private constructor(private readonly target: BackendTarget) {}

  /** What it is. @internal */
  public _target(): BackendTarget {
    return this.target;
  }
}

function serviceName(argument: string, name: string): string {
  return matchingText(argument, name, SERVICE_NAME,
    'the name of a Service has at most 63 lower-case letters, digits and inner hyphens, and begins with a letter');
}

function controlPort(self: string, port: number | undefined): { controlPort?: number } {
  return port === undefined ? {} : { controlPort: wholeNumber(`${self}: controlPort`, port, 1, 65535) };
}
