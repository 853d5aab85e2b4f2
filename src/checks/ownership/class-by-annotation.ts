import { listed } from './listed';
import { NLB } from '../../annotations/nlb-keys';
import { AUTO_MODE_NLB_CLASS, SELF_MANAGED_NLB_CLASS } from '../../facts/load-balancer-classes';
import { shown } from '../../input/arguments';
import { isToken } from '../../input/tokens';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ownKeys, ownerOf } from '../reading';

const SET_CLASS = `Set spec.loadBalancerClass to '${SELF_MANAGED_NLB_CLASS}'`;

export const CLASS_BY_ANNOTATION: Check = {
  id: 'class-by-annotation',
  title: 'Service whose controller is chosen by an annotation, or by nothing',
  severity: Severity.ERROR,
  why: 'Without spec.loadBalancerClass the annotation aws-load-balancer-type and an optional webhook decide who builds the load balancer. '
    + 'A value that is slightly off leaves the Service to the in-tree controller or to nobody, and every other annotation is ignored. '
    + 'Kubernetes takes a class only when a Service is created, or becomes one of type LoadBalancer.',
  fix: `${SET_CLASS}; a live Service has to be created anew for that.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/',
  since: '0.1.0',

  applies: ({ isService }) => isService,

  inspect(object, snapshot) {
    const { loadBalancerClass, type } = object.spec;
    // The usual Service inside the cluster.
    if (type !== 'LoadBalancer' && object.metadata.annotations === undefined) {
      return NOTHING;
    }
    const { controller } = object.origin.cluster;
    if (!object.isService || (loadBalancerClass !== undefined && loadBalancerClass !== '' && loadBalancerClass !== null) || isToken(type)
      // That Auto Mode ignores the annotation is told as such.
      || controller.isAutoMode || isToken(object.annotationText(NLB.type)) || isToken(object.annotationText(NLB['nlb-target-type']))) {
      return NOTHING;
    }
    const problem = type === 'LoadBalancer' && controller.flags.serviceMutatorWebhook === true ? overruled(object)
      : ownerOf(object, snapshot) === 'self-managed' ? byAnnotation(object)
        : type === 'LoadBalancer' ? notTaken(object, controller.flags.serviceMutatorWebhook === undefined) : otherType(object);
    return problem === undefined ? NOTHING : [{ object, ...problem }];
  },
};

type Found = Omit<Problem, 'object'> | undefined;

function overruled(object: ManifestObject): Found {
  return object.annotation(NLB.type) !== 'nlb' ? undefined : {
    ...atType(object),
    severity: Severity.WARNING,
    message: `${object.title} has ${NLB.type} 'nlb', which means the in-tree controller and has no effect: the webhook gives it to the AWS Load Balancer Controller`,
    fix: `${SET_CLASS}, and remove the annotation.`,
  };
}

function byAnnotation(object: ManifestObject): Found {
  const fix = object.spec.type === 'LoadBalancer' ? SET_CLASS : `Set spec.type to 'LoadBalancer' and spec.loadBalancerClass to '${SELF_MANAGED_NLB_CLASS}'`;
  const targets = object.annotation(NLB.type) === 'nlb-ip' ? ` and ${NLB['nlb-target-type']} to 'ip'` : '';
  return {
    ...atType(object),
    severity: Severity.WARNING,
    message: `${object.title} is given to the AWS Load Balancer Controller by ${NLB.type} ${shown(object.annotation(NLB.type))}, the old way of choosing a controller`,
    fix: `${fix}${targets} in its place; a live Service has to be created anew for that.`,
  };
}

/** A type LoadBalancer that no controller of ours takes, unless the webhook gives it a class. */
function notTaken(object: ManifestObject, maybeWebhook: boolean): Found {
  const type = object.annotation(NLB.type);
  const own = ownKeys(object);
  if (own.length === 0 && (type === undefined || type === 'nlb')) {
    return undefined;
  }
  const target = object.annotation(NLB['nlb-target-type']);
  const says = type === undefined ? `has no load balancer class, and no ${NLB.type}`
    : type === 'nlb' ? `has ${NLB.type} 'nlb', which means the in-tree controller`
      : type === 'external' ? `has ${NLB.type} 'external' with ${target === undefined ? 'no' : shown(target)} ${NLB['nlb-target-type']}, and that has to be 'ip' or 'instance'`
        : `has ${NLB.type} ${shown(type)}, which no controller knows`;
  const ignored = own.length === 0 ? '' : `, and ignores ${listed(own)}`;
  return {
    ...atType(object),
    severity: maybeWebhook || (own.length === 0 && type !== 'external') ? Severity.WARNING : Severity.ERROR,
    message: maybeWebhook
      ? `${object.title} ${says}: only if the webhook for Services is installed does the AWS Load Balancer Controller take it${ignored && `; otherwise nobody reads ${listed(own)}`}`
      : `${object.title} ${says}: the AWS Load Balancer Controller leaves it alone${ignored}`,
    ...maybeWebhook ? { fix: `${SET_CLASS}, or to '${AUTO_MODE_NLB_CLASS}' for EKS Auto Mode.` } : {},
  };
}

function otherType(object: ManifestObject): Found {
  const { type = 'ClusterIP' } = object.spec;
  const own = ownKeys(object);
  return own.length === 0 && object.annotation(NLB.type) !== 'external' ? undefined : {
    ...atType(object),
    severity: Severity.WARNING,
    message: `${object.title} is of type ${String(type)} and gets no load balancer: nobody reads ${listed(own.length === 0 ? [NLB.type] : own)}`,
    fix: `Set spec.type to 'LoadBalancer' and spec.loadBalancerClass to '${SELF_MANAGED_NLB_CLASS}', or remove the annotations.`,
  };
}

function atType(object: ManifestObject): { field?: string; got?: string } {
  const got = object.annotation(NLB.type);
  return got === undefined ? {} : { field: object.annotationField(NLB.type), got };
}
