import type { AnnotationSpec } from '../spec';
import { BOOLEAN, TEXT } from './grammars';
import { ACTION, AUTH_COGNITO, AUTH_OIDC, CONDITIONS, JWT_VALIDATION, TRANSFORMS } from './rule-shapes';

const ANNOTATION = {
  place: 'annotation',
  scope: ['rule'],
  group: 'per-ingress',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/',
} as const;

const INGRESS = { ...ANNOTATION, surface: 'alb-ingress', on: ['Ingress'] } as const;

const INGRESS_OR_SERVICE = { ...ANNOTATION, surface: 'alb-ingress-or-service', on: ['Ingress', 'Service'] } as const;

const LOGIN = 'auth-type of cognito or oidc';
const SERVICE_WINS = 'The value of the Service wins, but only where the action forwards to that Service alone.';

/** Application Load Balancers of Ingresses: rules, their order, conditions, actions and authentication. */
export const ALB_RULE: readonly AnnotationSpec[] = [
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/group.order',
    summary: 'Sets the place of the Ingress, and so of its rules, among the members of its group.',
    grammar: { form: 'integer', bits: 32, min: -1000, max: 1000, outOfRange: 'refused' },
    fallback: '0',
    scope: ['group', 'rule'],
    autoMode: { supported: 'unknown' },
    traps: [
      'Members of one order are sorted by namespace/name.',
      'A bad value fails the whole group, even a group of one.',
    ],
  },
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/actions.${action-name}',
    summary: 'Sets a fixed response, a redirect or a weighted forward for backends that ask for it.',
    grammar: { form: 'json', shape: ACTION },
    fallback: 'such a backend answers 503',
    autoMode: { supported: 'unknown' },
    needs: ['a backend with the service name ${action-name} and the port name use-annotation'],
    traps: [
      'Redirects that lead to themselves are dropped without an error.',
      'With several target groups every one needs a weight.',
      'targetGroupName is an error before 2.14.0.',
    ],
  },
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/conditions.${conditions-name}',
    summary: 'Sets further conditions for the rules of one backend service.',
    grammar: { form: 'json', shape: CONDITIONS },
    fallback: 'host and path alone decide',
    autoMode: { supported: 'unknown', note: 'asked for in 2025-03, with no answer seen' },
    needs: ['a backend with the service name ${conditions-name}'],
    traps: [
      'A condition with an unknown field is dropped without an error, so that the rule matches more.',
      'Host and path conditions are alternatives to host and path of the rule, not additions.',
      'regexValues are refused or ignored before 2.14.1.',
    ],
  },
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/transforms.${transforms-name}',
    summary: 'Sets how host and URL are rewritten for one backend service.',
    grammar: { form: 'json', shape: TRANSFORMS },
    fallback: 'requests go on as they came',
    since: '2.14.1',
    autoMode: { supported: 'unknown', note: 'ignored in 2025-11; AWS promised in 2026-04 to catch up' },
    lack: { effect: 'requests reach the backend with host and URL as they came', grave: true },
    needs: ['a backend with the service name ${transforms-name}'],
    traps: ['AWS allows one transform of each type in a rule.'],
  },
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/use-regex-path-match',
    summary: 'Sets whether paths of type ImplementationSpecific are regular expressions.',
    grammar: BOOLEAN,
    fallback: 'false',
    since: '2.14.1',
    autoMode: { supported: 'unknown' },
    lack: { effect: 'the paths are matched as wildcard patterns', grave: true },
    needs: ['the path type ImplementationSpecific'],
    traps: [
      'The first slash of the path is no part of the expression.',
      'For the types Exact and Prefix it is ignored.',
      'Before 3.1.0, rules after a redirect with such a path are dropped.',
    ],
  },
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/jwt-validation',
    summary: 'Sets the token check that requests have to pass.',
    grammar: { form: 'json', shape: JWT_VALIDATION },
    fallback: 'tokens are not checked',
    since: '2.15.0',
    autoMode: { supported: 'unknown' },
    lack: { effect: 'requests pass without a token', grave: true },
    needs: ['an HTTPS listener', 'auth-type of none'],
    traps: ['Rules on HTTP listeners let requests pass unchecked.'],
  },
  {
    ...INGRESS_OR_SERVICE,
    key: 'alb.ingress.kubernetes.io/auth-type',
    summary: 'Sets whether users log in by Cognito, by OIDC or not at all.',
    grammar: { form: 'text', values: ['none', 'cognito', 'oidc'], otherwise: 'refused' },
    fallback: 'none',
    autoMode: { supported: 'conditional', note: 'oidc since 2026-08-17, with a Role for the group eks:managed to get the Secret' },
    needs: ['an HTTPS listener', 'no jwt-validation on the same rule'],
    traps: ['Rules on HTTP listeners let requests pass without login.', SERVICE_WINS],
  },
  {
    ...INGRESS_OR_SERVICE,
    key: 'alb.ingress.kubernetes.io/auth-idp-cognito',
    summary: 'Sets the Cognito user pool of logins.',
    grammar: { form: 'json', shape: AUTH_COGNITO },
    autoMode: { supported: 'unknown' },
    needs: ['auth-type of cognito'],
    traps: ['It is parsed, and can fail the group, on HTTP listeners as well.', SERVICE_WINS],
  },
  {
    ...INGRESS_OR_SERVICE,
    key: 'alb.ingress.kubernetes.io/auth-idp-oidc',
    summary: 'Sets the OIDC identity provider of logins and the Secret of its client.',
    grammar: { form: 'json', shape: AUTH_OIDC },
    autoMode: { supported: 'conditional', note: 'since 2026-08-17, with a Role for the group eks:managed to get the Secret' },
    needs: ['auth-type of oidc', 'a Secret with clientID and clientSecret in the namespace of the Ingress'],
    traps: [
      'The Secret has to be where the Ingress is, even if the Service has the annotation.',
      'A flag of the controller can demand a label on the Secret.',
      SERVICE_WINS,
    ],
  },
  {
    ...INGRESS_OR_SERVICE,
    key: 'alb.ingress.kubernetes.io/auth-on-unauthenticated-request',
    summary: 'Sets what happens to users who are not logged in.',
    grammar: { form: 'text', values: ['authenticate', 'allow', 'deny'], otherwise: 'aws-refuses' },
    fallback: 'authenticate',
    autoMode: { supported: 'unknown' },
    needs: [LOGIN],
    traps: [SERVICE_WINS],
  },
  {
    ...INGRESS_OR_SERVICE,
    key: 'alb.ingress.kubernetes.io/auth-scope',
    summary: 'Sets the scopes asked of the identity provider, with blanks between them.',
    grammar: TEXT,
    fallback: 'openid',
    autoMode: { supported: 'unknown' },
    needs: [LOGIN],
    traps: [SERVICE_WINS],
  },
  {
    ...INGRESS_OR_SERVICE,
    key: 'alb.ingress.kubernetes.io/auth-session-cookie',
    summary: 'Sets the name of the session cookie.',
    grammar: TEXT,
    fallback: 'AWSELBAuthSessionCookie',
    autoMode: { supported: 'unknown' },
    needs: [LOGIN],
    traps: [SERVICE_WINS],
  },
  {
    ...INGRESS_OR_SERVICE,
    key: 'alb.ingress.kubernetes.io/auth-session-timeout',
    summary: 'Sets how long a login lasts.',
    grammar: { form: 'integer', bits: 64, max: 604800, outOfRange: 'aws-refuses', unit: 'seconds' },
    fallback: '604800 seconds',
    autoMode: { supported: 'unknown' },
    needs: [LOGIN],
    traps: [SERVICE_WINS],
  },
];
