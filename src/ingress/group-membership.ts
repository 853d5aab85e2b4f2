import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Membership } from './emission/member-manifest';
import type { HttpRoutesOptions } from './http-routes-options';
import { routesProblems } from './refusals/routes-problems';
import type { Listener } from './values/listener';
import type { NamespaceSelector } from './values/namespace-selector';

/** A group as its routes see it. */
export interface GroupSide {
  /** `undefined` where the class says it. */
  readonly groupName?: string;
  readonly ingressClassName: string;
  readonly listeners: readonly Listener[];
  readonly serving: readonly Listener[];
  /** Certificates that are given; whether the class names them. */
  readonly certificates?: readonly string[];
  readonly certificatesInClass: boolean;
  /** Who says what answers where no route does, on which ports. */
  readonly defaults: DefaultOwner[];
  /** Which namespaces may join, if not all. */
  readonly namespaceSelector?: NamespaceSelector;
}

/** A member that says what answers where no route does, on its ports. */
export interface DefaultOwner {
  readonly path: string;
  readonly ports: readonly number[];
}

/** What routes have to say to be members of a group; throws with everything that keeps them from it. */
export function membershipOf(group: GroupSide, routes: Construct, options: HttpRoutesOptions): Membership {
  const { listeners, serving, certificates } = group;
  const problems = routesProblems(options, listeners, serving);
  if (options.certificates !== undefined && group.certificatesInClass) {
    problems.push("certificates is given, and the group's IngressClassParams name the certificates of all; give them to the group");
  }
  const namespace = options.namespace ?? Chart.of(routes).namespace;
  if (namespace !== undefined && group.namespaceSelector?._leavesOut(namespace) === true) {
    problems.push(`the group's namespaceSelector leaves '${namespace}' out, and an Ingress from there belongs to no group; add the namespace to it`);
  }
  const [creating] = listeners.filter(listener => listener._creation().create);
  if (options.certificates !== undefined && creating !== undefined) {
    problems.push('certificates is given, and the group has certificates made; leave it out');
  }
  if (problems.length > 0) {
    throw new Error(`HttpRoutes '${routes.node.path}': ${problems.join('; ')}`);
  }
  const guarded = options.authentication !== undefined || options.jwtValidation !== undefined;
  const tlsOnly = guarded || options.protocolVersion === 'GRPC' || options.protocolVersion === 'HTTP2';
  const { ports } = options;
  const chosen = ports === undefined ? serving.filter(({ protocol }) => !tlsOnly || protocol === 'HTTPS') : serving.filter(({ port }) => ports.includes(port));
  const { create, authority } = creating?._creation() ?? { create: false, authority: undefined };
  const named = options.certificates ?? (group.certificatesInClass ? undefined : certificates);
  return {
    ...group.groupName === undefined ? {} : { groupName: group.groupName },
    ingressClassName: group.ingressClassName,
    listeners: chosen,
    ...named === undefined ? {} : { certificates: named },
    defaults: group.defaults,
    createCertificates: create,
    ...authority === undefined ? {} : { privateCertificateAuthority: authority },
  };
}
