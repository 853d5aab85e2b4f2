import { listenersOf, paramsOf } from './surroundings';
import { ALB } from '../../annotations/alb-keys';
import { Quota } from '../../cluster/quota';
import { repeated, shown } from '../../input/arguments';
import { Severity } from '../finding';
import { IngressProblem, ingressCheck } from '../ingress-check';

const CERTIFICATES = ALB['certificate-arn'];
const ARN = /^arn:aws[a-z-]*:(?:acm:([a-z0-9-]+):[0-9]{12}:certificate\/.+|iam::[0-9]{12}:server-certificate\/.+)$/;

export const CERTIFICATE_ARNS = ingressCheck({
  id: 'certificate-arns',
  title: 'certificates that AWS refuses, or that nobody uses',
  severity: Severity.ERROR,
  why: 'AWS takes certificates of ACM in the region of the load balancer, or server certificates of IAM, 25 beside the default one unless the '
    + 'quota is raised. One that it refuses stops all work on the group. Without an HTTPS listener certificates are ignored.',
  fix: 'Name each certificate once, by the ARN that ACM or IAM gives it.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  since: '0.1.0',
}, function* (taken) {
  const { object, cluster, ingress: { reader } } = taken;
  const given = reader.list(CERTIFICATES);
  // Those of the class win, unseen.
  if (given.is !== 'set' || given.value.length === 0 || paramsOf(taken).certificates.is === 'set') {
    return;
  }
  yield* forms(given.value);
  const twice = repeated(given.value);
  if (twice.length > 0) {
    yield {
      annotation: CERTIFICATES,
      severity: Severity.WARNING,
      got: twice.join(','),
      message: `annotation ${CERTIFICATES} names ${shown(twice[0])} more than once`,
      fix: 'Name each certificate once.',
    };
  }
  const [count, limit] = [new Set(given.value).size - 1, cluster.limitOf(Quota.ALB_CERTIFICATES)];
  if (count > limit) {
    yield {
      annotation: CERTIFICATES,
      got: String(count),
      limit: String(limit),
      message: `annotation ${CERTIFICATES} names ${count} certificates beside the default one, and a load balancer has at most ${limit}: AWS refuses it`,
      fix: `Leave ${limit + 1} certificates, or spread the hosts over several load balancers.`,
    };
  }
  const listeners = listenersOf(taken);
  if (listeners.is === 'set' && listeners.value.length > 0 && !listeners.value.some(({ protocol }) => protocol === 'HTTPS')) {
    yield {
      annotation: CERTIFICATES,
      severity: Severity.WARNING,
      message: `${object.title} gives certificates and listens for HTTP only, on port ${listeners.value.map(({ port }) => port).join(', ')}: they are ignored`,
      fix: `Add {"HTTPS": 443} to ${ALB['listen-ports']}, or remove the certificates.`,
    };
  }
}, [CERTIFICATES]);

function* forms(given: readonly string[]): Iterable<IngressProblem> {
  const regions = new Set<string>();
  for (const arn of given.filter(item => item.startsWith('arn:'))) {
    const match = ARN.exec(arn);
    if (match === null) {
      yield {
        annotation: CERTIFICATES,
        got: arn,
        limit: 'ARNs of certificates in ACM, or of server certificates in IAM',
        message: `annotation ${CERTIFICATES} names ${shown(arn)}, which is no certificate of ACM or IAM: AWS refuses it`,
        fix: "Write an ARN such as 'arn:aws:acm:eu-west-1:111122223333:certificate/…'.",
      };
    } else if (match[1] !== undefined) {
      regions.add(match[1]);
    }
  }
  if (regions.size > 1) {
    yield {
      annotation: CERTIFICATES,
      got: [...regions].join(', '),
      limit: 'the region of the load balancer',
      message: `annotation ${CERTIFICATES} names certificates of several regions, ${[...regions].join(' and ')}, and AWS takes those of the load balancer's own region only: AWS refuses it`,
      fix: 'Name certificates of the region of the cluster.',
    };
  }
}
