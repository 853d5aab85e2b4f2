import { ApiObject, ApiObjectProps, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { ServiceIntent } from './emission/service-intent';
import { ExposedTcpServiceProps } from './exposed-tcp-service-props';
import { contradictions } from './refusals/contradictions';
import { wrongTypes } from './refusals/prop-types';
import { ClientIp } from './values/client-ip';
import { ExposedPort } from './values/exposed-port';
import { IpAddressType } from './values/ip-address-type';
import { profileFor } from '../hosts/attachment';
import { validationOf } from '../hosts/synth-validation';
import { noteTrouble } from '../hosts/trouble';
import { matchingText } from '../input/arguments';
import { SERVICE_NAME } from '../input/name-grammars';
import { isToken } from '../input/tokens';
import { PodTargets } from '../load-balancer/pod-targets';
import { Scheme } from '../load-balancer/scheme';
import { SecurityGroups } from '../load-balancer/security-groups';
import type { Selector } from '../load-balancer/selector';
import { TargetType } from '../load-balancer/target-type';

type Emission = typeof import('./emission/service-manifest');

let loaded: Emission | undefined;

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
    const read = (props?.pods as Partial<PodTargets> | undefined)?._selector?.();
    super(scope, id, manifestOf(scope, id, props ?? {}, read?.selector));
    this.ports = [...props.ports];
    if (read?.trouble !== undefined) {
      noteTrouble(this, read.trouble);
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
  refuseIf(wrongTypes(props));
  const intent: ServiceIntent = {
    ports: props.ports ?? [],
    scheme: props.scheme ?? Scheme.internal(),
    ipAddressType: props.ipAddressType ?? IpAddressType.ipv4(),
    securityGroups: props.securityGroups ?? SecurityGroups.managed(),
    targetType: props.targetType ?? TargetType.ip(),
    clientIp: props.clientIp ?? ClientIp.none(),
    props,
  };
  refuseIf([...contradictions(intent), ...strangers(scope, props)]);
  const name = serviceName(props.name, id);
  const { annotations, spec, problems } = emission().serviceManifest(intent, selector!, profileFor({ scope, id }));
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

/** A Service selects pods of its own namespace. Where nothing is said, the namespace is settled when the object is applied. */
function strangers(scope: Construct, { pods, namespace }: Partial<ExposedTcpServiceProps>): string[] {
  const home = pods?._home();
  const own = home && (namespace ?? scope.node.scopes.reverse().find((parent): parent is Chart => Chart.isChart(parent))?.namespace);
  return own === undefined || isToken(own) || own === home!.namespace ? []
    : [`${home!.title} is in namespace '${home!.namespace}', and the Service in '${own}', where it selects pods; put both into one namespace`];
}

// Loaded with the first construct, and the catalogue with it: not for those who only import the library.
function emission(): Emission {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= require('./emission/service-manifest');
}

function serviceName(given: string | undefined, id: string): string {
  const allowed = 'the name of a Service has at most 63 lower-case letters, digits and inner hyphens, and begins with a letter';
  return given === undefined
    ? matchingText('ExposedTcpService: id', id, SERVICE_NAME, `it is the name of the Service as well, and ${allowed}; give a name beside it`)
    : matchingText('ExposedTcpService: name', given, SERVICE_NAME, allowed);
}
