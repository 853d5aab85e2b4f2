import type { AnnotationSpec } from '../spec';
import {
  BOOLEAN, ELASTIC_IPS, HEALTH_CHECK_INTERVAL, HEALTH_CHECK_PATH, HEALTH_CHECK_THRESHOLD, HEALTH_CHECK_TIMEOUT, HTTP_OR_HTTPS,
  LOAD_BALANCER_ATTRIBUTES, SCHEME, SECURITY_GROUPS, SUBNETS, TAGS, TEXT,
} from './grammars';

const ENABLED = 'enable-frontend-nlb set to true in the group';

const FRONTEND = {
  surface: 'frontend-nlb',
  place: 'annotation',
  on: ['Ingress'],
  scope: ['frontend-nlb'],
  autoMode: { supported: 'unknown' },
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/',
} as const;

/** Settings of the same release as the NLB itself: without one there is nothing they could miss. */
const FIRST_RELEASE = {
  since: '2.13.0',
  lack: { effect: 'there is no NLB in front of the load balancer that it could set up', grave: false },
  needs: [ENABLED],
} as const;

const HEALTH_CHECK = { ...FRONTEND, ...FIRST_RELEASE, group: 'exclusive-per-port' } as const;

/** The Network Load Balancer in front of the Application Load Balancer of an Ingress. */
export const FRONTEND_NLB: readonly AnnotationSpec[] = [
  {
    ...FRONTEND,
    key: 'alb.ingress.kubernetes.io/enable-frontend-nlb',
    summary: 'Sets whether the load balancer gets a Network Load Balancer in front of it.',
    grammar: BOOLEAN,
    fallback: 'false',
    group: 'exclusive',
    since: '2.13.0',
    lack: { effect: 'there is no NLB in front of the load balancer', grave: true },
    traps: ['Unless it is true, no other annotation of the NLB is read or checked.'],
  },
  {
    ...FRONTEND,
    ...FIRST_RELEASE,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-scheme',
    summary: 'Sets whether the NLB in front is internal or internet-facing.',
    grammar: SCHEME,
    fallback: 'the default of the controller, internal',
    group: 'exclusive',
    traps: ['The scheme of the load balancer behind it is not taken over.'],
  },
  {
    ...FRONTEND,
    ...FIRST_RELEASE,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-subnets',
    summary: 'Sets the subnets of the NLB in front.',
    grammar: SUBNETS,
    fallback: 'they are found by the scheme of the NLB',
    group: 'exclusive',
    traps: [
      'The subnets of the load balancer behind it are not taken over.',
      'Without it, releases 2.13.x take the subnets of that load balancer, even if the schemes differ.',
    ],
  },
  {
    ...FRONTEND,
    ...FIRST_RELEASE,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-security-groups',
    summary: 'Sets the security groups of the NLB in front.',
    grammar: SECURITY_GROUPS,
    fallback: 'those of the load balancer behind it',
    group: 'exclusive-ordered',
    traps: ['Releases 2.13.0 to 2.13.3 attach only the first one.'],
  },
  {
    ...FRONTEND,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-eip-allocations',
    summary: 'Sets the Elastic IPs of the NLB in front, one for each subnet.',
    grammar: ELASTIC_IPS,
    fallback: 'AWS assigns the addresses',
    group: 'exclusive',
    since: '2.14.0',
    lack: { effect: 'the NLB gets other addresses than these', grave: true },
    needs: [ENABLED, 'frontend-nlb-scheme of internet-facing', 'as many allocation ids as subnets of the NLB'],
    traps: ['On an internal NLB even an empty value is an error.'],
  },
  {
    ...FRONTEND,
    ...FIRST_RELEASE,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-listener-port-mapping',
    summary: 'Sets which ports of the NLB in front lead to which ports of the load balancer.',
    grammar: { form: 'map', pairs: 'ports of the NLB, each with the port of the load balancer behind it', values: 'int32' },
    fallback: 'every listener port of the Ingress under the same number',
    group: 'merge',
    needs: [ENABLED, 'target ports on which the same Ingress listens'],
    traps: [
      'Listener ports left out of the mapping get no listener on the NLB.',
      'A pair whose target is no listener port of this Ingress is ignored, even if another member has it.',
      'A new target for an existing NLB port is not registered.',
    ],
  },
  {
    ...HEALTH_CHECK,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-healthcheck-port',
    summary: 'Sets the port of the health checks of the NLB in front: traffic-port or a number.',
    grammar: { form: 'text', pattern: '^(traffic-port|[+-]?[0-9]+)$', patternWords: 'traffic-port or a port number', otherwise: 'refused' },
    fallback: 'traffic-port',
  },
  {
    ...HEALTH_CHECK,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-healthcheck-protocol',
    summary: 'Sets the protocol of the health checks of the NLB in front.',
    grammar: HTTP_OR_HTTPS,
    fallback: 'HTTP',
    traps: ['It does not follow the listener: HTTP against an HTTPS port leaves the load balancer unhealthy.'],
  },
  {
    ...HEALTH_CHECK,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-healthcheck-path',
    summary: 'Sets the request path of the health checks of the NLB in front.',
    grammar: HEALTH_CHECK_PATH,
    fallback: '/',
    traps: ['A path on which the load balancer answers 404 or redirects is unhealthy unless the success codes allow it.'],
  },
  {
    ...HEALTH_CHECK,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-healthcheck-interval-seconds',
    summary: 'Sets the time between two health checks of the NLB in front.',
    grammar: HEALTH_CHECK_INTERVAL,
    fallback: '15 seconds',
  },
  {
    ...HEALTH_CHECK,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-healthcheck-timeout-seconds',
    summary: 'Sets the time after which a health check of the NLB in front has failed.',
    grammar: HEALTH_CHECK_TIMEOUT,
    fallback: '5 seconds',
    traps: ['AWS refuses a timeout above the interval.'],
  },
  {
    ...HEALTH_CHECK,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-healthcheck-healthy-threshold-count',
    summary: 'Sets how many passed health checks in a row make the load balancer healthy for the NLB.',
    grammar: HEALTH_CHECK_THRESHOLD,
    fallback: '2',
  },
  {
    ...HEALTH_CHECK,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-healthcheck-unhealthy-threshold-count',
    summary: 'Sets how many failed health checks in a row make the load balancer unhealthy for the NLB.',
    grammar: HEALTH_CHECK_THRESHOLD,
    fallback: '2',
  },
  {
    ...HEALTH_CHECK,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-healthcheck-success-codes',
    summary: 'Sets the HTTP status codes that make the load balancer healthy for the NLB.',
    grammar: TEXT,
    fallback: '200',
    group: 'exclusive',
    traps: ['Two members that set it for one NLB port always conflict, even with equal values.'],
  },
  {
    ...FRONTEND,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-attributes',
    summary: 'Sets attributes of the NLB in front.',
    grammar: LOAD_BALANCER_ATTRIBUTES,
    fallback: 'the attributes stay as AWS has them',
    group: 'exclusive',
    since: '3.2.0',
    lack: { effect: 'the NLB keeps the attributes AWS gives it', grave: false },
    needs: [ENABLED],
    traps: ['Once a member sets it, every later member has to repeat it with the same attributes.'],
  },
  {
    ...FRONTEND,
    key: 'alb.ingress.kubernetes.io/frontend-nlb-tags',
    summary: 'Sets tags of the NLB in front, its listeners and target groups.',
    grammar: TAGS,
    fallback: 'the tags of the load balancer',
    group: 'exclusive',
    since: '2.14.0',
    lack: { effect: 'the NLB carries none of these tags', grave: false },
    needs: [ENABLED],
    traps: [
      'They replace the tags of the load balancer and the default tags of the controller.',
      'Before 3.3.0, listeners and target groups of the NLB carry no tags.',
    ],
  },
];
