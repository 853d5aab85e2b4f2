import type { Construct } from 'constructs';
import { certificatesOf, httpsListeners, servingListeners } from './emission/group-intent';
import type { Membership } from './emission/member-manifest';
import { DefaultOwner, membershipOf } from './group-membership';
import { HttpRoutes, IIngressGroup } from './http-routes';
import type { HttpRoutesOptions } from './http-routes-options';
import type { Listener } from './values/listener';
import { profileFor } from '../hosts/attachment';
import { refuse } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';

/**
 * What has to be known of a group that somebody else owns.
 */
export interface JoinOptions {
  /**
   * The listeners of the group that serve routes. Of each, its port and protocol count, and for HTTPS the certificates: their owner says the
   * rest. Without `certificates`, the controller finds some for the hosts of the routes.
   */
  readonly listeners: Listener[];

  /**
   * Name of the IngressClass. On EKS Auto Mode, it is the class that says the group, and it has to be given.
   * @default 'alb'
   */
  readonly ingressClassName?: string;

  /**
   * Whether the parameters of the class say the group, so that no annotation does.
   * @default - false, true on EKS Auto Mode
   */
  readonly groupInClass?: boolean;
}

const NAMES: OptionNames<JoinOptions> = { listeners: true, ingressClassName: true, groupInClass: true };

/**
 * A group that somebody else owns, for instance another app.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#group.name
 */
export class JoinedIngressGroup implements IIngressGroup {
  /** @internal */
  public static _of(groupName: string, options: JoinOptions): JoinedIngressGroup {
    return new JoinedIngressGroup(groupName, options);
  }

  private readonly defaults: DefaultOwner[] = [];

  private constructor(
    /** Name of the group. */
    public readonly groupName: string,
    private readonly options: JoinOptions,
  ) {
    const self = 'HttpIngressGroup.join';
    const { listeners } = optionsOf(self, options, NAMES);
    if (!Array.isArray(listeners) || listeners.length === 0 || !listeners.every(listener => typeof listener?._creation === 'function')) {
      refuse(`${self}: listeners`, listeners === undefined ? undefined : 'something else', "give the group's listeners, for instance [Listener.https()]");
    }
    for (const listener of listeners) {
      const foreign = listener._extras().find(extra => extra !== 'certificates' && extra !== 'createCertificates');
      if (foreign !== undefined) {
        refuse(`${self}: listeners`, `${foreign} of listener ${listener.port}`, 'the owner of the group says that; leave it out');
      }
    }
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
    const { listeners, ingressClassName, groupInClass } = this.options;
    const { isAutoMode } = profileFor({ scope: routes.node.scope!, id: routes.node.id }).controller;
    if (isAutoMode && (ingressClassName === undefined || groupInClass === false)) {
      throw new Error(`HttpRoutes '${routes.node.path}': EKS Auto Mode reads the group from the IngressClass alone; give ingressClassName to HttpIngressGroup.join`);
    }
    const inClass = groupInClass ?? isAutoMode;
    const certificates = certificatesOf({ listeners: httpsListeners({ listeners }) });
    return membershipOf({
      ...inClass ? {} : { groupName: this.groupName },
      ingressClassName: ingressClassName ?? 'alb',
      listeners,
      serving: servingListeners({ listeners }),
      ...certificates === undefined ? {} : { certificates },
      certificatesInClass: false,
      defaults: this.defaults,
    }, routes, options);
  }
}
