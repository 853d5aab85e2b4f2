import { placeOf, serviceBehind, settingsOf } from './services';
import { ALB } from '../../annotations/alb-keys';
import type { ServiceRef } from '../../plan/alb/service-refs';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { listenersOf, redirects } from '../ingress/surroundings';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';

const VERSION = ALB['backend-protocol-version'];
const PORTS = ALB['listen-ports'];

export const PROTOCOL_VERSION = ingressCheck({
  id: 'protocol-version',
  title: 'HTTP/2 or gRPC to targets behind an HTTP listener',
  severity: Severity.ERROR,
  why: 'Target groups that speak HTTP/2 or gRPC take requests from HTTPS listeners only. The rules of an Ingress stand on each of its listeners, so '
    + 'HTTP beside HTTPS is one too many, unless it redirects.',
  fix: `Listen for HTTPS only, or redirect HTTP by ${ALB['ssl-redirect']}.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-protocol-version',
  since: '0.1.0',
}, taken => {
  for (const ref of taken.ingress.serviceRefs) {
    const speaker = speakerOf(taken, ref);
    if (speaker !== undefined) {
      const problem = taken.isMeantForUs ? wrong(taken, speaker) : undefined;
      return problem === undefined ? NOTHING : [problem];
    }
  }
  return NOTHING;
});

interface Speaker {
  readonly version: string;
  readonly place: Pick<IngressProblem, 'annotation' | 'field'>;
  readonly name: string;
}

/** The Service of a reference, if its targets speak HTTP/2 or gRPC. */
function speakerOf(taken: TakenIngress, ref: ServiceRef): Speaker | undefined {
  const service = serviceBehind(taken, ref.name);
  const bySelf = service?.hasAnnotation(VERSION) ? settingsOf(service, taken).text(VERSION) : undefined;
  const said = bySelf ?? taken.ingress.reader.text(VERSION);
  return said.is === 'set' && (said.value === 'GRPC' || said.value === 'HTTP2')
    ? { version: said.value, name: ref.name, place: bySelf === undefined ? { annotation: VERSION } : placeOf(ref) } : undefined;
}

function wrong(taken: TakenIngress, { version, place, name }: Speaker): IngressProblem | undefined {
  const listeners = listenersOf(taken);
  const all = listeners.is === 'set' ? listeners.value : [];
  const http = all.filter(({ protocol }) => protocol === 'HTTP');
  const redirected = redirects(taken);
  // Without HTTPS of its own, only another member can save it.
  if (http.length === 0 || redirected === true || (redirected === undefined && http.length < all.length)) {
    return undefined;
  }
  return {
    ...place,
    severity: redirected === false ? Severity.ERROR : Severity.WARNING,
    got: `${version}, HTTP ${http.map(({ port }) => port).join(', ')}`,
    limit: 'HTTPS',
    message: `${taken.object.title} speaks ${version} to Service ${name} and listens for HTTP on port ${http.map(({ port }) => port).join(', ')}, `
      + 'and such targets take requests from HTTPS listeners only: AWS refuses it',
    ...http.length === all.length ? { fix: `Set ${PORTS} to '[{"HTTPS": 443}]', with a certificate.` } : {},
  };
}
