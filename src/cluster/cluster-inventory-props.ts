/**
 * A security group of the VPC.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
 */
export interface ListedSecurityGroup {
  /** Id, which begins with `sg-`. */
  readonly id: string;

  /**
   * `Name` tag, by which annotations may name it. Any text that is not empty.
   * @default - it has none
   */
  readonly name?: string;
}

/**
 * A certificate of AWS Certificate Manager.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/gs.html
 */
export interface ListedCertificate {
  /** ARN, which begins with `arn:`. */
  readonly arn: string;
  /** Domain names that it covers, at least one, wildcards such as `*.example.com` included. */
  readonly domains: string[];
}

/**
 * A trust store for mutual TLS.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
 */
export interface ListedTrustStore {
  /** ARN, which begins with `arn:`. */
  readonly arn: string;
  /** Name. Any text that is not empty. */
  readonly name: string;
}

/**
 * Objects of which the cluster has no others than those of the app.
 */
export interface CompleteKind {
  /** Kind, for instance `Service`. Any text that is not empty. */
  readonly kind: string;

  /**
   * Namespaces where it is so.
   * @default - all namespaces
   */
  readonly namespaces?: string[];
}

/**
 * What somebody listed of the account and the cluster. Every list is whole: what it does not hold is not there. A list that is left out is not known.
 */
export interface ClusterInventoryProps {
  /**
   * Name of the cluster, 1 to 100 characters.
   * @default - not known
   * @see https://docs.aws.amazon.com/eks/latest/userguide/create-cluster.html
   */
  readonly clusterName?: string;

  /**
   * Id of the VPC, which begins with `vpc-`.
   * @default - not known
   */
  readonly vpcId?: string;

  /**
   * Whether the subnets of the profile are all that the VPC has.
   * @default false
   */
  readonly hasAllSubnets?: boolean;

  /**
   * Security groups of the VPC. No id twice.
   * @default - not known
   */
  readonly securityGroups?: ListedSecurityGroup[];

  /**
   * Id of the security group that all load balancers share on their way to targets, which begins with `sg-`.
   * @default - not known
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/security_groups/
   */
  readonly backendSecurityGroup?: string;

  /**
   * Ids of the prefix lists, which begin with `pl-`.
   * @default - not known
   */
  readonly prefixLists?: string[];

  /**
   * Certificates of the account in the Region. No ARN twice.
   * @default - not known
   */
  readonly certificates?: ListedCertificate[];

  /**
   * Trust stores of the account in the Region. No ARN twice.
   * @default - not known
   */
  readonly trustStores?: ListedTrustStore[];

  /**
   * Kinds of objects of which the cluster has no others than those of the app: a Service that is not in the app is then not there.
   * @default - there may be others of every kind
   */
  readonly completeKinds?: CompleteKind[];
}
