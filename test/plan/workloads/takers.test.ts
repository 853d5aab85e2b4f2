import { Json } from '../../../src/input/json';
import { branchVerdict, podPolicyOf } from '../../../src/plan/workloads/branch-enis';
import { isTakenBy } from '../../../src/plan/workloads/fargate';
import { Verdict, plainLabels } from '../../../src/plan/workloads/label-selector';
import { workloadOf } from '../../../src/plan/workloads/workload';

const TOKEN = '${Token[TOKEN.1]}';
const workload = (labels: unknown, namespace: string | undefined = 'shop', podSpec: Json = {}, kind = 'Deployment') =>
  workloadOf({ kind, apiVersion: 'apps/v1', metadata: { name: 'web' }, spec: { template: { metadata: { labels }, spec: podSpec } } }, namespace)!;

describe('Fargate takes', () => {
  const WEB = { app: 'web' };
  test.each<[string, { namespace: string; labels?: { [key: string]: string } }[], unknown, string | undefined, Verdict]>([
    ['a namespace', [{ namespace: 'shop' }], WEB, 'shop', true],
    ['another namespace', [{ namespace: 'batch' }], WEB, 'shop', false],
    ['one of two', [{ namespace: 'batch' }, { namespace: 'shop' }], WEB, 'shop', true],
    ['any namespace', [{ namespace: '*' }], WEB, undefined, true],
    ['a namespace that is not known', [{ namespace: 'shop' }], WEB, undefined, undefined],
    ['a namespace of the AWS CDK', [{ namespace: 'shop' }], WEB, TOKEN, undefined],
    ['a selector of the AWS CDK', [{ namespace: TOKEN }], WEB, 'shop', undefined],
    ['a beginning', [{ namespace: 'sh*' }], WEB, 'shop', true],
    ['an end', [{ namespace: '*op' }], WEB, 'shop', true],
    ['a middle', [{ namespace: '*ho*' }], WEB, 'shop', true],
    ['stars that match nothing', [{ namespace: '**shop**' }], WEB, 'shop', true],
    ['a middle that is not there', [{ namespace: '*x*' }], WEB, 'shop', false],
    ['one character', [{ namespace: 'sh?p' }], WEB, 'shop', true],
    ['one character that is not there', [{ namespace: 'shop?' }], WEB, 'shop', false],
    ['a dot, which is only a dot', [{ namespace: 'sh.p' }], WEB, 'shop', false],
    ['too short', [{ namespace: 'sho' }], WEB, 'shop', false],
    ['a label', [{ namespace: 'shop', labels: { app: 'w*' } }], WEB, 'shop', true],
    ['another value', [{ namespace: 'shop', labels: { app: 'api' } }], WEB, 'shop', false],
    ['a label that is not there', [{ namespace: 'shop', labels: { team: '*' } }], WEB, 'shop', false],
    ['a label of the AWS CDK', [{ namespace: 'shop', labels: { app: 'web' } }], { app: TOKEN }, 'shop', undefined],
    ['labels of the AWS CDK', [{ namespace: 'shop', labels: { app: 'web' } }], TOKEN, 'shop', undefined],
    ['a label of the AWS CDK in another namespace', [{ namespace: 'batch', labels: { app: 'web' } }], { app: TOKEN }, 'shop', false],
  ])('%s', (_name, selectors, labels, namespace, expected) => {
    const profile = { name: 'f', selectors: selectors.map(selector => ({ labels: {}, ...selector })) };
    expect(isTakenBy(profile, { ...workload(labels), namespace })).toBe(expected);
  });

  it('no DaemonSet', () => {
    expect(isTakenBy({ name: 'f', selectors: [{ namespace: '*', labels: {} }] }, workload({}, 'shop', {}, 'DaemonSet'))).toBe(false);
  });

  it('or leaves at once, whatever the pattern', () => {
    const selector = { namespace: `${'*a'.repeat(60)}b`, labels: {} };
    expect(isTakenBy({ name: 'f', selectors: [selector] }, workload({}, 'a'.repeat(5000)))).toBe(false);
  });
});

describe('a SecurityGroupPolicy', () => {
  const GROUPS = { securityGroups: { groupIds: ['sg-1'] } };
  const WEB = { podSelector: { matchLabels: { app: 'web' } } };
  test.each<[string, Json, Json | undefined, Verdict]>([
    ['takes pods by labels', { ...GROUPS, ...WEB }, undefined, true],
    ['leaves others', { ...GROUPS, podSelector: { matchLabels: { app: 'api' } } }, undefined, undefined],
    ['takes all', { ...GROUPS, podSelector: {} }, undefined, true],
    ['takes by expressions', { ...GROUPS, podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'api'] }] } }, undefined, true],
    ['wants both', { ...GROUPS, podSelector: { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'team', operator: 'Exists' }] } }, undefined, undefined],
    ['takes by the service account', { ...GROUPS, serviceAccountSelector: { matchLabels: { role: 'db' } } }, { role: 'db' }, true],
    ['leaves another service account', { ...GROUPS, serviceAccountSelector: { matchLabels: { role: 'db' } } }, { role: 'web' }, undefined],
    ['does not know the service account', { ...GROUPS, serviceAccountSelector: { matchLabels: { role: 'db' } } }, undefined, undefined],
    ['wants pod and service account', { ...GROUPS, ...WEB, serviceAccountSelector: { matchLabels: { role: 'db' } } }, { role: 'web' }, undefined],
    ['is ignored without groups', { ...WEB, securityGroups: { groupIds: [] } }, undefined, undefined],
    ['is ignored without a list of groups', { ...WEB, securityGroups: {} }, undefined, undefined],
    ['is ignored without anything', WEB, undefined, undefined],
    ['is ignored without a selector', GROUPS, undefined, undefined],
    ['may take what the AWS CDK fills in', { ...GROUPS, podSelector: { matchLabels: TOKEN } }, undefined, undefined],
  ])('%s', (_name, spec, account, expected) => {
    expect(branchVerdict([podPolicyOf('shop', spec)], workload({ app: 'web' }), account && plainLabels(account))).toBe(expected);
  });

  it('is for its namespace, and never for the host network', () => {
    const policy = podPolicyOf('other', { ...GROUPS, ...WEB });
    expect(branchVerdict([policy], workload({ app: 'web' }))).toBeUndefined();
    expect(branchVerdict([podPolicyOf('shop', { ...GROUPS, ...WEB })], workload({ app: 'web' }, 'shop', { hostNetwork: true }))).toBe(false);
  });
});
