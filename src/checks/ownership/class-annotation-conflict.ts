import { listed } from './listed';
import { NLB } from '../../annotations/nlb-keys';
import { AUTO_MODE_NLB_CLASS, SELF_MANAGED_NLB_CLASS } from '../../facts/load-balancer-classes';
import { shown } from '../../input/arguments';
import { nearName } from '../../input/names';
import { isToken } from '../../input/tokens';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ownKeys } from '../reading';

/** Letters by which a class may be off and still be meant for sure. */
const SLIP = 2;

export const CLASS_ANNOTATION_CONFLICT: Check = {
  id: 'class-annotation-conflict',
  title: 'load balancer class that contradicts the cluster, annotations or the type of the Service',
  severity: Severity.ERROR,
  why: 'Once a Service has a load balancer class, the class alone decides which controller takes it. Annotations that choose another one, or '
    + 'that only another one reads, have no effect, and nobody says so. A class that no controller has gets no load balancer. '
    + 'Kubernetes allows a class on Services of type LoadBalancer only.',
  fix: 'Let the class alone choose the controller, and remove the annotations of others.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class',
  since: '0.1.0',

  applies: ({ isService }) => isService,

  inspect(object) {
    const { loadBalancerClass, type = 'ClusterIP' } = object.spec;
    const isSound = type === 'LoadBalancer' && loadBalancerClass === SELF_MANAGED_NLB_CLASS && !object.hasAnnotation(NLB.type)
      && !object.origin.cluster.controller.isAutoMode;
    return isSound || typeof loadBalancerClass !== 'string' || loadBalancerClass === '' || isToken(loadBalancerClass) ? NOTHING
      : conflicts(object, loadBalancerClass, type);
  },
};

function* conflicts(object: ManifestObject, loadBalancerClass: string, type: unknown): Iterable<Problem> {
  if (type !== 'LoadBalancer' && !isToken(type)) {
    yield {
      object,
      field: `${object.prefix}spec.loadBalancerClass`,
      got: String(type),
      limit: 'LoadBalancer',
      message: `${object.title} has a load balancer class and is of type ${String(type)}: Kubernetes refuses it`,
      fix: "Set spec.type to 'LoadBalancer', or remove the class.",
    };
  }
  const problems = loadBalancerClass === SELF_MANAGED_NLB_CLASS ? [otherController(object, false), beside(object)]
    // What EKS Auto Mode does not read is told as such.
    : loadBalancerClass === AUTO_MODE_NLB_CLASS ? [otherController(object, true)]
      : [misspelt(object, loadBalancerClass) ?? foreign(object, loadBalancerClass)];
  for (const problem of problems) {
    if (problem !== undefined) {
      yield { object, severity: Severity.WARNING, ...problem };
    }
  }
}

type Found = Omit<Problem, 'object'> | undefined;

/** A class of the controller that the cluster is not said to have. Both can run in one cluster. */
function otherController(object: ManifestObject, autoMode: boolean): Found {
  const { cluster } = object.origin;
  const [got, meant] = autoMode ? [AUTO_MODE_NLB_CLASS, SELF_MANAGED_NLB_CLASS] : [SELF_MANAGED_NLB_CLASS, AUTO_MODE_NLB_CLASS];
  return !cluster._namesController() || cluster.controller.isAutoMode === autoMode ? undefined : {
    field: `${object.prefix}spec.loadBalancerClass`,
    got,
    limit: meant,
    message: `${object.title} has the load balancer class of ${autoMode ? 'EKS Auto Mode' : 'the AWS Load Balancer Controller'}, and the cluster profile says ${cluster.controller.title}: `
      + 'unless both run in the cluster, nobody takes it',
    fix: `Set it to '${meant}', or accept the finding with the reason that both run in the cluster.`,
  };
}

/** A class that nobody has, and that is nearly one of ours. */
function misspelt(object: ManifestObject, loadBalancerClass: string): Found {
  const meant = nearName(loadBalancerClass, [SELF_MANAGED_NLB_CLASS, AUTO_MODE_NLB_CLASS], SLIP);
  return meant === undefined ? undefined : {
    field: `${object.prefix}spec.loadBalancerClass`,
    got: loadBalancerClass,
    limit: `${SELF_MANAGED_NLB_CLASS} or ${AUTO_MODE_NLB_CLASS}`,
    severity: Severity.ERROR,
    message: `${object.title} has the load balancer class ${shown(loadBalancerClass)}, which no known controller has: nobody takes it`,
    fix: `Did you mean ${meant}?`,
  };
}

/** Type annotations beside the class of the AWS Load Balancer Controller. */
function beside(object: ManifestObject): Found {
  const type = object.annotation(NLB.type);
  const field = object.annotationField(NLB.type);
  if (type === undefined || type === 'external') {
    return undefined;
  }
  if (type !== 'nlb-ip') {
    return {
      field,
      got: type,
      message: `annotation ${NLB.type} is ${shown(type)}, which has no effect beside spec.loadBalancerClass '${SELF_MANAGED_NLB_CLASS}'`,
      fix: 'Remove it.',
    };
  }
  const target = object.annotation(NLB['nlb-target-type']);
  return target === undefined || target === 'ip' ? undefined : {
    field,
    got: type,
    message: `annotation ${NLB.type} is 'nlb-ip', which forces ip targets, although ${NLB['nlb-target-type']} is ${shown(target)}`,
    fix: `Remove it, or set ${NLB['nlb-target-type']} to 'ip'.`,
  };
}

/** Annotations of ours beside a class of somebody else. */
function foreign(object: ManifestObject, loadBalancerClass: string): Found {
  const own = ownKeys(object);
  const keys = ['external', 'nlb-ip'].includes(object.annotation(NLB.type) ?? '') ? [NLB.type, ...own] : own;
  return keys.length === 0 ? undefined : {
    field: `${object.prefix}spec.loadBalancerClass`,
    got: loadBalancerClass,
    limit: `${SELF_MANAGED_NLB_CLASS} or ${AUTO_MODE_NLB_CLASS}`,
    message: `${object.title} has the load balancer class ${shown(loadBalancerClass)}, which is of neither the AWS Load Balancer Controller nor EKS Auto Mode, and only these read ${listed(keys)}`,
    fix: `Set it to '${SELF_MANAGED_NLB_CLASS}', or to '${AUTO_MODE_NLB_CLASS}' for EKS Auto Mode, or remove the annotations.`,
  };
}
