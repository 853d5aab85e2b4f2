import { CORPORA, annotationsOf, clusterOf, nameOf, readCorpus, snapshotOf } from './corpus';
import { Severity } from '../../src';
import { CHECKS } from '../../src/checks/registry';
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
  const results = runChecks(snapshotOf(recorded, clusterOf(recorded)), CHECKS);
  return (recorded.results ?? []).filter(({ kind, managed }) => kind === 'Service' && managed).map(result => ({
    id: recorded.id,
    accepted: result.accepted === true,
    error: result.error ?? '',
    annotations: annotationsOf(recorded.objects.find(object => object.kind === 'Service' && nameOf(object) === result.name)!),
    found: results
      .filter(({ finding, object }) => finding.severity === Severity.ERROR && object?.kind === 'Service' && nameOf(object.manifest) === result.name)
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
