import { placeOf, portMeant, serviceBehind } from './services';
import { shown } from '../../input/arguments';
import type { ServiceRef } from '../../plan/alb/service-refs';
import type { ServicePort } from '../../plan/kubernetes/service-ports';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { rulesAreBuilt } from '../ingress/surroundings';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';
import type { ManifestObject } from '../manifest-object';
import { nearest } from '../rules/nearest';

export const BACKEND_PORT = ingressCheck({
  id: 'backend-port',
  title: 'port that the Service of a backend does not have',
  severity: Severity.ERROR,
  why: 'A backend names a port of its Service: by the name of that port, or by its number, which is not the target port. '
    + 'Over a port that is not there the controller stops work on every Ingress of the group.',
  fix: 'Name a port that the Service has.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  since: '0.1.0',
}, taken => {
  let problems: IngressProblem[] | undefined;
  for (const ref of taken.ingress.serviceRefs) {
    const service = serviceBehind(taken, ref.name);
    if (service !== undefined && portMeant(ref, service) === 'none' && rulesAreBuilt(taken) !== false && taken.isMeantForUs) {
      (problems ??= []).push(missing(taken, ref, service));
    }
  }
  return problems ?? NOTHING;
});

function missing(taken: TakenIngress, ref: ServiceRef, service: ManifestObject): IngressProblem {
  const ports = service.servicePorts;
  const meant = suggestion(ref.port, ports);
  const got = typeof ref.port === 'string' ? shown(ref.port) : String(ref.port);
  return {
    ...placeOf(ref, '.service.port'),
    severity: rulesAreBuilt(taken) === true ? Severity.ERROR : Severity.WARNING,
    got,
    limit: ports.map(named).join(', ') || 'none',
    message: `${taken.object.title} sends requests to port ${got} of ${service.title}, which has ${ports.length === 0 ? 'no ports' : `only ${ports.map(named).join(', ')}`}: `
      + 'the controller refuses it, and stops work on the whole group',
    ...meant === undefined ? {} : { fix: meant },
  };
}

function suggestion(port: ServiceRef['port'], ports: readonly ServicePort[]): string | undefined {
  if (typeof port === 'string') {
    const byNumber = ports.find(candidate => String(candidate.port) === port);
    const near = nearest(port, ports.flatMap(({ name }) => name || []));
    return byNumber !== undefined ? `Write the port as the number ${port}, without quotes, below number.` : near && `Did you mean '${near}'?`;
  }
  const target = ports.find(({ targetPort }) => targetPort === port);
  return target && `Write ${target.port}: ${port} is the target port, where the pods listen.`;
}

function named({ name, port }: ServicePort): string {
  return name === '' ? String(port) : `${port} (${name})`;
}
