import { misfitProblem } from './misfit-problem';
import { counted } from './wording';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

export const BRANCH_ENIS_EXCEEDED: ClusterCheck = {
  id: 'branch-enis-exceeded',
  title: 'more pods with security groups than branch ENIs',
  severity: Severity.ERROR,
  why: 'A pod that a SecurityGroupPolicy takes needs a branch ENI, of which a node has far fewer than addresses; prefixes do not change that. '
    + 'After a pod went, its branch ENI stays for another minute, so that a rollout at the limit waits.',
  fix: 'Let the node groups grow, choose larger types, or take pods out of the SecurityGroupPolicy.',
  see: 'https://docs.aws.amazon.com/eks/latest/best-practices/sgpp.html',
  since: '0.1.0',
  inspectCluster: view => view.misfits.filter(({ dimension }) => dimension === 'branchEnis')
    .map(misfit => misfitProblem(misfit, { amount: amount => counted(amount, 'branch ENI') })),
};
