import type { CheckInfo } from '../check';
import { Severity } from '../finding';

export const ENDLESS_REDIRECT: CheckInfo = {
  id: 'endless-redirect',
  title: 'redirect that leads to itself',
  severity: Severity.WARNING,
  why: 'A redirect to the address that was asked for would go on for good. The controller leaves such a rule out without a word, and requests go to a later rule, or nowhere. '
    + 'It does not see that a rule without host, with a wildcard, or for a path and all below it may get its own requests again: browsers give up after some rounds.',
  fix: 'Change the protocol, the host, the port or the path of the redirect, or put a rule that takes what it leads to before it.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html#redirect-actions',
  since: '0.1.0',
};
