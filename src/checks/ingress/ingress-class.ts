import { ALB_PREFIX } from '../../annotations/alb-keys';
import { shown } from '../../input/arguments';
import { isToken } from '../../input/tokens';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { listed } from '../ownership/listed';
import { ownerOf } from '../reading';
import type { Snapshot } from '../snapshot';
import { CLASS_ANNOTATION } from './surroundings';

type Found = Omit<Problem, 'object'>;

export const INGRESS_CLASS: Check = {
  id: 'ingress-class',
  title: 'class of an Ingress that is said twice, in the old way or not at all, or leads to another controller',
  severity: Severity.ERROR,
  why: 'The annotation of old wins over spec.ingressClassName, and an Ingress that is taken by it gets none of the IngressClassParams of its class: '
    + 'not their scheme, not their group. An Ingress of another class is nobody of ours, and its annotations are not read.',
  fix: 'Set spec.ingressClassName, and remove the annotation.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/',
  since: '0.1.0',

  applies: shape => shape.isIngress && shape.entries.some(({ key }) => key === CLASS_ANNOTATION || key.startsWith(ALB_PREFIX)),

  inspect(object, snapshot) {
    const problem = problemOf(object, snapshot);
    return problem === undefined ? NOTHING : [{ object, ...problem }];
  },
};

function problemOf(object: ManifestObject, snapshot: Snapshot): Found | undefined {
  const legacy = object.annotationText(CLASS_ANNOTATION);
  const { ingressClassName } = object.spec;
  const name = typeof ingressClassName === 'string' && ingressClassName !== '' ? ingressClassName : undefined;
  if (isToken(legacy) || isToken(ingressClassName)) {
    return undefined;
  }
  if (legacy !== undefined && name !== undefined) {
    return twice(object, legacy, name, snapshot);
  }
  return legacy === undefined ? foreignClass(object, name, snapshot) : byAnnotation(object, legacy);
}

function twice(object: ManifestObject, legacy: string, name: string, snapshot: Snapshot): Found | undefined {
  const ours = legacy === 'alb' || albKeys(object).length > 0 || classesOf(object, name, snapshot).some(isOurs);
  if (!ours) {
    return undefined;
  }
  const same = legacy === name;
  return {
    ...atAnnotation(object, legacy),
    severity: same ? Severity.WARNING : Severity.ERROR,
    limit: name,
    message: `${object.title} has ${CLASS_ANNOTATION} ${shown(legacy)} beside spec.ingressClassName ${shown(name)}`
      + (same ? ': the annotation wins, and IngressClassParams of the class are not applied' : ': Kubernetes refuses a new Ingress that says both, and on a live one the annotation wins'),
    fix: 'Remove the annotation.',
  };
}

function byAnnotation(object: ManifestObject, legacy: string): Found | undefined {
  if (legacy === 'alb') {
    // That EKS Auto Mode ignores it is told as such.
    return object.origin.cluster.controller.isAutoMode ? undefined : {
      ...atAnnotation(object, legacy),
      severity: Severity.WARNING,
      message: `${object.title} is given to the controller by ${CLASS_ANNOTATION}, the old way of choosing one: it gets no IngressClassParams`,
      fix: 'Set spec.ingressClassName to the name of an IngressClass in its place.',
    };
  }
  const keys = albKeys(object);
  return keys.length === 0 ? undefined : {
    ...atAnnotation(object, legacy),
    severity: legacy.trim().toLowerCase() === 'alb' ? Severity.ERROR : Severity.WARNING,
    limit: 'alb',
    message: `${object.title} has ${CLASS_ANNOTATION} ${shown(legacy)}, and the AWS Load Balancer Controller takes 'alb' alone: nobody reads ${listed(keys)}`,
    fix: 'Set spec.ingressClassName to the name of an IngressClass in its place, or remove what nobody reads.',
  };
}

function foreignClass(object: ManifestObject, name: string | undefined, snapshot: Snapshot): Found | undefined {
  const keys = name === undefined || ownerOf(object, snapshot) !== 'other' ? [] : albKeys(object);
  if (keys.length === 0) {
    return undefined;
  }
  const [{ spec: { controller } }] = classesOf(object, name, snapshot);
  return isToken(controller) ? undefined : {
    field: `${object.prefix}spec.ingressClassName`,
    severity: Severity.WARNING,
    got: name,
    limit: 'a class of controller ingress.k8s.aws/alb or eks.amazonaws.com/alb',
    message: `${object.title} has the class ${shown(name)} of controller ${shown(controller)}, which builds no load balancer of AWS from it: nobody reads ${listed(keys)}`,
    fix: 'Set spec.ingressClassName to a class of controller ingress.k8s.aws/alb, or remove what nobody reads.',
  };
}

function classesOf(object: ManifestObject, name: string | undefined, snapshot: Snapshot): readonly ManifestObject[] {
  return snapshot.named('IngressClass', name, object.origin.realm);
}

function isOurs({ spec: { controller } }: ManifestObject): boolean {
  return controller === 'ingress.k8s.aws/alb' || controller === 'eks.amazonaws.com/alb';
}

function albKeys({ annotations }: ManifestObject): readonly string[] {
  return Object.keys(annotations).filter(key => key.startsWith(ALB_PREFIX));
}

function atAnnotation(object: ManifestObject, got: string): { field: string; got: string } {
  return { field: object.annotationField(CLASS_ANNOTATION), got };
}
