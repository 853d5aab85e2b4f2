import type { CheckInfo } from '../check';
import { Severity } from '../finding';

export const UNLISTENED_MEMBER: CheckInfo = {
  id: 'unlistened-member',
  title: 'Ingress of a group whose rules get onto no listener',
  severity: Severity.WARNING,
  why: 'Every Ingress has rules on the ports that it listens on itself: HTTP 80 alone, where it names no ports and no certificate. Where another Ingress of the group sets ssl-redirect, '
    + 'listeners for HTTP have no rules at all, so that its rules are nowhere, and nobody says so.',
  fix: 'Add HTTPS 443 to its listen-ports.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ssl-redirect',
  since: '0.1.0',
};
