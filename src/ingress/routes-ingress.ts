import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { BackendPlace, BoundBackend, ServiceBackend, bindBackend, forwardTo } from './emission/backend-binding';
import { DEFAULT, actionEntry, controlPorts, serviceEntry } from './emission/backend-entry';
import { Membership, memberAnnotations } from './emission/member-manifest';
import { routeName } from './emission/route-name';
import { Rules } from './emission/rules';
import type { HttpRoutesOptions, RouteOptions } from './http-routes-options';
import { objectName } from '../input/object-name';
import { routeProblems } from './refusals/route-problems';
import type { Backend } from './values/backend';
import type { BackendTarget } from './values/backend-target';
import { ProtocolVersion } from './values/protocols';
import type { RoutePath } from './values/route-path';
import { ALB, ALB_PREFIX } from '../annotations/alb-keys';
import { AnnotationWriter } from '../annotations/writer';
import { profileFor } from '../hosts/attachment';
import { validationOf } from '../hosts/synth-validation';
import { OptionNames, optionsOf } from '../input/options';

const ROUTE: OptionNames<RouteOptions> = { conditions: true, transforms: true, name: true };

/** Routes of one team: an Ingress, or nothing before the first route. */
export class RoutesIngress {
  private readonly rules = new Rules();
  private readonly names = new Set<string>();
  private readonly plain = new Set<string>();
  private readonly place: BackendPlace;
  private readonly annotations: { [key: string]: string };
  private readonly controlPorts = new Map<string, string>();
  private ingress?: ApiObject;
  private readonly spec: { ingressClassName: string; defaultBackend?: object; rules?: object[] };

  public constructor(private readonly construct: Construct, private readonly member: Membership, private readonly options: HttpRoutesOptions) {
    const self = `HttpRoutes '${construct.node.path}'`;
    const cluster = profileFor({ scope: construct.node.scope!, id: construct.node.id });
    const { annotations, problems } = memberAnnotations(member, options, cluster);
    if (problems.length > 0) {
      throw new Error(`${self}: ${problems.join('; ')}`);
    }
    this.annotations = annotations;
    const namespace = options.namespace ?? Chart.of(construct).namespace;
    this.place = { self, ...namespace === undefined ? {} : { namespace }, instance: options.targetType?.value === 'instance' };
    this.spec = { ingressClassName: member.ingressClassName };
    validationOf(construct);
  }

  public add(host: string, path: RoutePath, backend: Backend, given: RouteOptions): void {
    const options = optionsOf(`${this.place.self}: add`, given, ROUTE);
    const problems = routeProblems(host, path, backend, options);
    if (problems.length > 0) {
      throw new Error(`${this.place.self}: route ${host}${path?.value ?? ''}: ${problems.join('; ')}`);
    }
    this.refusePlainHttp(backend._target());
    const bound = bindBackend(backend._target(), this.place);
    const plain = bound.service !== undefined && options.conditions === undefined && options.transforms === undefined && options.name === undefined;
    const entry = plain ? this.plainEntry(bound.service!) : this.actionEntry(bound, host, path.value, options);
    this.rules.add(host, path, entry);
    this.spec.rules ??= this.rules.entries;
    this.finish(bound.services);
  }

  public setDefault(backend: Backend): void {
    if (this.spec.defaultBackend !== undefined) {
      throw new Error(`${this.place.self}: the default backend is given already, and there is one`);
    }
    const ports = this.member.listeners.map(({ port }) => port);
    const other = this.member.defaults.find(owner => owner.ports.some(port => ports.includes(port)));
    if (other !== undefined) {
      throw new Error(`${this.place.self}: '${other.path}' says already what answers where no route of the group does, and a second default backend stops the whole group`);
    }
    this.member.defaults.push({ path: this.construct.node.path, ports });
    const bound = bindBackend(backend._target(), this.place);
    this.spec.defaultBackend = bound.service === undefined ? this.actionEntry(bound, '*', DEFAULT, {}) : this.plainEntry(bound.service);
    this.finish(bound.services);
  }

  /** AWS refuses a target group of HTTP/2 or gRPC behind a listener without TLS. */
  private refusePlainHttp(target: BackendTarget): void {
    const speaks = target.is === 'construct' ? target.options.protocolVersion : undefined;
    const plain = this.member.listeners.find(({ protocol }) => protocol === 'HTTP');
    if (plain !== undefined && (speaks === ProtocolVersion.GRPC || speaks === ProtocolVersion.HTTP2)) {
      throw new Error(`${this.place.self}: protocolVersion of the backend is ${speaks}, which needs HTTPS, and the routes are served on HTTP ${plain.port} as well; `
        + 'give the routes ports with HTTPS alone, or redirect HTTP');
    }
    if (target.is === 'weighted') {
      target.targets.forEach(share => this.refusePlainHttp(share.target));
    }
  }

  private finish(services: readonly ServiceBackend[]): void {
    const object = this.ingress ??= this.make();
    if (this.rules.hasRegexes) {
      object.metadata.addAnnotation(ALB['use-regex-path-match'], 'true');
    }
    for (const [key, value] of Object.entries(controlPorts(services))) {
      const known = this.controlPorts.get(key);
      if (known !== undefined && known !== value) {
        throw new Error(`${this.place.self}: ${key} is ${known} already, and cannot be ${value} as well; give one controlPort for a port of a Service`);
      }
      if (known === undefined) {
        this.controlPorts.set(key, value);
        object.metadata.addAnnotation(key, value);
      }
    }
  }

  private make(): ApiObject {
    const { namespace, labels } = this.options;
    const name = objectName(`${this.place.self}: name`, this.options.name ?? this.construct.node.id);
    return new ApiObject(this.construct, 'Resource', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name, ...namespace === undefined ? {} : { namespace }, ...labels === undefined ? {} : { labels }, annotations: this.annotations },
      spec: this.spec,
    });
  }

  private plainEntry(service: ServiceBackend): object {
    if (this.names.has(service.name)) {
      throw new Error(`${this.place.self}: a route is named '${service.name}', as a Service behind another, and annotations could not tell them apart; give the route another name`);
    }
    this.plain.add(service.name);
    return serviceEntry(service);
  }

  /** A backend that annotations say more of: by a name that no Service has to have. */
  private actionEntry(bound: BoundBackend, host: string, path: string, options: RouteOptions): object {
    const name = options.name ?? routeName(host, path, bound.kind, this.names);
    if (this.names.has(name) || this.plain.has(name)) {
      throw new Error(`${this.place.self}: the name '${name}' is that of another route or of a Service behind one; give the route another name`);
    }
    this.names.add(name);
    const writer = new AnnotationWriter();
    writer
      .set(`${ALB_PREFIX}actions.${name}`, bound.action ?? forwardTo(bound.service!), 'backend')
      .set(`${ALB_PREFIX}conditions.${name}`, options.conditions?.map(condition => condition._json()), 'conditions')
      .set(`${ALB_PREFIX}transforms.${name}`, options.transforms?.map(transform => transform._json()), 'transforms');
    for (const [key, value] of Object.entries(writer.written)) {
      if (this.ingress === undefined) {
        this.annotations[key] = value;
      } else {
        this.ingress.metadata.addAnnotation(key, value);
      }
    }
    return actionEntry(name);
  }
}
