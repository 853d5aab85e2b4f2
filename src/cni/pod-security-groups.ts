import { ApiObject, ApiObjectProps, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { securityGroupIds } from '../cluster/cni/custom-networking';
import { profileFor } from '../hosts/attachment';
import { lazySelector } from '../hosts/rendering';
import { validationOf } from '../hosts/synth-validation';
import { noteTrouble } from '../hosts/trouble';
import { refuse } from '../input/arguments';
import { labels as checkedLabels, namespaceName } from '../input/kubernetes-names';
import { objectName } from '../input/object-name';
import { OptionNames, optionsOf } from '../input/options';
import { isToken } from '../input/tokens';
import type { PodTargets } from '../load-balancer/pod-targets';
import type { Selector } from '../load-balancer/selector';

/**
 * Which pods have which security groups.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/sg-pods-example-deployment.html
 */
export interface PodSecurityGroupsProps {
  /**
   * Ids of the security groups, each beginning with `sg-`, 1 to 5, none twice. Where several policies match a pod, it has those of all, and an ENI
   * takes 5 unless AWS raises the quota.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
   */
  readonly securityGroups: string[];

  /**
   * The pods, in the namespace of the policy. A workload that is known to be in another one is refused. This or `serviceAccountLabels` is needed.
   * @default - pods of the service accounts
   */
  readonly pods?: PodTargets;

  /**
   * Labels that the service account of a pod has to have, all of them. Labels, not names. Beside `pods`, both have to match.
   * @default - pods of any service account
   */
  readonly serviceAccountLabels?: { [key: string]: string };

  /**
   * Name of the policy.
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * Namespace of the policy and its pods.
   * @default - that of the chart
   */
  readonly namespace?: string;

  /**
   * Labels of the policy.
   * @default - those of the chart alone
   */
  readonly labels?: { [key: string]: string };
}

/**
 * Security groups for pods: a SecurityGroupPolicy.
 *
 * It counts for pods that are made after it, on Linux nodes with trunk ENIs and on AWS Fargate, and not for pods on the host network. The VPC CNI
 * has to have `securityGroupsForPods`.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html
 */
export class PodSecurityGroups extends ApiObject {
  /**
   * @param scope chart or construct that it belongs to
   * @param id id in the scope, and name of the policy unless `name` is given
   * @param props which pods have which security groups
   * @throws if no pods are named, or an id, label or name is malformed
   */
  public constructor(scope: Construct, id: string, props: PodSecurityGroupsProps) {
    const self = `PodSecurityGroups '${scope.node.path}/${id}'`;
    const checked = optionsOf(self, props, NAMES);
    const { pods } = checked;
    if (pods !== undefined && typeof (pods as Partial<PodTargets> | null)?._selector !== 'function') {
      refuse(`${self}: pods`, pods, "give PodTargets.of(workload) or PodTargets.withLabels({ app: 'web' })");
    }
    needOneNamespace(self, scope, checked);
    const read = pods?._selector('PodSecurityGroups');
    super(scope, id, manifestOf(self, id, checked, read?.selector));
    profileFor({ scope, id });
    if (read?.trouble !== undefined) {
      noteTrouble(this, read.trouble);
    }
    validationOf(this);
  }
}

const NAMES: OptionNames<PodSecurityGroupsProps> = {
  securityGroups: true, pods: true, serviceAccountLabels: true, name: true, namespace: true, labels: true,
};

function manifestOf(self: string, id: string, props: PodSecurityGroupsProps, selector: Selector | undefined): ApiObjectProps {
  const { securityGroups, serviceAccountLabels, name, namespace, labels } = props;
  if (selector === undefined && serviceAccountLabels === undefined) {
    throw new Error(`${self}: names no pods, and such a policy is ignored; give pods or serviceAccountLabels`);
  }
  if (serviceAccountLabels !== undefined && Object.keys(serviceAccountLabels ?? {}).length === 0) {
    refuse(`${self}: serviceAccountLabels`, serviceAccountLabels, 'give at least one label, or leave it out');
  }
  return {
    apiVersion: 'vpcresources.k8s.aws/v1beta1',
    kind: 'SecurityGroupPolicy',
    metadata: {
      name: objectName(`${self}: name`, name ?? id),
      ...namespace === undefined ? {} : { namespace: namespaceName(`${self}: namespace`, namespace) },
      ...labels === undefined ? {} : { labels: checkedLabels(`${self}: labels`, labels) },
    },
    spec: {
      ...selector === undefined ? {} : { podSelector: podSelector(selector) },
      ...serviceAccountLabels === undefined ? {}
        : { serviceAccountSelector: { matchLabels: { ...checkedLabels(`${self}: serviceAccountLabels`, serviceAccountLabels) } } },
      securityGroups: { groupIds: [...securityGroupIds(`${self}: securityGroups`, securityGroups)] },
    },
  };
}

/** A policy is for pods of its own namespace. Where nothing is said, the namespace is settled when the object is applied. */
function needOneNamespace(self: string, scope: Construct, { pods, namespace }: PodSecurityGroupsProps): void {
  const home = pods?._home();
  const own = home && (namespace ?? Chart.of(scope).namespace);
  if (own !== undefined && !isToken(own) && own !== home!.namespace) {
    throw new Error(`${self}: ${home!.title} is in namespace '${home!.namespace}', and the policy in '${own}', where it selects pods; put both into one namespace`);
  }
}

/** Without labels there must be no selector: an empty one is for all pods of the namespace. */
function podSelector(selector: Selector): object {
  const isLater = (it: Selector): it is Lazy => typeof it.produce === 'function';
  if (!isLater(selector)) {
    return { matchLabels: { ...selector } };
  }
  return lazySelector(() => {
    const matchLabels: unknown = selector.produce();
    return matchLabels === undefined ? undefined : { matchLabels };
  });
}
