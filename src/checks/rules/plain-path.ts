import { Wrong, tooLong } from './wrong';
import { ALB } from '../../annotations/alb-keys';
import { CONDITION_TEXT_MOST } from '../../facts/rule-limits';
import { shown } from '../../input/arguments';
import type { AlbIngress } from '../../plan/alb/alb-ingress';
import type { RulePath } from '../../plan/alb/backends';
import { pathPatterns } from '../../plan/alb/rule-match';
import { Severity } from '../finding';

const USE_REGEX = ALB['use-regex-path-match'];

/** What AWS documents for path patterns. */
const STRANGE = /[^A-Za-z0-9_\-.$/~"'@:+&*?]/;
const REGEX_LIKE = /[\^()|[\]{}\\]|\.[*+]|\$$/;

/** What is wrong with a path that is compared as it is, or as a pattern with wildcards. */
export function* plainWrongs(rule: RulePath, ingress: AlbIngress): Iterable<Wrong> {
  const { path = '', pathType } = rule;
  const patterns = pathPatterns(rule, ingress)?.paths ?? [];
  if (pathType !== 'ImplementationSpecific' && /[*?]/.test(path)) {
    const stem = path.replace(/\/?\*$/, '');
    const below = pathType === 'Prefix' && !/[*?]/.test(stem);
    yield {
      got: path,
      limit: 'no * and no ?',
      message: `has the path ${shown(path)} with the type ${String(pathType)}, which knows no wildcards: the controller refuses it`,
      fix: below ? `Write '${stem || '/'}': Prefix includes all below it.` : "Set pathType to 'ImplementationSpecific'.",
    };
  } else if (pathType === 'ImplementationSpecific' && REGEX_LIKE.test(path)) {
    yield {
      severity: Severity.WARNING,
      got: path,
      message: `has the path ${shown(path)}, which looks like a regular expression and is compared as a pattern with the wildcards * and ?`,
      fix: `Set ${USE_REGEX} to 'true' and write '/^${path}', or use wildcards.`,
    };
  } else if (STRANGE.test(path)) {
    yield {
      severity: Severity.WARNING,
      got: path,
      message: `has the path ${shown(path)} with ${shown(STRANGE.exec(path)![0])}, which AWS does not document for path patterns`,
      fix: 'Leave the character out, or match it with the wildcard ? and pathType ImplementationSpecific.',
    };
  } else if (pathType === 'ImplementationSpecific' && path.endsWith('/') && !rule.backend.asksForAction && !coversBelow(rule, ingress)) {
    yield {
      severity: Severity.INFO,
      got: path,
      message: `has the path ${shown(path)} with the type ImplementationSpecific, which matches ${shown(path)} alone and nothing below it`,
      fix: "Set pathType to 'Prefix' for all below it, or to 'Exact' if that is meant.",
    };
  }
  yield* tooLong('path', patterns[patterns.length - 1] ?? '', CONDITION_TEXT_MOST);
}

/** Whether another path of the same host takes what lies below. */
function coversBelow({ host, path = '' }: RulePath, { paths }: AlbIngress): boolean {
  return paths.some(other => other.host === host && (other.path === `${path}*` || other.path === `${path}?*` || (other.pathType === 'Prefix' && path.startsWith(other.path ?? path))));
}
