import { accessProblems } from './access-problems';
import { addressProblems } from './address-problems';
import { portProblems } from './port-problems';
import { targetProblems } from './target-problems';
import { messagesOf, wholeNumber } from '../../input/arguments';
import { labels, namespaceName } from '../../input/kubernetes-names';
import { checkedLoadBalancerName } from '../../load-balancer/load-balancer-name';
import { withOpenDoor } from '../../load-balancer/open-door';
import type { ServiceIntent } from '../emission/service-intent';
import { TYPED_ATTRIBUTES } from '../values/load-balancer-attributes';
import { targetGroupAttributes } from '../values/target-group-attributes';

/** Everything that keeps a Service from being written: single values, and what one property says against another. */
export function contradictions(intent: ServiceIntent): string[] {
  const { pods } = intent.props;
  const problems = pods === undefined ? ['pods is missing; give PodTargets.of(workload) or PodTargets.withLabels({ … })'] : [];
  for (const problemsOf of [portProblems, accessProblems, addressProblems, targetProblems, valueProblems]) {
    for (const problem of problemsOf(intent)) {
      problems.push(problem);
    }
  }
  return problems;
}

function valueProblems({ props }: ServiceIntent): string[] {
  const { loadBalancerName, minimumCapacityUnits, healthCheckNodePort, targetGroup, loadBalancerAttributes } = props;
  const checks: (() => unknown)[] = [];
  if (props.namespace !== undefined) {
    checks.push(() => namespaceName('namespace', props.namespace!));
  }
  if (props.labels !== undefined) {
    checks.push(() => labels('labels', props.labels!));
  }
  if (loadBalancerName !== undefined) {
    checks.push(() => checkedLoadBalancerName(loadBalancerName));
  }
  if (minimumCapacityUnits !== undefined) {
    checks.push(() => wholeNumber('minimumCapacityUnits', minimumCapacityUnits, 0, 2 ** 31 - 1));
  }
  if (healthCheckNodePort !== undefined) {
    checks.push(() => wholeNumber('healthCheckNodePort', healthCheckNodePort, 1, 65535));
  }
  if (targetGroup !== undefined) {
    checks.push(() => targetGroupAttributes('targetGroup', targetGroup));
  }
  if (loadBalancerAttributes !== undefined) {
    checks.push(() => withOpenDoor('loadBalancerAttributes', {}, loadBalancerAttributes, TYPED_ATTRIBUTES));
  }
  return messagesOf(checks);
}
