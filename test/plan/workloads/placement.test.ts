import { Taint } from '../../../src/cluster/nodes/node-facts';
import { Json } from '../../../src/input/json';
import { Verdict, all, any, plainLabels } from '../../../src/plan/workloads/label-selector';
import { mayRunOn, placementKey } from '../../../src/plan/workloads/placement';

const TOKEN = '${Token[TOKEN.1]}';
const LABELS: { [key: string]: readonly string[] | undefined } = { 'tier': ['web'], 'size': ['10'], 'zone': ['a', 'b'], 'somebody/knows': undefined };
const labels = (key: string) => Object.hasOwn(LABELS, key) ? LABELS[key] : [];
const sureLabels = (key: string) => LABELS[key];
const node = (...taints: Taint[]) => ({ labels, sureLabels, taints });
const affinity = (...terms: unknown[]): Json =>
  ({ affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } } } });
const expression = (key: unknown, operator: unknown, ...values: unknown[]) => affinity({ matchExpressions: [{ key, operator, values }] });

describe('by labels', () => {
  test.each<[string, Json, Verdict, Verdict]>([
    ['nothing wanted', {}, true, true],
    ['the value', { nodeSelector: { tier: 'web' } }, true, true],
    ['another value', { nodeSelector: { tier: 'db' } }, false, false],
    ['a label that nobody said', { nodeSelector: { team: 'a' } }, false, undefined],
    ['one of several values', { nodeSelector: { zone: 'a' } }, undefined, undefined],
    ['none of several values', { nodeSelector: { zone: 'c' } }, false, false],
    ['a label with a value that is not known', { nodeSelector: { 'somebody/knows': 'x' } }, undefined, undefined],
    ['a value of the AWS CDK', { nodeSelector: { tier: TOKEN } }, undefined, undefined],
    ['a key of the AWS CDK', { nodeSelector: { [TOKEN]: 'web' } }, undefined, undefined],
    ['a selector of the AWS CDK', { nodeSelector: TOKEN }, undefined, undefined],
    ['a value that is no text', { nodeSelector: { size: 10 } }, false, false],
    ['no selector', { nodeSelector: null, affinity: null, tolerations: null }, true, true],
    ['In', expression('tier', 'In', 'web', 'db'), true, true],
    ['In, another', expression('tier', 'In', 'db'), false, false],
    ['In, without the label', expression('team', 'In', 'a'), false, undefined],
    ['NotIn', expression('tier', 'NotIn', 'web'), false, false],
    ['NotIn, another', expression('tier', 'NotIn', 'db'), true, true],
    ['NotIn, without the label', expression('team', 'NotIn', 'a'), true, undefined],
    ['NotIn, one of several', expression('zone', 'NotIn', 'a'), undefined, undefined],
    ['NotIn, none of several', expression('zone', 'NotIn', 'c'), true, true],
    ['Exists', expression('tier', 'Exists'), true, true],
    ['Exists, without the label', expression('team', 'Exists'), false, undefined],
    ['Exists, not known', expression('somebody/knows', 'Exists'), undefined, undefined],
    ['Exists, without a list of values', affinity({ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }), true, true],
    ['DoesNotExist', expression('tier', 'DoesNotExist'), false, false],
    ['DoesNotExist, without the label', expression('team', 'DoesNotExist'), true, undefined],
    ['Gt', expression('size', 'Gt', '9'), true, true],
    ['Gt, the same', expression('size', 'Gt', '10'), false, false],
    ['Gt, no number', expression('tier', 'Gt', '9'), false, false],
    ['Gt, than no number', expression('size', 'Gt', ''), false, false],
    ['Gt, without the label', expression('team', 'Gt', '9'), false, undefined],
    ['Lt', expression('size', 'Lt', '11'), true, true],
    ['Lt, the same', expression('size', 'Lt', '10'), false, false],
    ['an operator that there is not', expression('tier', 'Like', 'web'), undefined, undefined],
    ['values of the AWS CDK', expression('tier', 'In', TOKEN), undefined, undefined],
    ['a key of the AWS CDK in an expression', expression(TOKEN, 'Exists'), undefined, undefined],
    ['a key that is no text', expression(5, 'Exists'), undefined, undefined],
    ['values that are no list', affinity({ matchExpressions: [{ key: 'tier', operator: 'In', values: 'web' }] }), undefined, undefined],
    ['an expression that is none', affinity({ matchExpressions: ['#{Token[TOKEN.2]}'] }), undefined, undefined],
    ['one of two terms', affinity({ matchExpressions: [{ key: 'tier', operator: 'In', values: ['db'] }] }, { matchExpressions: [{ key: 'size', operator: 'Exists' }] }), true, true],
    ['both expressions of a term', affinity({ matchExpressions: [{ key: 'tier', operator: 'Exists' }, { key: 'tier', operator: 'In', values: ['db'] }] }), false, false],
    ['a term without anything', affinity({}), false, false],
    ['no term', affinity(), false, false],
    ['a term that is none', affinity('#{Token[TOKEN.2]}'), undefined, undefined],
    ['fields', affinity({ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['n'] }] }), undefined, undefined],
    ['fields beside another label', affinity({ matchFields: [{}], matchExpressions: [{ key: 'tier', operator: 'In', values: ['db'] }] }), false, false],
    ['an affinity of the AWS CDK', { affinity: TOKEN }, undefined, undefined],
    ['a node affinity of the AWS CDK', { affinity: { nodeAffinity: TOKEN } }, undefined, undefined],
    ['what is required, of the AWS CDK', { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: TOKEN } } }, undefined, undefined],
    ['affinity to pods', { affinity: { podAffinity: {} } }, true, true],
    ['a preference', { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{}] } } }, true, true],
    ['a node by its name', { nodeName: 'ip-10-0-0-1' }, undefined, undefined],
    ['another scheduler', { schedulerName: 'volcano' }, undefined, undefined],
    ['the scheduler', { schedulerName: 'default-scheduler' }, true, true],
  ])('%s', (_name, podSpec, expected, sure) => {
    expect([mayRunOn(podSpec, node()), mayRunOn(podSpec, node(), true)]).toEqual([expected, sure]);
  });
});

