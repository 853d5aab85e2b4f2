import type { CheckInfo } from './check';
import { Severity } from './finding';

/** Findings about the checking itself. They have pages like the others, but no function of their own. */
export const CHECK_FAILED: CheckInfo = {
  id: 'check-failed',
  title: 'a check that broke down',
  severity: Severity.WARNING,
  why: 'A check threw an error. That is a mistake of this library, not of your program; what the check looks for was not looked for.',
  fix: 'Please report it with the message, and acknowledge the finding meanwhile.',
  see: 'https://github.com/cdk8s-eks-networking/cdk8s-eks-networking/issues',
  since: '0.1.0',
};

export const UNKNOWN_ACKNOWLEDGEMENT: CheckInfo = {
  id: 'unknown-acknowledgement',
  title: 'acknowledgement of a check that does not exist, or without a reason',
  severity: Severity.WARNING,
  why: 'An acknowledgement silences the check it names. One that names none silences nothing, and one without a reason tells nobody why.',
  fix: 'Name the check by the id its finding shows, and give a reason.',
  see: 'https://github.com/cdk8s-eks-networking/cdk8s-eks-networking#readme',
  since: '0.1.0',
};
