import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { apiObjectBehind } from './api-object';
import type { Labels, Selector } from './selector';
import { lazySelector, podFinder } from '../hosts/rendering';
import { refuse } from '../input/arguments';
import { labels as labelsOf } from '../input/kubernetes-names';
import { isToken } from '../input/tokens';

/** Labels, or why there are none. */
type Selection = { readonly labels: Labels } | { readonly trouble: string };

/**
 * The pods that a load balancer serves.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service
 */
export class PodTargets {
  /**
   * The pods of a workload. Its selector is read when it is synthesized, from whatever API object stands behind the
   * construct: a Deployment, StatefulSet, DaemonSet, ReplicaSet, Rollout or Pod, of any version of cdk8s-plus or plain. It has to be in
   * the namespace of the Service. A workload that selects by expressions, or has no labels to select by, is an error at synthesis.
   *
   * @param workload a construct with an API object
   * @throws if no API object stands behind the construct
   */
  public static of(workload: IConstruct): PodTargets {
    return new PodTargets(undefined, apiObjectBehind('PodTargets.of', workload, 'give a workload, or name labels with PodTargets.withLabels'));
  }

  /**
   * The pods with certain labels, in the namespace of the Service.
   *
   * @param labels labels that a pod has to have, all of them, and at least one
   * @throws if no label is given, or one that Kubernetes does not take
   */
  public static withLabels(labels: { [key: string]: string }): PodTargets {
    if (typeof labels !== 'object' || labels === null || Array.isArray(labels) || Object.keys(labels).length === 0) {
      refuse('PodTargets.withLabels: labels', labels, 'give at least one label');
    }
    return new PodTargets({ ...labelsOf('PodTargets.withLabels: labels', labels) });
  }

  private constructor(private readonly labels?: Labels, private readonly workload?: ApiObject) {}

  /** Where the workload is, as far as that is known before anything is applied. @internal */
  public _home(): { readonly title: string; readonly namespace: string } | undefined {
    const { kind, metadata, node } = this.workload ?? {};
    const namespace: unknown = metadata?.namespace;
    return typeof namespace !== 'string' || isToken(namespace) ? undefined : { title: `${kind} '${node!.path}'`, namespace };
  }

  /** The selector of a Service or of something else, and what could not be read of it at the last synthesis. @internal */
  public _selector(selecting = 'a Service'): { selector: Selector; trouble?: () => string | undefined } {
    const { labels, workload } = this;
    if (workload === undefined) {
      return { selector: labels! };
    }
    let trouble: string | undefined;
    const produce = () => {
      const selection = selectionOf(workload, selecting);
      trouble = 'trouble' in selection ? selection.trouble : undefined;
      return 'labels' in selection ? selection.labels : undefined;
    };
    // A producer that gives undefined leaves the field out.
    return { selector: lazySelector(produce), trouble: () => trouble };
  }
}

function selectionOf(workload: ApiObject, selecting: string): Selection {
  const { kind, metadata, spec } = podFinder(workload) as { readonly [field: string]: any };
  // Asked for only where something is wrong: the path is put together each time.
  const title = () => `${kind} '${workload.node.path}'`;
  const selector = spec?.selector;
  if (selector?.matchExpressions?.length > 0) {
    return { trouble: `${title()} selects its pods by expressions, and ${selecting} can select by labels only` };
  }
  // A ReplicationController selects by a plain map.
  const labels = kind === 'Pod' ? metadata?.labels : selector?.matchLabels ?? (kind === 'ReplicationController' ? selector : undefined);
  if (typeof labels !== 'object' || labels === null || Array.isArray(labels) || Object.keys(labels).length === 0) {
    return { trouble: `${title()} has no ${kind === 'Pod' ? 'labels' : 'spec.selector.matchLabels'} that ${selecting} could select by` };
  }
  return { labels };
}
