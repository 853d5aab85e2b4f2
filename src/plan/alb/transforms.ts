import type { Member } from './group-in-plan';
import { TRANSFORMS } from './rule-keys';
import type { Transform } from './rule-settings';
import type { RuleTransform } from '../model/rules';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

const CONFIGS = { 'url-rewrite': 'urlRewriteConfig', 'host-header-rewrite': 'hostHeaderRewriteConfig' } as const;
const NONE: readonly RuleTransform[] = [];

/** How the rules of a backend rewrite requests. */
export function transformsOf(name: string, { told, diagnoses, ingress }: Member): Maybe<readonly RuleTransform[]> {
  if (!ingress.isWritten(TRANSFORMS, name)) {
    return NONE;
  }
  const annotation = TRANSFORMS + name;
  const said = told.json<readonly (Transform | undefined)[]>(annotation);
  if (said === undefined || !isKnown(said)) {
    return said ?? NONE;
  }
  const transforms = Array.isArray(said) ? said as readonly (Transform | undefined)[] : [];
  let fine = true;
  const read = transforms.flatMap((transform, index): readonly RuleTransform[] => {
    const { type = '' } = transform ?? {};
    const rewrites = transform !== undefined && isType(type) ? transform[CONFIGS[type]]?.rewrites ?? [] : [];
    if (rewrites.length > 0) {
      return [{ type: type as RuleTransform['type'], rewrites: rewrites.map(({ regex = '', replace = '' } = {}) => ({ regex, replace })) }];
    }
    fine = false;
    const message = isType(type) ? `has no rewrites in ${CONFIGS[type]}` : `has the type '${type.slice(0, 80)}', and there is only ${Object.keys(CONFIGS).join(' and ')}`;
    diagnoses.add('transform-without-rewrites', { annotation, got: transform, message: `transform [${index}] ${message}` });
    return [];
  });
  return fine ? read : REFUSED;
}

function isType(type: string): type is keyof typeof CONFIGS {
  return Object.hasOwn(CONFIGS, type);
}
