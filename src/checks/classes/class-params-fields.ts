import { AUTO_MODE_CLASS_PARAMS_FIELDS, CLASS_PARAMS_FIELDS } from '../../facts/class-params-fields';
import type { Json } from '../../input/json';
import type { ParamsFlavour } from '../../plan/alb/class-params';
import type { Problem } from '../check';
import { Severity } from '../finding';
import { nearest } from '../rules/nearest';

/** What is wrong with a field of the spec; the message goes on from the name of the object. */
export type Wrong = Omit<Problem, 'object'> & { readonly field: string };

/** Names in one of the two kinds, and in the other one. */
const OTHER_NAMES: { readonly [name: string]: string } = { certificateArn: 'certificateARNs', certificateARNs: 'certificateArn' };

/** Fields that nobody knows. The API server drops them, or refuses them where the client asks for it. */
export function* fieldProblems(spec: Json, flavour: ParamsFlavour): Iterable<Wrong> {
  const known = flavour === 'elbv2.k8s.aws' ? CLASS_PARAMS_FIELDS : AUTO_MODE_CLASS_PARAMS_FIELDS;
  const others = flavour === 'elbv2.k8s.aws' ? AUTO_MODE_CLASS_PARAMS_FIELDS : CLASS_PARAMS_FIELDS;
  for (const field of Object.keys(spec).filter(name => !known.includes(name) && spec[name] !== undefined)) {
    const home = others.includes(field) ? flavour === 'elbv2.k8s.aws' ? 'the kind of EKS Auto Mode has' : 'the kind of the self-managed controller has' : undefined;
    const near = OTHER_NAMES[field] !== undefined && known.includes(OTHER_NAMES[field]) ? OTHER_NAMES[field] : nearest(field, known);
    yield {
      field,
      // The schema of EKS Auto Mode may have grown.
      severity: flavour === 'elbv2.k8s.aws' || near !== undefined ? Severity.ERROR : Severity.WARNING,
      got: field,
      limit: known.join(', '),
      message: `has the field spec.${field}, which ${home === undefined ? 'nobody knows' : `only ${home}`}: it is dropped${near === undefined ? '' : `; did you mean ${near}?`}`,
      fix: near === undefined ? 'Remove it.' : `Write ${near}.`,
    };
  }
}
