import { ALB_QUOTA } from './alb-quota';
import { ALONE, Around, GroupFinding, findingOf } from './diagnosis-findings';
import { GROUP_NAME_SLIP } from './group-name-slip';
import { GroupObjects, namespaceOf } from './group-objects';
import type { GroupCheck, GroupView } from './group-view';
import { noClass, severalDefaults } from './no-class';
import { PLAIN_HTTP } from './plain-http';
import { SHADOWED_RULE } from './shadowed-rule';
import type { ToldFindings } from './told-findings';
import { UNCOVERED_HOST } from './uncovered-host';
import { otherVictims, victims } from './victims';
import { WORLD_OPEN_INTERNAL_GROUP } from './world-open-internal-group';
import { addTo } from '../../input/multimap';
import type { Diagnosis } from '../../plan/diagnosis';
import { knowledgeOf } from '../../plan/knowledge/from-profile';
import type { Knowledge } from '../../plan/knowledge/knowledge';
import type { Owner } from '../../plan/ownership';
import { GroupPlan, IngressPlan, IngressesPlan, ReadIngresses, planIngresses } from '../../plan/plan-ingresses';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';

/** Checks over groups. Their findings stand in this order. */
export const CHECKS_OF_GROUPS: readonly GroupCheck[] = [
  ALB_QUOTA, GROUP_NAME_SLIP, PLAIN_HTTP, SHADOWED_RULE, UNCOVERED_HOST, WORLD_OPEN_INTERNAL_GROUP,
];

/** Doubts that are told: what members say against each other, and rules that are left out if HTTP is served. Checks tell all others without the plan. */
const TOLD_DOUBTS: ReadonlySet<string> = new Set(['conflicting-members', 'endless-redirect', 'hidden-rule', 'redirect-loop']);
const MOST_PLACES = 5;
const OF_RULES: ReadonlySet<string> = new Set(['endless-redirect', 'hidden-rule']);

/**
 * What is wrong with the Ingresses of one cluster as groups: diagnoses of the plan that no check has told, and what checks find in the model.
 *
 * @param objects everything for one cluster
 * @param read what checks have read of Ingresses, if Kubernetes reads every field of these
 * @param told what checks have found in single objects
 */
export function groupFindings(objects: readonly ManifestObject[], read: ReadIngresses, told: ToldFindings): readonly GroupFinding[] {
  const parts = new GroupObjects(objects);
  return parts.first === undefined ? [] : new GroupsOfCluster(parts, parts.first.origin.cluster, read, told).findings();
}

class GroupsOfCluster {
  private readonly knowledge: Knowledge;
  private readonly plan: IngressesPlan;
  private readonly owners: ReadonlyMap<ManifestObject | undefined, Owner>;
  private readonly largerGroups: readonly string[];
  private readonly byNamespace = new WeakMap<readonly ManifestObject[], Map<string, ManifestObject[]>>();

  public constructor(
    private readonly parts: GroupObjects,
    private readonly cluster: GroupView['cluster'],
    read: ReadIngresses,
    private readonly told: ToldFindings,
  ) {
    const known = knowledgeOf(cluster);
    this.knowledge = parts.unclear.length === 0 ? known : known.within(known.completeness.except(parts.unclear));
    this.plan = planIngresses(parts.atHand, this.knowledge, read);
    this.owners = new Map(this.plan.ingresses.map(({ name, owner }) => [this.objectOf(name), owner]));
    this.largerGroups = this.plan.groups.filter(({ isExplicit, members = [] }) => isExplicit && members.length > 1).map(({ id }) => id);
  }

  public findings(): readonly GroupFinding[] {
    const { classParams, groups } = this.plan;
    return [
      ...classParams.flatMap(({ diagnoses }) => diagnoses.flatMap(diagnosis => this.alone(diagnosis, Severity.ERROR))),
      ...severalDefaults(this.plan, this.objectOf),
      ...this.plan.ingresses.flatMap(ingress => this.ofIngress(ingress)),
      ...groups.flatMap(group => this.ofGroup(group)),
    ];
  }

  private readonly objectOf = (name: string): ManifestObject | undefined => this.parts.ingress(name);

  private ofIngress(ingress: IngressPlan): readonly GroupFinding[] {
    const severity = ingress.owner === 'unknown' ? Severity.WARNING : Severity.ERROR;
    const found = ingress.diagnoses.filter(({ id }) => id !== 'multiple-default-classes').flatMap(diagnosis => this.alone(diagnosis, severity));
    return ingress.isUnclaimed ? [...found, ...noClass(this.objectOf(ingress.name))] : found;
  }

  private alone(diagnosis: Diagnosis, severity: Severity): readonly GroupFinding[] {
    const object = this.parts.subject(diagnosis.subject);
    return object === undefined ? [] : findingOf(diagnosis, { ...ALONE, object, among: [], severity }, this.told);
  }

