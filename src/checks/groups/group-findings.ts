import { ALB_QUOTA } from './alb-quota';
import { GROUP_NAME_SLIP } from './group-name-slip';
import type { GroupCheck, GroupView } from './group-view';
import { PLAIN_HTTP } from './plain-http';
import { SHADOWED_RULE } from './shadowed-rule';
import { UNCOVERED_HOST } from './uncovered-host';
import { DIAGNOSES, Diagnosis } from '../../plan/diagnosis';
import { knowledgeOf } from '../../plan/knowledge/from-profile';
import { GroupPlan, planIngresses } from '../../plan/plan-ingresses';
import type { CheckInfo, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { CHECK_OF_DIAGNOSIS } from '../plan/diagnosis-checks';

/** Checks over groups. Their findings stand in this order. */
export const CHECKS_OF_GROUPS: readonly GroupCheck[] = [ALB_QUOTA, GROUP_NAME_SLIP, PLAIN_HTTP, SHADOWED_RULE, UNCOVERED_HOST];

/** A problem, and the check that found it, by itself or by its id. */
export interface GroupFinding {
  readonly check: CheckInfo | string;
  readonly problem: Problem;
}

/** Whether a problem has been told. */
export type IsTold = (check: string, among: readonly ManifestObject[], place?: string) => boolean;

/** Kinds that a group is made of. */
const KINDS = new Set(['Ingress', 'IngressClass', 'IngressClassParams', 'Service', 'Secret', 'Namespace']);

/**
 * What is wrong with the Ingresses of one cluster as groups: diagnoses of the plan that no check has told, and what checks find in the model.
 *
 * @param objects everything for one cluster
 * @param isTold whether a check has found an error in one of some objects, or any check one at this place of the first of them
 */
export function groupFindings(objects: readonly ManifestObject[], isTold: IsTold): GroupFinding[] {
  const all = objects.filter(({ kind }) => KINDS.has(kind ?? ''));
  const names = new Map<string, number>();
  all.forEach(object => names.set(subjectOf(object), (names.get(subjectOf(object)) ?? 0) + 1));
  // Which of two objects of one name is there in the end is not known; that there are two is told.
  const parts = all.filter(object => names.get(subjectOf(object)) === 1);
  if (parts.length === 0) {
    return [];
  }
  const { cluster } = parts[0].origin;
  const knowledge = knowledgeOf(cluster);
  const bySubject = new Map(parts.map(object => [subjectOf(object), object] as const));
  const { ingresses, classParams, groups } = planIngresses(parts.map(({ manifest }) => manifest), knowledge);
  const largerGroups = groups.filter(({ isExplicit, members = [] }) => isExplicit && members.length > 1).map(({ id }) => id);
  const objectOf = (name: string) => bySubject.get(`Ingress ${name}`)!;
  const told = (diagnoses: readonly Diagnosis[], among: readonly ManifestObject[], more: string, severity: Severity): GroupFinding[] => diagnoses
    .flatMap(diagnosis => {
      const check = CHECK_OF_DIAGNOSIS[diagnosis.id];
      const object = bySubject.get(diagnosis.subject) ?? among[0];
      const isKnown = object === undefined || isTold(check, [object, ...among], placeOf(diagnosis, object));
      return isKnown ? [] : [{ check, problem: problemOf(diagnosis, object, more, severity) }];
    });
  return [
    ...classParams.flatMap(({ diagnoses }) => told(diagnoses, [], '', Severity.ERROR)),
    ...ingresses.flatMap(({ diagnoses, owner }) => told(diagnoses, [], '', owner === 'unknown' ? Severity.WARNING : Severity.ERROR)),
    ...groups.flatMap(group => {
      const members = (group.members ?? membersOf(group, ingresses)).map(objectOf).filter(object => object !== undefined);
      const findings = [
        ...told(withoutBuiltRules(group), members, victims(group, members), group.owner === 'unknown' ? Severity.WARNING : Severity.ERROR),
        // Somebody who is not in the app may settle what contradicts.
        ...told(group.doubts.filter(({ id }) => id === 'conflicting-members'), members, victims(group, members), Severity.WARNING),
      ];
      if (group.stack === undefined || members.length === 0) {
        return findings;
      }
      const { id, isExplicit, isOrdered, stack } = group;
      const view: GroupView = { id, isExplicit, members, isOrdered, stack, cluster, knowledge, largerGroups, objectOf };
      return [...findings, ...CHECKS_OF_GROUPS.flatMap(check => Array.from(check.inspectGroup(view), problem => ({ check, problem })))];
    }),
  ];
}

/** As diagnoses name an object. */
function subjectOf({ kind, name, namespace }: ManifestObject): string {
  return kind === 'IngressClass' || kind === 'IngressClassParams' || kind === 'Namespace' ? `${kind} ${name}` : `${kind} ${namespace ?? 'default'}/${name}`;
}

function membersOf({ id }: GroupPlan, ingresses: readonly { readonly name: string; readonly group?: string }[]): readonly string[] {
  return ingresses.filter(({ group }) => group === id).map(({ name }) => name);
}

/** Rules that one listener leaves out and another one has are as somebody wanted them, mostly: HTTP redirects, and HTTPS serves. */
function withoutBuiltRules({ diagnoses, stack }: GroupPlan): readonly Diagnosis[] {
  const seen = new Set((stack?.ofGroup?.rules ?? []).map(({ source: { ingress, field } }) => `Ingress ${ingress} ${field}`));
  return diagnoses.filter(({ id, subject, field }) => {
    const isOfRule = id === 'endless-redirect' || id === 'hidden-rule';
    const isNew = !seen.has(`${subject} ${field}`);
    if (isOfRule) {
      seen.add(`${subject} ${field}`);
    }
    return !isOfRule || isNew;
  });
}

/** Who else stops. */
function victims({ id, isExplicit }: GroupPlan, members: readonly ManifestObject[]): string {
  if (!isExplicit || members.length < 2) {
    return '';
  }
  const titles = members.map(({ title }) => title);
  return `; the whole group '${id}' stops: ${titles.slice(0, 5).join(', ')}${titles.length > 5 ? ` and ${titles.length - 5} more` : ''}`;
}

function problemOf(diagnosis: Diagnosis, object: ManifestObject, more: string, severity: Severity): Problem {
  const { got, limit, message } = diagnosis;
  const isDropped = DIAGNOSES[diagnosis.id].effect === 'dropped';
  const place = placeOf(diagnosis, object);
  return {
    object,
    ...place === undefined ? {} : { field: place },
    ...got === undefined ? {} : { got },
    ...limit === undefined ? {} : { limit },
    message: isDropped ? message : `${message}: the controller refuses it${more}`,
    severity: isDropped ? Severity.WARNING : severity,
  };
}

function placeOf({ annotation, field }: Diagnosis, object: ManifestObject): string | undefined {
  return annotation !== undefined ? object.annotationField(annotation) : field && `${object.prefix}${field}`;
}
