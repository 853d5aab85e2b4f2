import { fieldProblems } from './class-params-fields';
import { settingProblems } from './class-params-settings';
import { sourceProblems } from './class-params-sources';
import type { ParamsFlavour } from '../../plan/alb/class-params';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';

export const CLASS_PARAMS_FORM: Check = {
  id: 'class-params-form',
  title: 'IngressClassParams that are refused, or say nothing',
  severity: Severity.ERROR,
  why: 'What IngressClassParams say wins over the annotations of every Ingress of the class, so a mistake here reaches all of them. Fields that '
    + 'nobody knows are dropped, and a redirect port that is no number switches the redirect to HTTPS off for whole groups, without an error.',
  fix: 'Write fields that the controller knows, with values that it takes.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/#ingressclassparams-specification',
  since: '0.1.0',

  applies: ({ knownKind }) => knownKind === 'IngressClassParams',

  inspect(object) {
    const flavour = flavourOf(object);
    return flavour === undefined ? NOTHING : problemsOf(object, flavour);
  },
};

function* problemsOf(object: ManifestObject, flavour: ParamsFlavour): Iterable<Problem> {
  for (const part of [fieldProblems, sourceProblems, settingProblems]) {
    for (const { field, message, ...rest } of part(object.spec, flavour)) {
      yield { ...rest, object, field: `${object.prefix}spec.${field}`, message: `${object.title} ${message}` };
    }
  }
}

function flavourOf({ apiVersion }: ManifestObject): ParamsFlavour | undefined {
  const [group] = apiVersion?.split('/') ?? [];
  return group === 'elbv2.k8s.aws' || group === 'eks.amazonaws.com' ? group : undefined;
}
