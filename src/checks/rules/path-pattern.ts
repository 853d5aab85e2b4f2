import { plainWrongs } from './plain-path';
import { regexWrongs } from './regex-path';
import type { Wrong } from './wrong';
import { ALB } from '../../annotations/alb-keys';
import { shown } from '../../input/arguments';
import { isToken } from '../../input/tokens';
import type { Backend, RulePath } from '../../plan/alb/backends';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';
import { INGRESS_VERSION } from '../manifest-object';

const TYPES = ['Exact', 'Prefix', 'ImplementationSpecific'];

const USE_REGEX = ALB['use-regex-path-match'];

export const PATH_PATTERN = ingressCheck({
  id: 'path-pattern',
  title: 'path that is refused, or matches something else than it seems to',
  severity: Severity.ERROR,
  why: 'Each path type has a grammar of its own: Exact and Prefix know no wildcards, and with them the controller stops work on every Ingress of '
    + 'the group; ImplementationSpecific paths match the whole path, as wildcard patterns or, by annotation, as regular expressions.',
  fix: 'Use Prefix for a path and all below it, Exact for one path, and ImplementationSpecific for patterns with wildcards.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/spec/',
  since: '0.1.0',
}, function* (taken) {
  const { ingress: { backends, paths, reader } } = taken;
  const odd = paths.filter(isOdd);
  const asksForRegexes = reader.has(USE_REGEX);
  if ((odd.length === 0 && !asksForRegexes && !backends.some(isResource)) || !taken.isMeantForUs) {
    return;
  }
  for (const { field, kind } of backends) {
    if (kind === 'resource') {
      yield {
        field: `${field}.resource`,
        message: `${taken.object.title} has a backend that is no Service: the controller refuses it`,
        fix: 'Name a Service in service.name and service.port.',
      };
    }
  }
  const regex = valueOr(reader.flag(USE_REGEX), false);
  if (regex === true && paths.every(({ pathType }) => pathType === 'Exact' || pathType === 'Prefix')) {
    yield {
      annotation: USE_REGEX,
      severity: Severity.WARNING,
      got: 'true',
      message: `annotation ${USE_REGEX} has no effect: no path of ${taken.object.title} has the type ImplementationSpecific`,
      fix: "Set pathType of the paths that are regular expressions to 'ImplementationSpecific', or remove the annotation.",
    };
  }
  for (const path of regex === true ? paths : odd) {
    yield* pathProblems(path, regex, taken);
  }
});

/** Whether a path is worth a closer look: the usual one is exact, or a prefix, and has no special characters. */
function isOdd({ path, pathType }: RulePath): boolean {
  return (pathType !== 'Prefix' && pathType !== 'Exact') || path === undefined || path.length > 100 || !/^\/[A-Za-z0-9/._-]*$/.test(path);
}

function isResource({ kind }: Backend): boolean {
  return kind === 'resource';
}

function* pathProblems(path: RulePath, regex: boolean | undefined, { object, ingress }: TakenIngress): Iterable<IngressProblem> {
  const { field, pathType } = path;
  const at = (place: string, { message, ...rest }: Wrong): IngressProblem => ({ ...rest, field: `${field}.${place}`, message: `${object.title} ${message}` });
  // Before version 1 of the API there was a default.
  const byDefault = (pathType === undefined || pathType === null) && object.apiVersion !== INGRESS_VERSION;
  if (isToken(pathType) || path.path === undefined || byDefault) {
    return;
  }
  if (!TYPES.includes(pathType as string)) {
    yield at('pathType', {
      got: String(pathType ?? 'nothing'),
      limit: TYPES.join(', '),
      message: pathType === undefined || pathType === null ? 'has a path without a pathType: Kubernetes refuses it'
        : `has the path type ${shown(pathType)}, which does not exist: Kubernetes refuses it`,
      fix: `Set pathType to one of ${TYPES.join(', ')}.`,
    });
    return;
  }
  if (pathType === 'ImplementationSpecific' ? path.path !== '' && !path.path.startsWith('/') : !path.path.startsWith('/')) {
    yield at('path', {
      got: path.path,
      limit: "text that begins with '/'",
      message: `has ${path.path === '' ? 'no path' : `the path ${shown(path.path)}`} with the type ${pathType}, and paths begin with '/': Kubernetes refuses it`,
      fix: path.path === '' ? "Set path, for instance to '/'." : `Write '/${path.path}'.`,
    });
    return;
  }
  const wrongs = pathType === 'ImplementationSpecific' && regex !== false ? regex === undefined ? [] : regexWrongs(path.path) : plainWrongs(path, ingress);
  for (const wrong of wrongs) {
    yield at('path', wrong);
  }
}
