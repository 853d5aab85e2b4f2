import type { IngressClasses } from './ingress-classes';
import { isToken } from '../../input/tokens';
import type { AlbIngress } from '../alb/alb-ingress';
import { judgeConditions } from '../alb/condition-form';
import { CONDITIONS } from '../alb/rule-keys';
import type { Diagnoses } from '../diagnosis';
import type { ReadIngress } from '../kubernetes/ingress';
import { Told } from '../told';

/** Judges what the controller's webhook looks at when an Ingress is created or changed; false where it refuses the Ingress. */
export function judgeAdmission({ spec }: ReadIngress, ingress: AlbIngress, classes: IngressClasses, diagnoses: Diagnoses): boolean {
  const before = diagnoses.list.length;
  const { ingressClassName: name } = spec;
  if (typeof name === 'string' && !isToken(name) && classes.has(name) === false) {
    diagnoses.add('class-not-found', { field: 'spec.ingressClassName', got: name, message: `there is no IngressClass ${name.slice(0, 80)}` });
  }
  const told = ingress.families.has(CONDITIONS) ? new Told(ingress.reader, diagnoses) : undefined;
  const seen = new Set<string>();
  for (const { backend: { kind, name: service, field } } of ingress.paths) {
    if (kind === 'resource') {
      diagnoses.add('backend-resource', { field, limit: 'a Service', message: 'the backend is no Service' });
    } else if (told !== undefined && kind === 'service' && ingress.isWritten(CONDITIONS, service) && !seen.has(service)) {
      seen.add(service);
      judgeConditions(service, told);
    }
  }
  return diagnoses.list.length === before;
}
