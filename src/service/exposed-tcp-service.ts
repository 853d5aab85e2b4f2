import { ApiObject, ApiObjectProps, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { AllowedSource } from './allowed-source';
import { ClientIp } from './client-ip';
import { ExposedPort } from './exposed-port';
import { HealthCheck } from './health-check';
import { PodTargets } from './pod-targets';
import { Scheme } from './scheme';
import { seconds } from './seconds';
import type { Selector } from './selector';
import { TargetType } from './target-type';
import { profileFor } from '../hosts/attachment';
import { validationOf } from '../hosts/synth-validation';
import { noteTrouble } from '../hosts/trouble';
import { joinableList, matchingText, repeated, shown } from '../input/arguments';

type Emission = typeof import('./service-manifest');

let loaded: Emission | undefined;

/**
 * How a workload is reached through a Network Load Balancer.
 */
export interface ExposedTcpServiceProps {
  /** The pods that serve. */
  readonly pods: PodTargets;

  /** The ports clients connect to. At least one, no number and no name twice. */
  readonly ports: ExposedPort[];

  /**
   * From where the load balancer can be reached, and its fixed addresses. Another scheme is another load balancer.
   * @default Scheme.internal()
   */
  readonly scheme?: Scheme;

  /**
   * Whether traffic goes to pods or to nodes.
   * @default TargetType.ip()
   */
  readonly targetType?: TargetType;

  /**
   * What the pods learn of a client's address.
   * @default ClientIp.none()
   */
  readonly clientIp?: ClientIp;

  /**
   * Who may connect. An internet-facing load balancer does not do without: say `AllowedSource.anywhere()` to open it.
   * @default - internal: the IPv4 blocks of the VPC where the cluster profile knows them, else everybody who reaches the VPC
   */
  readonly allowFrom?: AllowedSource[];

  /**
   * Subnets of the load balancer by id or Name tag, one in each zone. Elastic IPs bring their own subnets.
   * @default - discovered by the controller by their role tags
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
   */
  readonly subnets?: string[];

  /**
   * How targets are checked.
   * @default - a TCP connection to the traffic port every 10 seconds; with instance targets that preserve client addresses, an HTTP request to kube-proxy
   */
  readonly healthCheck?: HealthCheck;

  /**
   * Whether a zone's address sends traffic to targets in other zones as well.
   * @default - false, AWS's default for Network Load Balancers
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html#cross-zone-load-balancing
   */
  readonly crossZone?: boolean;

  /**
   * Whether AWS refuses to delete the load balancer. A Service whose load balancer is protected cannot be deleted either.
   * @default - false, AWS's default
   */
  readonly deletionProtection?: boolean;

  /**
   * How long a target that is taken out keeps its connections, 0 to 3600 seconds.
   * @default - 300 seconds, AWS's default
   */
  readonly deregistrationDelay?: Duration;

  /**
   * Tags of the load balancer and everything made for it.
   * @default - none beside those of the controller
   */
  readonly tags?: { [key: string]: string };

  /**
   * Name of the load balancer in AWS: at most 32 letters, digits and inner hyphens, not beginning with `internal-`, unique in
   * the account's Region. A name given later, or changed, has no effect on a load balancer that exists.
   * @default - made by the controller from namespace, name and a hash
   */
  readonly loadBalancerName?: string;

  /**
   * Name of the Service. A new name is a new load balancer with a new DNS name.
   * @default - the id of the construct, without a hash
   */
  readonly name?: string;

  /**
   * Namespace of the Service.
   * @default - that of the chart
   */
  readonly namespace?: string;

  /**
   * Labels of the Service.
   * @default - those of the chart
   */
  readonly labels?: { [key: string]: string };

  /**
   * Further annotations of the Service, checked like all others. What a property writes cannot be written here.
   * @default - none
   */
  readonly extraAnnotations?: { [key: string]: string };
}

/**
 * Exposes pods through a Network Load Balancer: a Service of type LoadBalancer, with the annotations that the AWS Load
 * Balancer Controller, or EKS Auto Mode, needs to build what was asked for.
 *
 * The load balancer is internal unless asked otherwise. The construct is the API object itself: `metadata` and `addJsonPatch` are
 * there for everything it has no property for, and what they change is checked like all else.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/
 */
export class ExposedTcpService extends ApiObject {
  /** Ports clients connect to. */
  public readonly ports: ExposedPort[];

  /**
   * @param scope chart or construct that it belongs to
   * @param id id in the scope, and name of the Service unless `name` is given
   * @param props what is exposed, and how
   * @throws if properties contradict each other; all contradictions are told at once
   */
  public constructor(scope: Construct, id: string, props: ExposedTcpServiceProps) {
    const { selector, trouble } = props?.pods?._selector() ?? {};
    super(scope, id, manifestOf(scope, id, props ?? {}, selector));
    this.ports = [...props.ports];
    if (trouble !== undefined) {
      noteTrouble(this, trouble);
    }
    validationOf(this);
  }
}

/** The object to write; throws with everything that keeps it from being written. */
function manifestOf(scope: Construct, id: string, props: Partial<ExposedTcpServiceProps>, selector: Selector | undefined): ApiObjectProps {
  const refuseIf = (found: readonly string[]) => {
    if (found.length > 0) {
      throw new Error(`ExposedTcpService '${scope.node.path}/${id}': ${found.join('; ')}`);
    }
  };
  const { ports = [], scheme = Scheme.internal(), targetType = TargetType.ip(), clientIp = ClientIp.none() } = props;
  refuseIf(contradictions(props, ports, scheme, targetType));
  const name = serviceName(props.name, id);
  const { annotations, spec, problems } = emission().serviceManifest({
    ...props,
    selector: selector!,
    ports,
    scheme,
    targetType,
    clientIp,
    deregistrationDelaySeconds: seconds('ExposedTcpService: deregistrationDelay', props.deregistrationDelay, 0, 3600),
  }, profileFor({ scope, id }));
  refuseIf(problems);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      ...props.namespace === undefined ? {} : { namespace: props.namespace },
      ...props.labels === undefined ? {} : { labels: props.labels },
      annotations,
    },
    spec,
  };
}

