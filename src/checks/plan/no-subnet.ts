import type { CheckInfo } from '../check';
import { Severity } from '../finding';

export const NO_SUBNET: CheckInfo = {
  id: 'no-subnet',
  title: 'no subnet that a load balancer could have',
  severity: Severity.ERROR,
  why: 'Without named subnets the controller looks for some by their tags, their routes, their free addresses and their zones. Where it finds none, or too few, it builds nothing '
    + 'and tries again for good.',
  fix: 'Tag subnets for load balancers, name them, or make room in them.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/',
  since: '0.1.0',
};
