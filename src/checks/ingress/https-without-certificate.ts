import { givenCertificates, isAlone, listenersOf, requestsCertificate } from './surroundings';
import { ALB } from '../../annotations/alb-keys';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';
import { hasHosts } from './hosts';

const PORTS = ALB['listen-ports'];
const CERTIFICATES = ALB['certificate-arn'];
const REQUEST = ALB['create-acm-cert'];

export const HTTPS_WITHOUT_CERTIFICATE = ingressCheck({
  id: 'https-without-certificate',
  title: 'HTTPS listener that no certificate can be found for',
  severity: Severity.ERROR,
  why: 'Without certificates of its own the controller looks for some by the hosts of the Ingress. Without hosts, too, the HTTPS listener has '
    + 'none, and AWS refuses it. The Secret below spec.tls is never read.',
  fix: `Give the ARN of a certificate in ${CERTIFICATES}, or a host to find one by.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ssl',
  since: '0.1.0',
}, taken => {
  const certificates = givenCertificates(taken);
  const given = certificates.is !== 'absent' && !(certificates.is === 'set' && certificates.value.length === 0);
  return given ? NOTHING : [...unfulfilled(taken), ...without(taken)];
}, [PORTS, REQUEST]);

function* without(taken: TakenIngress): Iterable<IngressProblem> {
  const { object } = taken;
  const listeners = listenersOf(taken);
  const https = listeners.is === 'set' ? listeners.value.filter(({ protocol }) => protocol === 'HTTPS') : [];
  if (https.length === 0 || hasHosts(object.spec) || isAlone(taken) !== true || requestsCertificate(taken) === undefined) {
    return;
  }
  yield requestsCertificate(taken) === true ? {
    annotation: REQUEST,
    message: `${object.title} asks for a certificate to be requested, and has no host to request it for: the controller refuses it`,
    fix: 'Add the host to its rules.',
  } : {
    // Without certificates, HTTPS is only listened for where it is asked for.
    annotation: PORTS,
    got: https.map(({ port }) => `HTTPS ${port}`).join(', '),
    message: `${object.title} listens for HTTPS on port ${https.map(({ port }) => port).join(', ')} without a certificate, and without a host to find one by: AWS refuses it`,
  };
}

/** The request for a certificate that nobody hears. */
function* unfulfilled({ object, ingress: { reader, controller } }: TakenIngress): Iterable<IngressProblem> {
  const asked = reader.flag(REQUEST);
  if (asked.is === 'set' && asked.value && controller?.isAutoMode === false && controller.flags.featureGates?.EnableCertificateManagement !== true) {
    yield {
      annotation: REQUEST,
      severity: Severity.WARNING,
      got: 'true',
      message: `${object.title} asks for a certificate to be requested, and the feature gate EnableCertificateManagement of the controller is off: it is ignored`,
      fix: `Switch the gate on and say so in the cluster profile, or give a certificate in ${CERTIFICATES}.`,
    };
  }
}