  private ofGroup(group: GroupPlan): readonly GroupFinding[] {
    const { id, isExplicit, unsure, stack } = group;
    const names = group.members ?? this.namesIn(group);
    const members = names.map(this.objectOf).filter(object => object !== undefined);
    const left = leftOut(group);
    const findings = [
      ...group.diagnoses.filter(left).flatMap(diagnosis => this.inGroup(diagnosis, group, members, false)),
      ...group.doubts.filter(left).flatMap(diagnosis => this.inGroup(diagnosis, group, members, true)
        .filter(() => TOLD_DOUBTS.has(diagnosis.id))),
    ];
    if (stack === undefined || members.length === 0) {
      return findings;
    }
    const { cluster, knowledge, largerGroups } = this;
    const objectOf = (name: string) => this.objectOf(name)!;
    const hasError = (check: string) => members.some(member => this.told.error(check, member) !== undefined);
    // Without a group.order, members stand by their names.
    const isOrdered = group.isOrdered && (names.length === 1 || !names.some(name => this.parts.isUnnamed(name)));
    const view: GroupView = { id, isExplicit, isOrdered, unsure, members, stack, cluster, knowledge, largerGroups, objectOf, hasError };
    return [...findings, ...CHECKS_OF_GROUPS.flatMap(check => Array.from(check.inspectGroup(view), problem => ({ check, problem })))];
  }

  private namesIn({ id }: GroupPlan): readonly string[] {
    return this.plan.ingresses.filter(({ group }) => group === id).map(({ name }) => name);
  }

  private inGroup(diagnosis: Diagnosis, group: GroupPlan, members: readonly ManifestObject[], isDoubtful: boolean): readonly GroupFinding[] {
    const { subject, id } = diagnosis;
    const subjectObject = this.parts.subject(subject);
    const object = subjectObject ?? members[0];
    if (object === undefined || id === 'multiple-default-classes') {
      return [];
    }
    const among = subjectObject === undefined ? members : object.kind === 'Service' ? this.beside(object, members) : [];
    const severity = isDoubtful || this.isUnknown(object, group, among) ? Severity.WARNING : Severity.ERROR;
    const isSure = severity === Severity.ERROR;
    const stopped = { id: group.id, isExplicit: group.isExplicit, members };
    const around: Around = {
      object,
      among,
      severity,
      isDoubtful,
      places: this.placesOf(diagnosis, object),
      victims: victims(stopped, object, isSure),
      otherVictims: otherVictims(stopped, object, isSure),
    };
    return findingOf(diagnosis, around, this.told);
  }

  /** Where others stand that a diagnosis speaks of, unless they are made in the same place. */
  private placesOf({ others = [] }: Diagnosis, { origin }: ManifestObject): string {
    const places = others.slice(0, MOST_PLACES).flatMap(subject => {
      const path = this.parts.subject(subject)?.origin.path;
      return path === undefined || path === origin.path ? [] : [`${subject} stands at ${path}`];
    });
    return places.length === 0 ? '' : ` (${places.join(', ')})`;
  }

  /** Members in the namespace of a Service. */
  private beside(service: ManifestObject, members: readonly ManifestObject[]): readonly ManifestObject[] {
    let byNamespace = this.byNamespace.get(members);
    if (byNamespace === undefined) {
      this.byNamespace.set(members, byNamespace = new Map());
      for (const member of members) {
        addTo(byNamespace, namespaceOf(member.namespace), member);
      }
    }
    return byNamespace.get(namespaceOf(service.namespace)) ?? [];
  }

  /** Whether another controller may be the one that reads what a diagnosis is about. */
  private isUnknown(object: ManifestObject, { owner }: GroupPlan, among: readonly ManifestObject[]): boolean {
    return object.kind === 'Ingress' && among.length === 0 ? this.owners.get(object) === 'unknown'
      : owner === 'unknown' || (object.kind === 'Service' && among.some(member => this.owners.get(member) === 'unknown'));
  }
}

/** Rules that one listener leaves out and another one has are as somebody wanted them, mostly: HTTP redirects, and HTTPS serves. */
function leftOut({ diagnoses, doubts, stack }: GroupPlan): (diagnosis: Diagnosis) => boolean {
  if (!diagnoses.some(isOfRule) && !doubts.some(isOfRule)) {
    return () => true;
  }
  const seen = new Set((stack?.ofGroup?.rules ?? []).map(({ source: { ingress, field } }) => `Ingress ${ingress} ${field}`));
  return diagnosis => {
    const rule = `${diagnosis.subject} ${diagnosis.field}`;
    const isNew = !seen.has(rule);
    if (isOfRule(diagnosis)) {
      seen.add(rule);
    }
    return isNew || !isOfRule(diagnosis);
  };
}

function isOfRule({ id }: Diagnosis): boolean {
  return OF_RULES.has(id);
}
