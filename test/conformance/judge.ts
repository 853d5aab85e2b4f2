import { RecordedCase, RecordedResult, nameOf } from './corpus';
import { firstDifference } from './differences';
import { created, knowledgeFor } from './surroundings';
import { inTodaysForm } from './todays-form';
import type { Json } from '../../src/input/json';
import { prevents } from '../../src/plan/diagnosis';
import type { Knowledge } from '../../src/plan/knowledge/knowledge';
import type { Neighbours } from '../../src/plan/nlb/service-in-plan';
import { GroupPlan, IngressesPlan, planIngresses } from '../../src/plan/plan-ingresses';
import { ServicePlan, planService } from '../../src/plan/plan-service';
import { printCertificates, printStack } from '../../src/plan/print/stack';

/** Where the plan and a recording are not of one mind. */
export interface Disagreement {
  /** Id of the case, behind its release where it has one. */
  readonly id: string;
  readonly what: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** What one kind of result is compared by: our results, in the form of the recorded ones. */
interface KindOfResult {
  readonly kind: RecordedResult['kind'];
  ours(recorded: RecordedCase): readonly RecordedResult[];
  /** Whether input that could not even be read is input of this kind. */
  isAbout(recorded: RecordedCase): boolean;
  /** Whether we refuse such input. */
  refuses(recorded: RecordedCase): boolean;
}

const SERVICES: KindOfResult = {
  kind: 'Service',
  ours: recorded => servicePlans(recorded).flatMap(({ plan, type }) => plan.isManaged === true || type === 'LoadBalancer' ? [resultOf(plan)] : []),
  isAbout: ({ objects }) => objects.every(({ kind }) => kind === 'Service'),
  refuses: recorded => servicePlans(recorded).some(({ plan }) => plan.isAccepted !== true && plan.diagnoses.length > 0),
};

const isIngressCase = ({ objects }: RecordedCase) => objects.some(({ kind }) => kind === 'Ingress' || kind === 'IngressClassParams');

const INGRESSES: KindOfResult = {
  kind: 'Ingress',
  ours: recorded => ingressesPlan(recorded).ingresses.map(({ name, isManaged, isAdmitted, isAccepted, diagnoses }) => ({
    kind: 'Ingress', name, managed: isManaged === true, admitted: isAdmitted, accepted: isAccepted, error: diagnoses[0]?.message,
  })),
  isAbout: isIngressCase,
  refuses: recorded => {
    const { ingresses, classParams } = ingressesPlan(recorded);
    return [...ingresses, ...classParams].some(({ diagnoses }) => diagnoses.some(prevents));
  },
};

const CLASS_PARAMS: KindOfResult = {
  kind: 'IngressClassParams',
  ours: recorded => ingressesPlan(recorded).classParams.map(({ name, isAdmitted, diagnoses }) => ({
    kind: 'IngressClassParams', name, managed: true, admitted: isAdmitted, accepted: isAdmitted, error: diagnoses[0]?.message,
  })),
  isAbout: isIngressCase,
  refuses: INGRESSES.refuses,
};

const GROUPS: KindOfResult = {
  kind: 'IngressGroup',
  ours: recorded => ingressesPlan(recorded).groups.map(groupResult),
  isAbout: isIngressCase,
  refuses: INGRESSES.refuses,
};

const KINDS: readonly KindOfResult[] = [SERVICES, CLASS_PARAMS, INGRESSES, GROUPS];

const plans = new WeakMap<RecordedCase, IngressesPlan>();

/** The plan of all Ingresses of a case. */
export function ingressesPlan(recorded: RecordedCase): IngressesPlan {
  let plan = plans.get(recorded);
  if (plan === undefined) {
    plans.set(recorded, plan = planIngresses(created(recorded.objects), knowledgeFor(recorded)));
  }
  return plan;
}

/** The plan of a group in the form of a recording. */
export function groupResult({ id, isAccepted, members, diagnoses, stack }: GroupPlan): RecordedResult {
  const accepted = isAccepted === true;
  const certificates = stack === undefined ? {} : printCertificates(stack);
  return {
    kind: 'IngressGroup',
    name: id,
    managed: true,
    accepted,
    ...members === undefined ? {} : { members: [...members] },
    ...accepted && stack !== undefined ? { stack: JSON.parse(JSON.stringify(printStack(stack))) } : { error: diagnoses[0]?.message },
    ...accepted && Object.keys(certificates).length > 0 ? { certificates: certificates as { [listener: string]: string[] } } : {},
  };
}

/** What differs between the plan and a recording; `undefined` where the recording holds nothing that is planned. */
export function judge(recorded: RecordedCase): readonly Disagreement[] | undefined {
  const id = recorded.version === undefined ? recorded.id : `${recorded.version}/${recorded.id}`;
  if (recorded.error !== undefined) {
    const kind = KINDS.find(it => it.isAbout(recorded));
    return kind && (kind.refuses(recorded) ? [] : [{ id, what: 'readable', ours: true, theirs: recorded.error }]);
  }
  const kinds = KINDS.filter(kind => kind.isAbout(recorded) || recorded.results?.some(result => result.kind === kind.kind));
  const results = kinds.flatMap(kind => {
    const ours = new Map(kind.ours(recorded).map(result => [result.name, result]));
    const theirs = new Map((recorded.results ?? []).filter(result => result.kind === kind.kind).map(result => [result.name, result]));
    return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap(name => compare(id, `${kind.kind} ${name}`, ours.get(name), theirs.get(name)));
  });
  return kinds.length === 0 ? undefined : results;
}

function compare(id: string, subject: string, ours: RecordedResult | undefined, theirs: RecordedResult | undefined): readonly Disagreement[] {
  const what = (part: string) => `${subject} ${part}`;
  if (ours === undefined || theirs === undefined) {
    return [{ id, what: what('listed'), ours: ours !== undefined, theirs: theirs !== undefined }];
  }
  for (const part of ['managed', 'admitted', 'accepted'] as const) {
    if (ours[part] !== theirs[part]) {
      return [{ id, what: what(part), ours: reasoned(ours, part), theirs: reasoned(theirs, part) }];
    }
  }
  return (['members', 'certificates', 'stack'] as const).flatMap(part => {
    const form = (result: RecordedResult) => part === 'stack' && result.stack !== undefined ? inTodaysForm(result.stack, theirs.stack) : result[part];
    const difference = firstDifference(form(ours), form(theirs));
    return difference === undefined ? [] : [{ id, what: what(`${part} › ${difference.path}`), ours: difference.ours, theirs: difference.theirs }];
  });
}

function reasoned({ error, ...result }: RecordedResult, part: 'managed' | 'admitted' | 'accepted'): string {
  return error === undefined || part !== 'accepted' ? String(result[part]) : `${result[part]} (${error})`;
}

interface PlannedService {
  readonly plan: ServicePlan;
  readonly type: unknown;
}

function servicePlans(recorded: RecordedCase): readonly PlannedService[] {
  return planned(created(recorded.objects), knowledgeFor(recorded));
}

/** The plans of all Services among objects. */
export function planned(objects: readonly Json[], knowledge: Knowledge): readonly PlannedService[] {
  const services = objects.filter(({ kind }) => kind === 'Service');
  const byName = new Map(services.map(service => [nameOf(service), service]));
  const neighbours: Neighbours = { service: (namespace, name) => byName.get(`${namespace}/${name}`) };
  return services.map(service => ({ plan: planService(service, knowledge, neighbours), type: (service.spec as Json | undefined)?.type }));
}

/** A plan in the form of a recording. */
export function resultOf({ name, owner, isManaged, isAccepted, diagnoses, stack }: ServicePlan): RecordedResult {
  const managed = isManaged === true && owner === 'self-managed';
  const accepted = managed && isAccepted === true;
  const certificates = stack === undefined ? {} : printCertificates(stack);
  return {
    kind: 'Service',
    name,
    managed,
    accepted,
    ...accepted && stack !== undefined ? { stack: JSON.parse(JSON.stringify(printStack(stack))) } : { error: diagnoses[0]?.message },
    ...accepted && Object.keys(certificates).length > 0 ? { certificates: certificates as { [listener: string]: string[] } } : {},
  };
}
