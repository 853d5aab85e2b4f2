import { LabelValues, Verdict, all, meetsSelector, plainLabels } from './label-selector';
import type { Workload } from './workload';
import { Json, asRecord } from '../../input/json';

/** A SecurityGroupPolicy, by the pods that it gives branch ENIs. */
export interface PodPolicy {
  readonly namespace?: string;
  readonly podSelector?: Json;
  readonly serviceAccountSelector?: Json;
  /** Whether the resource controller passes it over. */
  readonly ignored: boolean;
}

/** Reads a SecurityGroupPolicy. Without groups, or without a selector, it has no effect. */
export function podPolicyOf(namespace: string | undefined, spec: Json): PodPolicy {
  const [podSelector, serviceAccountSelector] = [asRecord(spec.podSelector), asRecord(spec.serviceAccountSelector)];
  const { groupIds } = asRecord(spec.securityGroups) ?? {};
  const ignored = !Array.isArray(groupIds) || groupIds.length === 0 || (podSelector === undefined && serviceAccountSelector === undefined);
  return { namespace, podSelector, serviceAccountSelector, ignored };
}

/**
 * Whether the pods of a workload get branch ENIs: surely, if a policy of the app takes them. Where none does, one that is not in the app may.
 *
 * @param accountLabels labels of the pods' service account; absent if it is not in the app
 */
export function branchVerdict(policies: readonly PodPolicy[], workload: Workload, accountLabels?: LabelValues): Verdict {
  if (workload.hostNetwork) {
    return false;
  }
  const podLabels = plainLabels(workload.podMetadata.labels);
  const taken = policies.some(({ namespace, podSelector, serviceAccountSelector, ignored }) => !ignored && namespace === workload.namespace && all([
    podSelector === undefined ? true : meetsSelector(podSelector, podLabels),
    serviceAccountSelector === undefined ? true : accountLabels && meetsSelector(serviceAccountSelector, accountLabels),
  ]) === true);
  return taken ? true : undefined;
}
