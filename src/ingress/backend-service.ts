import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { writeTargets } from './emission/target-annotations';
import type { BackendOptions } from './values/backend-options';
import { ALB } from '../annotations/alb-keys';
import { AnnotationWriter } from '../annotations/writer';
import { noteTrouble } from '../hosts/trouble';
import { matchingText } from '../input/arguments';
import { SERVICE_NAME } from '../input/name-grammars';
import { apiObjectBehind } from '../load-balancer/api-object';
import { PodTargets } from '../load-balancer/pod-targets';

/** A Service that answers for a backend. */
export interface BackendService {
  readonly name: string;
  readonly namespace?: string;
}

interface Port {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly targetPort: number | string;
}

interface Spec {
  type: string;
  readonly ports: Port[];
  readonly selector: unknown;
}

/** What is said by annotations of the Service. */
const SETTINGS: readonly (keyof BackendOptions)[] = [
  'targetType', 'protocol', 'protocolVersion', 'healthCheck', 'targetGroup', 'multiCluster', 'tags',
];

const SPEC = Symbol.for('cdk8s-eks-networking.backendService');

interface Made {
  [SPEC]?: Spec;
}

/** The Service behind a construct, with the target settings that are asked for: one that it is, or one that is made for the workload that it is. */
export function serviceBehind(construct: IConstruct, options: BackendOptions, instance: boolean): BackendService {
  const object = apiObjectBehind('Backend.of', construct, 'give a Service or a workload');
  const given = object.kind === 'Service' && (object as ApiObject & Made)[SPEC] === undefined;
  if (given) {
    refuseWorkloadOptions(object, options);
  }
  const service = given ? object : serviceOf(construct, object, options, instance);
  annotate(service, options);
  return { name: service.name, ...service.metadata.namespace === undefined ? {} : { namespace: service.metadata.namespace } };
}

function refuseWorkloadOptions(service: ApiObject, { serviceName, targetPort, targetPortName }: BackendOptions): void {
  const [option] = Object.entries({ serviceName, targetPort, targetPortName }).find(([, value]) => value !== undefined) ?? [];
  if (option !== undefined) {
    throw new Error(`Backend.of: ${option} is given for the Service '${service.node.path}', which has its own; leave it out`);
  }
}

/** The Service of a workload, made when the first route asks for it: it stands beside the workload, whatever routes come and go. */
function serviceOf(construct: IConstruct, workload: ApiObject, options: BackendOptions, instance: boolean): ApiObject {
  const name = options.serviceName ?? matchingText('Backend.of: id of the workload', construct.node.id, SERVICE_NAME,
    'it is the name of the Service as well, which has at most 63 lower-case letters, digits and inner hyphens, and begins with a letter; give serviceName');
  const id = `service-${name}`;
  const known = construct.node.tryFindChild(id) as ApiObject & Made | undefined;
  const service = known ?? make(construct, id, name, workload);
  const spec = service[SPEC]!;
  if (instance) {
    spec.type = 'NodePort';
  }
  addPort(service, spec.ports, options);
  return service;
}

function make(construct: IConstruct, id: string, name: string, workload: ApiObject): ApiObject & Made {
  const { selector, trouble } = PodTargets.of(construct)._selector();
  const spec: Spec = { type: 'ClusterIP', ports: [], selector };
  const { namespace } = workload.metadata;
  const service: ApiObject & Made = new ApiObject(construct, id, {
    apiVersion: 'v1', kind: 'Service', metadata: { name, ...namespace === undefined ? {} : { namespace } }, spec,
  });
  Object.defineProperty(service, SPEC, { value: spec, enumerable: false });
  if (trouble !== undefined) {
    noteTrouble(service, trouble);
  }
  return service;
}

function addPort(service: ApiObject, ports: Port[], options: BackendOptions): void {
  const targetPort = options.targetPort ?? options.targetPortName ?? options.port;
  const same = ports.find(({ port }) => port === options.port);
  if (same === undefined) {
    ports.push({ name: `http-${options.port}`, port: options.port, protocol: 'TCP', targetPort });
    ports.sort((a, b) => a.port - b.port);
  } else if (same.targetPort !== targetPort) {
    throw new Error(`Backend.of: port ${options.port} of Service '${service.node.path}' leads to ${same.targetPort} already, `
      + `and cannot lead to ${targetPort} as well; give another port or serviceName`);
  }
}

function annotate(service: ApiObject, options: BackendOptions): void {
  if (!SETTINGS.some(setting => options[setting] !== undefined)) {
    return;
  }
  const writer = new AnnotationWriter();
  writeTargets(writer, options, 'Backend.of');
  writer.setMap(ALB.tags, options.tags ?? {}, 'tags');
  if (writer.problems.length > 0) {
    throw new Error(`Backend.of '${service.node.path}': ${writer.problems.join('; ')}`);
  }
  const { annotations: there = {} } = (service.metadata.toJson() ?? {}) as { readonly annotations?: { readonly [key: string]: unknown } };
  for (const [key, value] of Object.entries(writer.written)) {
    if (there[key] === undefined) {
      service.metadata.addAnnotation(key, value);
    } else if (there[key] !== value) {
      throw new Error(`Backend.of: Service '${service.node.path}' has ${key} '${String(there[key])}' already, and all routes to it share that; `
        + `it cannot be '${value}' as well`);
    }
  }
}
