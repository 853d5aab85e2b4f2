import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { GroupIntent, servingListeners } from './emission/group-intent';
import type { Membership } from './emission/member-manifest';
import { GroupSide, membershipOf } from './group-membership';
import { HttpIngressGroupProps, SettingsPlace } from './http-ingress-group-props';
import { HttpRoutes, IIngressGroup } from './http-routes';
import type { HttpRoutesOptions } from './http-routes-options';
import { IngressClass } from './ingress-class';
import { classParameters } from './ingress-class-params-object';
import { JoinOptions, JoinedIngressGroup } from './joined-ingress-group';
import { checkedGroupName } from './refusals/group-name';
import { objectName } from '../input/object-name';
import type { Backend } from './values/backend';
import { profileFor } from '../hosts/attachment';
import { validationOf } from '../hosts/synth-validation';

type Writing = typeof import('./emission/group-writing');

let loaded: Writing | undefined;

/**
 * An Application Load Balancer that routes of any chart of the app, and of other apps, share: a group of Ingresses.
 *
 * What is said of the load balancer is said here, once, on an Ingress of the group's own without routes. It stays when the last route goes,
 * and with it the load balancer and its DNS name. Teams add routes by `routes`, each in its own chart and namespace.
 *
 * The load balancer is internal unless asked otherwise.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ingressgroup
 */
export class HttpIngressGroup extends Construct implements IIngressGroup {
  /**
   * A group that somebody else owns, for instance another app: routes join it by its name.
   *
   * @param groupName name of the group
   * @param options its listeners, and its class
   * @throws if the name is malformed, or listeners have settings that are the owner's
   */
  public static join(groupName: string, options: JoinOptions): JoinedIngressGroup {
    return JoinedIngressGroup._of(checkedGroupName('HttpIngressGroup.join: groupName', groupName), options);
  }

  /** Name of the group. */
  public readonly groupName: string;
  /** Name of the IngressClass that routes name. */
  public readonly ingressClassName: string;
  private readonly side: GroupSide;

  /**
   * @param scope chart or construct that it belongs to
   * @param id id in the scope, and name of the group and of its own Ingress unless they are given
   * @param props what the load balancer is
   * @throws if properties contradict each other; all contradictions are told at once
   */
  public constructor(scope: Construct, id: string, props: HttpIngressGroupProps) {
    super(scope, id);
    const self = `HttpIngressGroup '${this.node.path}'`;
    const cluster = profileFor({ scope, id });
    const inClass = cluster.controller.isAutoMode || props?.settingsPlace === SettingsPlace.INGRESS_CLASS;
    this.groupName = checkedGroupName(`${self}: groupName`, props?.groupName ?? id);
    this.ingressClassName = objectName(`${self}: ingressClassName`, props?.ingressClassName ?? (inClass ? this.groupName : 'alb'));
    const { intent, manifest, certificates } = writing().writeGroup({
      self, groupName: this.groupName, namespace: props?.namespace ?? Chart.of(this).namespace, props: props ?? {}, cluster, inClass,
    });
    if (inClass) {
      this.writeClass(manifest.classParams!, cluster.controller.isAutoMode);
    }
    this.writeOwn(objectName(`${self}: name`, props.name ?? id), props, intent, manifest.annotations);
    this.side = {
      ...inClass ? {} : { groupName: this.groupName },
      ingressClassName: this.ingressClassName,
      listeners: intent.listeners,
      serving: servingListeners(intent),
      ...certificates === undefined ? {} : { certificates },
      certificatesInClass: inClass && certificates !== undefined,
      ...props.namespaceSelector === undefined ? {} : { namespaceSelector: props.namespaceSelector },
      defaults: props.defaultBackend === undefined ? [] : [{ path: this.node.path, ports: intent.listeners.map(({ port }) => port) }],
    };
    validationOf(this);
  }

  /**
   * Routes of one team.
   *
   * @param scope chart or construct that they belong to
   * @param id id in the scope, and name of the Ingress unless `name` is given
   * @param options what the routes have in common
   * @throws if options contradict each other, or ask for what the group has not
   */
  public routes(scope: Construct, id: string, options: HttpRoutesOptions = {}): HttpRoutes {
    return new HttpRoutes(scope, id, { ...options, group: this });
  }

  /** @internal */
  public _membership(routes: Construct, options: HttpRoutesOptions): Membership {
    return membershipOf(this.side, routes, options);
  }

  private writeClass(spec: object, isAutoMode: boolean): void {
    new IngressClass(this, 'class', { name: this.ingressClassName, parametersName: this.ingressClassName });
    classParameters(this, 'params', this.ingressClassName, spec, isAutoMode);
  }

  private writeOwn(name: string, props: HttpIngressGroupProps, { listeners }: GroupIntent, annotations: { [key: string]: string }): void {
    const { namespace, labels, defaultBackend } = props;
    const hosts = listeners.flatMap(listener => listener._certificateHosts());
    const backend = defaultBackend && this.defaultEntry(defaultBackend, namespace ?? Chart.of(this).namespace, annotations);
    new ApiObject(this, 'Resource', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name, ...namespace === undefined ? {} : { namespace }, ...labels === undefined ? {} : { labels }, annotations },
      spec: {
        ingressClassName: this.ingressClassName,
        ...hosts.length === 0 ? {} : { tls: [{ hosts }] },
        // Kubernetes wants rules or a default backend. A rule without paths is neither: the controller makes nothing of it.
        ...backend === undefined ? { rules: [{}] } : { defaultBackend: backend },
      },
    });
  }

  private defaultEntry(backend: Backend, namespace: string | undefined, annotations: { [key: string]: string }): object {
    const self = `HttpIngressGroup '${this.node.path}': defaultBackend`;
    return writing().defaultEntry(backend, { self, ...namespace === undefined ? {} : { namespace }, instance: false }, annotations);
  }
}

// Loaded with the first group, and the catalogue with it: not for those who only import the library.
function writing(): Writing {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= require('./emission/group-writing');
}
