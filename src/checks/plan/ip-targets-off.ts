import type { CheckInfo } from '../check';
import { Severity } from '../finding';

export const IP_TARGETS_OFF: CheckInfo = {
  id: 'ip-targets-off',
  title: 'ip targets where the controller has them switched off',
  severity: Severity.ERROR,
  why: 'With the feature gate EnableIPTargetType off, the controller refuses every load balancer whose targets are pods.',
  fix: 'Turn the gate on, or choose instance targets.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/configurations/#feature-gates',
  since: '0.1.0',
};
