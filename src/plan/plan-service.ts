import { Diagnoses, Diagnosis, prevents } from './diagnosis';
import type { Knowledge } from './knowledge/knowledge';
import { judgeService, readService } from './kubernetes/service';
import { hashedName } from './model/names';
import type { Stack } from './model/stack';
import { Maybe, Unknown } from './model/unknown';
import { listenerResources } from './nlb/listener-resources';
import { planLoadBalancer } from './nlb/load-balancer';
import { NlbService } from './nlb/nlb-service';
import { NO_NEIGHBOURS, Neighbours, ServiceInPlan } from './nlb/service-in-plan';
import { TargetGroups } from './nlb/target-groups';
import { Owner, controllerFor, serviceOwner } from './ownership';
import { Told } from './told';
import { NLB } from '../annotations/nlb-keys';

/** What the controller makes of one Service. */
export interface ServicePlan {
  /** `namespace/name`. */
  readonly name: string;
  /** Which controller it is. */
  readonly owner: Owner;
  /** Whether the controller takes it. */
  readonly isManaged: Maybe<boolean>;
  /** Whether the controller builds something; false for what it leaves alone. */
  readonly isAccepted: Maybe<boolean>;
  /** In the order in which the controller works: of those that make it stop, it tells the first. */
  readonly diagnoses: readonly Diagnosis[];
  /** What it would build; with a diagnosis that prevents it, what is left of that. Absent: the controller leaves the Service alone. */
  readonly stack?: Stack;
}

const MUTATING_WEBHOOK = new Unknown('mutating webhook for Services');
const RELEASE = new Unknown('release of the controller');

/** Works out what becomes of a Service, from its manifest and what is known. Nothing is thrown, whatever the manifest is. */
export function planService(manifest: unknown, knowledge: Knowledge, neighbours: Neighbours = NO_NEIGHBOURS): ServicePlan {
  const read = readService(manifest);
  const name = `${read.namespace}/${read.name}`;
  const diagnoses = new Diagnoses('Service', name);
  judgeService(manifest, diagnoses);
  if (diagnoses.list.length > 0) {
    return { name, owner: 'other', isManaged: false, isAccepted: false, diagnoses: diagnoses.list };
  }
  const owner = read.isBeingDeleted ? 'other' : serviceOwner({
    serviceType: read.spec.type,
    loadBalancerClass: read.spec.loadBalancerClass,
    typeAnnotation: read.annotations[NLB.type] as string | undefined,
    targetTypeAnnotation: read.annotations[NLB['nlb-target-type']] as string | undefined,
  }, knowledge);
  const controller = controllerFor(owner, knowledge);
  if (controller === undefined) {
    return { name, owner: 'other', isManaged: false, isAccepted: false, diagnoses: diagnoses.list };
  }
  const service = new NlbService(read.annotations, read.spec, controller);
  return planTaken({ namespace: read.namespace, name: read.name, owner, service }, knowledge, neighbours, diagnoses);
}

/** A Service that one of our controllers takes, or may take. */
export interface TakenToPlan {
  readonly namespace: string;
  readonly name: string;
  readonly owner: Owner;
  /** What it says, read as that controller reads it. */
  readonly service: NlbService;
}

/** The same for a Service that was read before. */
export function planTaken(
  { namespace, name: ownName, owner, service }: TakenToPlan, knowledge: Knowledge, neighbours: Neighbours = NO_NEIGHBOURS,
  diagnoses = new Diagnoses('Service', `${namespace}/${ownName}`),
): ServicePlan {
  const stack = planStack({
    namespace,
    name: ownName,
    resourceName: hashedName(namespace, ownName),
    service,
    told: new Told(service.reader, diagnoses),
    knowledge: service.controller === undefined ? knowledge : knowledge.of(service.controller),
    diagnoses,
    neighbours,
  });
  const isManaged = owner === 'unknown' ? MUTATING_WEBHOOK : true;
  return {
    name: stack.id,
    owner,
    isManaged,
    isAccepted: !diagnoses.list.some(prevents) ? isManaged : knowledge.isControllerGuessed ? RELEASE : false,
    diagnoses: diagnoses.list,
    stack,
  };
}

/** The resources of a Service that the controller takes. */
function planStack(plan: ServiceInPlan): Stack {
  const planned = planLoadBalancer(plan);
  const groups = new TargetGroups(plan, planned);
  const listeners = listenerResources(plan, planned, groups);
  return {
    id: `${plan.namespace}/${plan.name}`,
    loadBalancer: planned.loadBalancer,
    securityGroup: planned.front.managed,
    listeners,
    targetGroups: groups.groups,
    bindings: groups.bindings,
  };
}
