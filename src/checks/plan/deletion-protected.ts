import type { CheckInfo } from '../check';
import { Severity } from '../finding';

export const DELETION_PROTECTED: CheckInfo = {
  id: 'deletion-protected',
  title: 'an Ingress that goes while its load balancer is protected from that',
  severity: Severity.ERROR,
  why: 'The controller does not delete a load balancer that is protected against deletion, and the Ingress that is to go hangs.',
  fix: 'Switch the protection off first.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#load-balancer-attributes',
  since: '0.1.0',
};
