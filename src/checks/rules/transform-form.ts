import { nearest } from './nearest';
import { Wrong, atAnnotation, tooLong } from './wrong';
import { REWRITE_TEXT_MOST } from '../../facts/rule-limits';
import { shown } from '../../input/arguments';
import { TRANSFORMS } from '../../plan/alb/rule-keys';
import type { Transform } from '../../plan/alb/rule-settings';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { ingressCheck } from '../ingress-check';

const CONFIGS: { readonly [type: string]: 'urlRewriteConfig' | 'hostHeaderRewriteConfig' } = {
  'url-rewrite': 'urlRewriteConfig',
  'host-header-rewrite': 'hostHeaderRewriteConfig',
};
const TYPES = Object.keys(CONFIGS);

export const TRANSFORM_FORM = ingressCheck({
  id: 'transform-form',
  title: 'transform of a rule that the controller or AWS refuses',
  severity: Severity.ERROR,
  why: 'The JSON of transforms is read when the load balancer is built. What the controller cannot use stops work on every Ingress of the group; '
    + 'what AWS refuses leaves the rule as it was.',
  fix: 'Write a list of transforms, each with a type and the rewrites that belong to it.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#transforms',
  since: '0.1.0',
}, function* ({ ingress }) {
  for (const name of new Set(ingress.backends.filter(({ kind }) => kind === 'service').map(backend => backend.name))) {
    const transforms = (valueOr(ingress.transformsOf(name), []) ?? []).map(transform => transform ?? {});
    for (const wrong of wrongs(transforms, ingress.paths.some(({ backend }) => backend.name === name))) {
      yield atAnnotation(TRANSFORMS + name, wrong);
    }
  }
}, [TRANSFORMS]);

function* wrongs(transforms: readonly Transform[], sent: boolean): Iterable<Wrong> {
  for (const [index, transform] of transforms.entries()) {
    yield* transformWrongs(transform, `[${index}]`, sent);
  }
  for (const type of sent ? TYPES : []) {
    const count = transforms.filter(transform => transform.type === type).length;
    if (count > 1) {
      yield {
        got: String(count),
        limit: '1',
        message: `has ${count} transforms of the type '${type}', and a rule has at most one: AWS refuses it`,
        fix: 'Write one expression that does both.',
      };
    }
  }
}

function* transformWrongs(transform: Transform, place: string, sent: boolean): Iterable<Wrong> {
  const { type = '' } = transform;
  if (!Object.hasOwn(CONFIGS, type)) {
    const meant = nearest(type, TYPES);
    yield {
      got: type,
      limit: TYPES.join(', '),
      message: `has ${type === '' ? 'no type' : `the type ${shown(type)}`} at ${place}, and there is only ${TYPES.map(shown).join(' and ')}: the controller refuses it`,
      fix: `Set type to ${(meant === undefined ? TYPES : [meant]).map(shown).join(' or ')}.`,
    };
    return;
  }
  const config = CONFIGS[type];
  const { rewrites = [] } = transform[config] ?? {};
  if (rewrites.length === 0) {
    yield {
      limit: config,
      message: `has the type '${type}' at ${place} without ${transform[config] === undefined ? config : `rewrites in ${config}`}: the controller refuses it`,
      fix: `Add ${config} with rewrites of regex and replace.`,
    };
  }
  for (const [index, { regex = '', replace = '' } = {}] of sent ? rewrites.entries() : []) {
    const where = `${place}.${config}.rewrites[${index}]`;
    if (regex === '') {
      yield { message: `has no regex in ${where}: AWS refuses it`, fix: 'Add the regular expression that is to be replaced.' };
    }
    yield* tooLong(`${where}.regex`, regex, REWRITE_TEXT_MOST);
    yield* tooLong(`${where}.replace`, replace, REWRITE_TEXT_MOST);
  }
}