describe('by taints', () => {
  const GPU: Taint = { key: 'gpu', value: 'a', effect: 'NoSchedule' };
  test.each<[string, readonly Taint[], unknown, Verdict]>([
    ['no toleration', [GPU], undefined, false],
    ['the taint', [GPU], [{ key: 'gpu', operator: 'Equal', value: 'a', effect: 'NoSchedule' }], true],
    ['without operator and effect', [GPU], [{ key: 'gpu', value: 'a' }], true],
    ['another value', [GPU], [{ key: 'gpu', value: 'b' }], false],
    ['another key', [GPU], [{ key: 'cpu', value: 'a' }], false],
    ['another effect', [GPU], [{ key: 'gpu', value: 'a', effect: 'NoExecute' }], false],
    ['any value', [GPU], [{ key: 'gpu', operator: 'Exists' }], true],
    ['everything', [GPU, { key: 'x', effect: 'NoExecute' }], [{ operator: 'Exists' }], true],
    ['everything of an effect', [GPU], [{ operator: 'Exists', effect: 'NoExecute' }], false],
    ['no key, and no Exists', [GPU], [{ operator: 'Equal', value: 'a' }], false],
    ['a taint without value', [{ key: 'x', effect: 'NoSchedule' }], [{ key: 'x' }], true],
    ['one of two taints', [GPU, { key: 'x', effect: 'NoSchedule' }], [{ key: 'gpu', value: 'a' }], false],
    ['what nodes would rather not', [{ key: 'x', effect: 'PreferNoSchedule' }], undefined, true],
    ['a toleration of the AWS CDK', [GPU], [{ key: TOKEN, value: 'a' }], undefined],
    ['tolerations of the AWS CDK', [GPU], ['#{Token[TOKEN.2]}'], undefined],
    ['a list of the AWS CDK', [GPU], TOKEN, undefined],
    ['a taint of the AWS CDK', [{ key: 'gpu', value: TOKEN, effect: 'NoSchedule' }], [{ key: 'gpu', value: 'a' }], undefined],
  ])('%s', (_name, taints, tolerations, expected) => {
    expect(mayRunOn({ tolerations }, node(...taints))).toBe(expected);
  });
});

test('pods that say the same have one key', () => {
  expect(placementKey({ containers: [] })).toBe('');
  expect(placementKey({ affinity: { podAffinity: {} } })).toBe('');
  const said: Json[] = [{ nodeSelector: { a: 'b' } }, { affinity: TOKEN }, { affinity: { nodeAffinity: {} } }, { tolerations: [] }, { nodeName: 'a' }, { schedulerName: 'a' }];
  expect(new Set(said.map(placementKey)).size).toBe(said.length);
});

test('labels of a manifest', () => {
  const found = (part: unknown) => plainLabels(part)('app');
  expect([{ app: 'web' }, {}, undefined, null].map(found)).toEqual([['web'], [], [], []]);
  expect([{ app: TOKEN }, { app: 5 }, TOKEN, ['app']].map(found)).toEqual([undefined, undefined, undefined, undefined]);
  expect(plainLabels({})('toString')).toEqual([]);
});

test.each<[readonly Verdict[], Verdict, Verdict]>([
  [[], true, false], [[true], true, true], [[false], false, false], [[undefined], undefined, undefined],
  [[true, undefined], undefined, true], [[false, undefined], false, undefined], [[true, false], false, true],
])('of %j all, and any', (verdicts, ofAll, ofAny) => {
  expect([all(verdicts), any(verdicts)]).toEqual([ofAll, ofAny]);
});
