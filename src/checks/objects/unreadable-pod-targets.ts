import { Check, NOTHING } from '../check';
import { Severity } from '../finding';

export const UNREADABLE_POD_TARGETS: Check = {
  id: 'unreadable-pod-targets',
  title: 'workload whose pods a Service cannot select',
  severity: Severity.ERROR,
  why: 'A Service selects pods by labels and their values, nothing else. From a workload that selects by expressions, or by nothing, '
    + 'no such labels can be read; the Service would have no targets.',
  fix: 'Name the labels with PodTargets.withLabels.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service',
  since: '0.1.0',

  inspect(object) {
    const { trouble } = object.origin;
    return trouble === undefined ? NOTHING : [{ object, field: `${object.prefix}spec.${object.isService ? 'selector' : 'podSelector'}`, message: trouble }];
  },
};
