import type { CheckInfo } from '../check';
import { Severity } from '../finding';

export const HIDDEN_RULE: CheckInfo = {
  id: 'hidden-rule',
  title: 'rule that a redirect before it hides',
  severity: Severity.WARNING,
  why: 'Where a redirect takes everything that a later rule is for, the controller leaves the later one out without a word: its backend gets no requests.',
  fix: 'Put the rule before the redirect, or remove it.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html',
  since: '0.1.0',
};
