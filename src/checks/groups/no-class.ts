import { ALB_PREFIX } from '../../annotations/alb-keys';
import type { IngressesPlan } from '../../plan/plan-ingresses';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import type { GroupFinding } from './diagnosis-findings';
import { listed } from '../ownership/listed';

const SEVERAL = 'multiple-default-classes';

/** Ingresses without a class, where several are the default: told once, since all of them are mended at once. */
export function severalDefaults(
  { ingresses, groups }: IngressesPlan, objectOf: (name: string) => ManifestObject | undefined,
): readonly GroupFinding[] {
  const all = ingresses.filter(({ diagnoses }) => diagnoses.some(({ id }) => id === SEVERAL));
  const object = all.length === 0 ? undefined : objectOf(all[0].name);
  if (object === undefined) {
    return [];
  }
  const others = all.length === 1 ? '' : ` and ${all.length - 1} more`;
  const stopped = groups.filter(({ diagnoses }) => diagnoses.some(({ id }) => id === SEVERAL)).length;
  const victims = stopped === 0 ? '' : `; ${stopped === 1 ? 'one group stops' : `${stopped} groups stop`} with it`;
  const message = `it names no class, and there are several default ones: the controller refuses it${others}${victims}`;
  return [{ check: 'default-class', problem: { object, message, severity: Severity.ERROR } }];
}

/** An Ingress that is written for our controllers, without a class where none is the default. */
export function noClass(object: ManifestObject | undefined): readonly GroupFinding[] {
  const keys = Object.keys(object?.annotations ?? {}).filter(key => key.startsWith(ALB_PREFIX));
  if (object === undefined || keys.length === 0) {
    return [];
  }
  return [{
    check: 'ingress-class',
    problem: {
      object,
      field: `${object.prefix}spec.ingressClassName`,
      severity: Severity.WARNING,
      message: `${object.title} names no class, and no IngressClass is the default one: nobody takes it, or reads ${listed(keys)}`,
      fix: 'Set spec.ingressClassName to the name of an IngressClass.',
    },
  }];
}
