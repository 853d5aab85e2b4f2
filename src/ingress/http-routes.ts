import { Construct } from 'constructs';
import type { Membership } from './emission/member-manifest';
import type { HttpRoutesOptions, RouteOptions } from './http-routes-options';
import type { RoutesIngress } from './routes-ingress';
import type { Backend } from './values/backend';
import type { RoutePath } from './values/route-path';
import { refuse } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';

type Writing = typeof import('./routes-ingress');

let loaded: Writing | undefined;

/**
 * A group of Ingresses that share an Application Load Balancer: one of this app, or one that is joined by its name.
 */
export interface IIngressGroup {
  /** Name of the group. */
  readonly groupName: string;

  /**
   * Routes of one team.
   *
   * @param scope chart or construct that they belong to
   * @param id id in the scope, and name of the Ingress unless `name` is given
   * @param options what the routes have in common
   */
  routes(scope: Construct, id: string, options?: HttpRoutesOptions): HttpRoutes;

  /** @internal */
  _membership(routes: Construct, options: HttpRoutesOptions): Membership;
}

/**
 * Routes of one team, with the group they belong to.
 */
export interface HttpRoutesProps extends HttpRoutesOptions {
  /** The group. */
  readonly group: IIngressGroup;
}

const NAMES: OptionNames<HttpRoutesProps> = {
  group: true,
  name: true,
  namespace: true,
  labels: true,
  order: true,
  ports: true,
  certificates: true,
  authentication: true,
  jwtValidation: true,
  extraAnnotations: true,
  targetType: true,
  protocol: true,
  protocolVersion: true,
  healthCheck: true,
  targetGroup: true,
  multiCluster: true,
};

/**
 * Routes of an `HttpIngressGroup`, in the chart and the namespace of the team they belong to. What it writes is one Ingress, whose name is
 * the id of the construct; as long as there is no route, it writes nothing.
 *
 * The load balancer looks at routes in the order in which they were added, and takes the first that fits.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#group.name
 */
export class HttpRoutes extends Construct {
  private readonly ingress: RoutesIngress;

  /**
   * @param scope chart or construct that it belongs to
   * @param id id in the scope, and name of the Ingress unless `name` is given
   * @param props the group, and what the routes have in common
   * @throws if properties contradict each other, or ask for what the group has not
   */
  public constructor(scope: Construct, id: string, props: HttpRoutesProps) {
    super(scope, id);
    if (typeof props?.group?._membership !== 'function') {
      refuse(`HttpRoutes '${this.node.path}': group`, props?.group === undefined ? undefined : 'something else', 'give an HttpIngressGroup, or HttpIngressGroup.join(name)');
    }
    const { group, ...options } = optionsOf(`HttpRoutes '${this.node.path}'`, props, NAMES);
    this.ingress = new (writing().RoutesIngress)(this, group._membership(this, options), options);
  }

  /**
   * Adds a route behind those that are there.
   *
   * @param host host of the request: `www.example.com`, `*.example.com`, or `*` for any
   * @param path path of the request
   * @param backend what answers
   * @param options what else a request has to have, and what changes in it
   * @throws if the route asks for more than a rule can have, or a backend is in another namespace
   */
  public add(host: string, path: RoutePath, backend: Backend, options: RouteOptions = {}): HttpRoutes {
    this.ingress.add(host, path, backend, options);
    return this;
  }

  /**
   * Says what answers where no route of the whole group does. One member of a group can say so, unless the group does itself.
   *
   * @param backend what answers
   * @throws if it is said already
   */
  public addDefaultBackend(backend: Backend): HttpRoutes {
    this.ingress.setDefault(backend);
    return this;
  }
}

// Loaded with the first routes, and the catalogue with it: not for those who only import the library.
function writing(): Writing {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= require('./routes-ingress');
}
