import type { CheckInfo } from '../check';
import { Severity } from '../finding';

export const CERTIFICATE_NOT_FOUND: CheckInfo = {
  id: 'certificate-not-found',
  title: 'host without a certificate',
  severity: Severity.ERROR,
  why: 'Where no certificate is named, the controller looks for one in AWS Certificate Manager that covers each host. Where there is none it builds no listener, and the whole group stops.',
  fix: 'Have a certificate for the host issued, or name one.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/cert_discovery/',
  since: '0.1.0',
};
