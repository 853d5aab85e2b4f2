import { CORPORA, annotationsOf, clusterOf, nameOf, readCorpus, snapshotOf } from './corpus';
import { Severity } from '../../src';
import { ManifestObject } from '../../src/checks/manifest-object';
import { runChecks } from '../../src/checks/run';

/*
 * What the real controller accepted, no check may call impossible; what it refused over Elastic IPs, the check has to find.
 */
const NLB = 'service.beta.kubernetes.io/aws-load-balancer-';
const ADDRESSES = `${NLB}eip-allocations`;
const SUBNETS = `${NLB}subnets`;
const SERVICES = CORPORA.filter(name => name.startsWith('service-'));

interface Judged {
  readonly id: string;
  readonly accepted: boolean;
  readonly error: string;
  readonly annotations: { readonly [key: string]: string };
  readonly found: { id: string; message: string; got?: string }[];
}

const judged: Judged[] = SERVICES.flatMap(name => [...readCorpus(name)]).flatMap(recorded => {
  const results = runChecks(snapshotOf(recorded, clusterOf(recorded)));
  return (recorded.results ?? []).filter(({ kind, managed }) => kind === 'Service' && managed).map(result => ({
    id: recorded.id,
    accepted: result.accepted === true,
    error: result.error ?? '',
    annotations: annotationsOf(recorded.objects.find(object => object.kind === 'Service' && nameOf(object) === result.name)!),
    found: results
      .filter(({ finding, object }) => finding.severity === Severity.ERROR && object instanceof ManifestObject && object.kind === 'Service' && nameOf(object.manifest) === result.name)
      .map(({ finding }) => finding),
  }));
});

test('every refusal over Elastic IPs is found, unless the subnets are to be discovered', () => {
  const refused = judged.filter(({ error }) => /EIP allocations/.test(error));
  expect(refused.length).toBeGreaterThan(35);
  const missed = refused.filter(({ found, annotations, error }) =>
    !found.some(({ id }) => id === 'elastic-ip-subnets') && (SUBNETS in annotations || /internet facing/.test(error)));
  expect(missed.map(({ id }) => id)).toEqual([]);
});

test('nothing that was accepted is refused over its Elastic IPs', () => {
  const accepted = judged.filter(it => it.accepted && ADDRESSES in it.annotations);
  expect(accepted.length).toBeGreaterThan(20);
  // The controller passes on an address that stands twice; AWS refuses it.
  const wrong = accepted.flatMap(({ id, found }) => found.filter(it => it.id === 'elastic-ip-subnets' && !it.message.includes('to several subnets')).map(it => `${id}: ${it.message}`));
  expect(wrong).toEqual([]);
});

/** Keys the controller reads on a condition; a malformed value goes unnoticed where it is not read, and is nonsense all the same. */
const READ_ON_CONDITION = [
  'alpn-policy', // on a TLS listener
  'manage-backend-security-group-rules', // with named security groups, or none
  'target-node-labels', // with instance targets
  'internal', // without a scheme
  'minimum-load-balancer-capacity', 'healthcheck-timeout', // unless a feature gate is off
  'listener-attributes.', 'target-group-attributes.', // for a port that the Service has
].map(name => NLB + name);

test('what was accepted is refused only for what is ignored, misread, or left to AWS to refuse', () => {
  const accepted = judged.filter(it => it.accepted);
  expect(accepted.length).toBeGreaterThan(1800);
  const wrong = accepted.flatMap(({ id, found }) => found
    .filter(({ message }) => /the controller refuses it/.test(message) && !READ_ON_CONDITION.some(key => message.includes(key)))
    .map(({ message }) => `${id}: ${message}`));
  expect(wrong).toEqual([]);
});

const INGRESSES = CORPORA.filter(name => name.startsWith('ingress-'));

/** Judges the grammar of values where they stand, whether they are read or not. */
const WHERE_READ = 'invalid-annotation-value';

/** Errors over paths, conditions, actions, transforms, logins and token checks. */
const OVER_RULES = /HeaderConfig|PatternConfig|MethodConfig|StringConfig|IPConfig|ResponseConfig|RedirectConfig|ForwardConfig|unknown action type|[rR]ewriteConfig|transform type|wildcards|pathType|IDPConfig|jwt validation|condition must specify/;

interface Group {
  readonly id: string;
  readonly accepted: boolean;
  readonly error: string;
  /** Errors of the checks over members that the webhook admits. */
  readonly found: readonly string[];
}

const groups: Group[] = INGRESSES.flatMap(name => [...readCorpus(name)]).flatMap(recorded => {
  const results = recorded.results ?? [];
  const refused = results.filter(({ kind, admitted }) => kind === 'Ingress' && admitted === false).map(({ name }) => name);
  const errors = runChecks(snapshotOf(recorded, clusterOf(recorded)))
    .filter(({ finding: { id, severity, message } }) => severity === Severity.ERROR && id !== WHERE_READ && /(the controller|Kubernetes) refuses/.test(message));
  return results.filter(({ kind }) => kind === 'IngressGroup').map(({ accepted, error = '', members = [] }) => ({
    id: recorded.id,
    accepted: accepted === true,
    error,
    found: errors
      .filter(({ object }) => object instanceof ManifestObject && object.kind === 'Ingress'
        && members.includes(nameOf(object.manifest)) && !(accepted && refused.includes(nameOf(object.manifest))))
      .map(({ finding }) => `${recorded.id}: ${finding.id}: ${finding.message}`),
  }));
});

test('no member of a group that was accepted is refused by the controller', () => {
  const accepted = groups.filter(group => group.accepted);
  expect(accepted.length).toBeGreaterThan(1200);
  expect(accepted.flatMap(({ found }) => found).filter(message => /the controller refuses/.test(message))).toEqual([]);
});

test('every refusal over a rule is found', () => {
  const refused = groups.filter(({ error }) => OVER_RULES.test(error) && !/failed to parse/.test(error));
  expect(refused.length).toBeGreaterThan(120);
  expect(refused.filter(({ found }) => found.length === 0).map(({ id, error }) => `${id}: ${error}`)).toEqual([]);
});
