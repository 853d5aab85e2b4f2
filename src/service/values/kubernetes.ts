import type { Duration } from 'cdk8s';
import { matchingText } from '../../input/arguments';
import { seconds } from '../../input/seconds';

/**
 * Which pods kube-proxy sends the traffic of a node to.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-policies
 */
export enum TrafficPolicy {
  /** To all. */
  CLUSTER = 'Cluster',
  /** To those of the same node. */
  LOCAL = 'Local',
}

/**
 * Families of a Service's own addresses.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
 */
export enum IpFamily {
  /** IPv4. */
  IPV4 = 'IPv4',
  /** IPv6. */
  IPV6 = 'IPv6',
}

/**
 * How many families of addresses a Service has.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
 */
export enum IpFamilyPolicy {
  /** One. */
  SINGLE_STACK = 'SingleStack',
  /** Two if the cluster has both. */
  PREFER_DUAL_STACK = 'PreferDualStack',
  /** Two, or the Service is refused. */
  REQUIRE_DUAL_STACK = 'RequireDualStack',
}

/**
 * Whether kube-proxy sends connections of one client to one pod. With ip targets, traffic of the load balancer does not pass through it.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
 */
export class SessionAffinity {
  /** Each connection goes anywhere. */
  public static none(): SessionAffinity {
    return new SessionAffinity('None');
  }

  /**
   * Connections from one address go to one pod.
   *
   * @param timeout for how long after the last connection, whole seconds from 1 to 86400, and three hours (10800 seconds) unless given
   * @throws if the time is out of range
   */
  public static clientIp(timeout?: Duration): SessionAffinity {
    return new SessionAffinity('ClientIP', seconds('SessionAffinity.clientIp: timeout', timeout, 1, 86400));
  }

  private constructor(
    /** `None` or `ClientIP`. */
    public readonly value: string,
    /** Seconds after the last connection. `undefined` for the default. */
    public readonly timeoutSeconds?: number,
  ) {}
}

/**
 * Which pods kube-proxy prefers.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution
 */
export class TrafficDistribution {
  /** Pods in the same zone. Since Kubernetes 1.31; the newer name is `PREFER_SAME_ZONE`. */
  public static readonly PREFER_CLOSE = new TrafficDistribution('PreferClose');
  /** Pods in the same zone. Since Kubernetes 1.34. */
  public static readonly PREFER_SAME_ZONE = new TrafficDistribution('PreferSameZone');
  /** Pods on the same node. Since Kubernetes 1.34. */
  public static readonly PREFER_SAME_NODE = new TrafficDistribution('PreferSameNode');

  /**
   * Any preference, by its name.
   *
   * @param value the name, for instance `PreferSameZone`
   * @throws if the name is empty or has blanks
   */
  public static of(value: string): TrafficDistribution {
    return new TrafficDistribution(matchingText('TrafficDistribution.of: value', value, /^\S+$/, "give a preference, for instance 'PreferSameZone'"));
  }

  private constructor(
    /** Name of the preference. */
    public readonly value: string,
  ) {}
}
