import type { CheckInfo } from '../check';
import { Severity } from '../finding';

export const SECURITY_GROUP_NOT_FOUND: CheckInfo = {
  id: 'security-group-not-found',
  title: 'security group that is not there',
  severity: Severity.ERROR,
  why: 'The controller looks up every security group that an annotation names, by id or by Name tag. When one of them is not in the VPC, it builds nothing.',
  fix: 'Name a security group of the VPC.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#security-groups',
  since: '0.1.0',
};