// Loaded with the first construct, and the catalogue with it: not for those who only import the library.
function emission(): Emission {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= require('./service-manifest');
}

/** What one property says against another. */
function contradictions(props: Partial<ExposedTcpServiceProps>, ports: readonly ExposedPort[], scheme: Scheme, targetType: TargetType): string[] {
  const problems: string[] = [];
  const { pods, subnets, allowFrom, healthCheck, loadBalancerName } = props;
  if (pods === undefined) {
    problems.push('pods is missing; give PodTargets.of(workload) or PodTargets.withLabels({ … })');
  }
  if (ports.length === 0) {
    problems.push('ports is empty; give at least one ExposedPort');
  }
  for (const twice of repeated(ports.map(({ port }) => String(port)))) {
    problems.push(`ports has ${twice} twice; a load balancer has one listener for a TCP port`);
  }
  for (const twice of repeated(ports.map(({ name }) => name))) {
    problems.push(`ports has the name '${twice}' twice; give one of them another name`);
  }
  const tls = ports.filter(({ protocol }) => protocol === 'tls');
  if (new Set(tls.map(({ certificates }) => certificates.join())).size > 1) {
    problems.push('the TLS ports have different certificates, and all of one load balancer have the same; list all certificates on each port, or expose two Services');
  }
  if (new Set(tls.map(({ sslPolicy }) => sslPolicy?.name)).size > 1) {
    problems.push('the TLS ports have different ssl policies, and all of one load balancer have the same; choose one, or expose two Services');
  }
  if (scheme.value === 'internet-facing' && (allowFrom === undefined || allowFrom.length === 0)) {
    problems.push('the scheme is internet-facing and allowFrom names nobody; name who may connect, or say AllowedSource.anywhere()');
  } else if (allowFrom?.length === 0) {
    problems.push('allowFrom is empty; name who may connect, or leave it out');
  }
  if (subnets !== undefined && scheme.hasElasticIps) {
    problems.push('subnets and Elastic IPs are both given; the Elastic IPs name the subnets already, so leave subnets out');
  } else if (subnets !== undefined) {
    problems.push(...subnetProblems(subnets));
  }
  const checked = ports.find(({ name }) => name === healthCheck?.portName);
  if (healthCheck?.portName !== undefined && checked === undefined) {
    problems.push(`healthCheck.portName is '${healthCheck.portName}'; the ports are ${ports.map(({ name }) => `'${name}'`).join(', ')}`);
  } else if (healthCheck?.portName !== undefined && targetType.value === 'ip' && checked?.targetPortName !== undefined) {
    problems.push(`healthCheck.portName is '${healthCheck.portName}', which leads to the named port '${checked.targetPortName}', and the controller needs a number there; give healthCheck.port`);
  }
  if (loadBalancerName !== undefined) {
    problems.push(...messageOf(() => matchingText('loadBalancerName', loadBalancerName, /^(?!internal-)(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/,
      "allowed are at most 32 letters, digits and inner hyphens, not beginning with 'internal-'")));
  }
  return problems;
}

function subnetProblems(subnets: readonly string[]): string[] {
  const malformed = messageOf(() => joinableList('subnets', subnets, 'at least one subnet'));
  return malformed.length > 0 ? malformed : repeated(subnets).map(subnet => `subnets has ${shown(subnet)} twice; name it once`);
}

function serviceName(given: string | undefined, id: string): string {
  const allowed = 'the name of a Service has at most 63 lower-case letters, digits and inner hyphens, and begins with a letter';
  const pattern = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/;
  return given === undefined
    ? matchingText('ExposedTcpService: id', id, pattern, `it is the name of the Service as well, and ${allowed}; give a name beside it`)
    : matchingText('ExposedTcpService: name', given, pattern, allowed);
}

function messageOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
