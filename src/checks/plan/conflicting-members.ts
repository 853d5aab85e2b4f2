import type { CheckInfo } from '../check';
import { Severity } from '../finding';

export const CONFLICTING_MEMBERS: CheckInfo = {
  id: 'conflicting-members',
  title: 'Ingresses of one group that contradict each other',
  severity: Severity.ERROR,
  why: 'All Ingresses of a group make one load balancer. Where two of them say something else of what it has only once, the controller stops for the whole group: no change of any '
    + 'team arrives any more, not even in namespaces that have nothing to do with it.',
  fix: 'Say it on one Ingress of the group only, or the same on all.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ingressgroup',
  since: '0.1.0',
};
