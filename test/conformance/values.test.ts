import { isDeepStrictEqual } from 'util';
import { CORPORA, RecordedCase, RecordedResult, annotationsOf, clusterOf, nameOf, readCorpus } from './corpus';
import { AnnotationValue, Reader, decode } from '../../src/annotations/codec';
import { specOf } from '../../src/annotations/lookup';
import { dialectOf } from '../../src/cluster/dialect';
import type { Json } from '../../src/input/json';

/*
 * Where a decoded value goes into the model as it is, the recorded model has to show exactly what we decode: not only
 * whether text is read is compared, but also as what.
 */

const NLB = 'service.beta.kubernetes.io/aws-load-balancer-';
const ALB = 'alb.ingress.kubernetes.io/';
const ELB = 'AWS::ElasticLoadBalancingV2::';

type Specs = Json[];
type Pairs = { key: string; value: string }[];

/** What is looked at: specs of resources, and all annotations of the object. */
interface Parts {
  readonly loadBalancer: Json;
  readonly listeners: Specs;
  readonly targetGroups: Specs;
  readonly annotations: { readonly [key: string]: string };
}

/** Where a model shows the value of an annotation; `undefined` if it does not show it in this case. */
interface Shown {
  readonly key: string;
  /** Recordings, of all files together, that show it. */
  readonly least: number;
  /** Brings a decoded value into the form of the model. */
  readonly of?: (value: AnnotationValue) => unknown;
  readonly model: (parts: Parts) => unknown[] | undefined;
}

const attributes = (spec: Json) => Object.fromEntries(((spec.loadBalancerAttributes ?? []) as Pairs).map(({ key, value }) => [key, value]));
const healthCheck = (field: string) => ({ targetGroups }: Parts) => targetGroups.map(({ healthCheckConfig }) => (healthCheckConfig as Json)[field]);

const SHOWN: Shown[] = [
  { key: `${NLB}additional-resource-tags`, least: 145, model: ({ loadBalancer }) => [loadBalancer.tags ?? {}] },
  {
    key: `${NLB}attributes`,
    least: 160,
    // Two other annotations add to them.
    model: ({ loadBalancer, annotations }) => Object.keys(annotations).some(key => /access-log|cross-zone/.test(key)) ? undefined : [attributes(loadBalancer)],
  },
  {
    key: `${NLB}cross-zone-load-balancing-enabled`,
    least: 87,
    model: ({ loadBalancer }) => [attributes(loadBalancer)['load_balancing.cross_zone.enabled'] === 'true'],
  },
  {
    key: `${NLB}eip-allocations`,
    least: 160,
    model: ({ loadBalancer }) => [(loadBalancer.subnetMapping as Json[]).map(({ allocationID }) => allocationID)],
  },
  { key: `${NLB}healthcheck-interval`, least: 215, model: healthCheck('intervalSeconds') },
  { key: `${NLB}healthcheck-healthy-threshold`, least: 181, model: healthCheck('healthyThresholdCount') },
  { key: `${NLB}healthcheck-unhealthy-threshold`, least: 226, model: healthCheck('unhealthyThresholdCount') },
  { key: `${ALB}load-balancer-attributes`, least: 102, model: ({ loadBalancer }) => [attributes(loadBalancer)] },
  {
    key: `${ALB}listen-ports`,
    least: 981,
    // The last entry for a port counts.
    of: entries => Object.fromEntries((entries as (Json | undefined)[])
      .flatMap(entry => Object.entries(entry ?? {}).map(([protocol, port]) => [port, protocol]))),
    model: ({ listeners }) => [Object.fromEntries(listeners.map(({ protocol, port }) => [port, protocol]))],
  },
];

/** The object that a model is made of alone: nothing of other members, classes or options comes into it. */
function soleObject({ objects, options }: RecordedCase, { kind, name, members = [name] }: RecordedResult): Json | undefined {
  const type = kind === 'Service' ? 'Service' : 'Ingress';
  return members.length === 1 && options?.defaultTags === undefined && !objects.some(object => object.kind === 'IngressClassParams')
    ? objects.find(object => object.kind === type && nameOf(object) === members[0])
    : undefined;
}

/** Without null prototypes. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

describe.each(SHOWN)('$key', ({ key, least, of = value => value, model }) => {
  it('is what the controller put into its model', () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const { recorded, result, object, reader } of models()) {
      const raw = annotationsOf(object)[key];
      // Without the NLB in front of an ALB, which has settings of its own.
      const specs = (type: string) => Object.entries(result.stack?.resources[`${ELB}${type}`] ?? {}).filter(([id]) => !id.startsWith('FrontendNlb')).map(([, { spec }]) => spec);
      const shown = raw === undefined ? undefined
        : model({ loadBalancer: specs('LoadBalancer')[0], listeners: specs('Listener'), targetGroups: specs('TargetGroup'), annotations: annotationsOf(object) });
      const read = shown === undefined ? undefined : decode(specOf(key), raw, reader);
      for (const value of shown ?? []) {
        compared++;
        const decoded = read?.ok ? plain(of(read.value)) : 'refused';
        if (!isDeepStrictEqual(decoded, plain(value))) {
          wrong.push(`${recorded.version} ${recorded.id}: ${JSON.stringify(raw)} is ${JSON.stringify(decoded)}, recorded is ${JSON.stringify(value)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(least);
  });
});

interface Model { recorded: RecordedCase; result: RecordedResult; object: Json; reader: Reader }

let all: Model[] | undefined;

function models(): Model[] {
  all ??= CORPORA.flatMap(corpus => [...readCorpus(corpus)].flatMap(recorded => {
    const reader = dialectOf(clusterOf(recorded).controller);
    return (recorded.results ?? []).filter(({ accepted, stack }) => accepted && stack !== undefined).flatMap(result => {
      const object = soleObject(recorded, result);
      return object === undefined ? [] : [{ recorded, result, object, reader }];
    });
  }));
  return all;
}
