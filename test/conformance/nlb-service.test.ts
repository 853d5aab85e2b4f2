import { isDeepStrictEqual } from 'util';
import { CORPORA, annotationsOf, clusterOf, nameOf, readCorpus } from './corpus';
import type { Json } from '../../src/input/json';
import { NlbService } from '../../src/plan/nlb/nlb-service';

/*
 * What we read out of a Service, the controller has to have put into its model: scheme, listeners, security groups, targets.
 */

const ELB = 'AWS::ElasticLoadBalancingV2::';

interface Built {
  readonly id: string;
  readonly service: NlbService;
  readonly name: string;
  readonly spec: Json;
  /** Specs of a type of resource, by logical id. */
  readonly resources: (type: string) => { readonly [id: string]: Json };
}

const BUILT: Built[] = CORPORA.flatMap(corpus => [...readCorpus(corpus)]).flatMap(recorded =>
  (recorded.results ?? []).filter(({ kind, accepted, stack }) => kind === 'Service' && accepted && stack !== undefined).map(({ name, stack }) => {
    const object = recorded.objects.find(it => it.kind === 'Service' && nameOf(it) === name)!;
    const spec = object.spec as Json;
    return {
      id: `${recorded.version ?? ''} ${recorded.id}`,
      service: new NlbService(annotationsOf(object), spec, clusterOf(recorded).controller),
      name,
      spec,
      resources: (type: string) => Object.fromEntries(Object.entries(stack!.resources[type] ?? {}).map(([id, resource]) => [id, resource.spec])),
    };
  }));

/** Compares what we say with what the controller built; `undefined` on our side is "nobody can tell", and may be rare only. */
function compare(least: number, ours: (built: Built) => unknown, theirs: (built: Built) => unknown, mostUnknown = 0): void {
  const wrong: string[] = [];
  let compared = 0;
  let unknown = 0;
  for (const built of BUILT) {
    const [said, is] = [ours(built), theirs(built)];
    if (is === undefined) {
      continue;
    }
    if (said === undefined) {
      unknown++;
    } else {
      compared++;
      if (!isDeepStrictEqual(said, is)) {
        wrong.push(`${built.id}: we say ${JSON.stringify(said)}, recorded is ${JSON.stringify(is)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(least);
  expect(unknown).toBeLessThanOrEqual(mostUnknown);
}

const loadBalancer = ({ resources }: Built) => Object.values(resources(`${ELB}LoadBalancer`))[0];

test('scheme', () => {
  compare(2000, ({ service }) => service.scheme, built => loadBalancer(built).scheme);
});

test('IP address type', () => {
  compare(2000, ({ service }) => service.ipAddressType, built => loadBalancer(built).ipAddressType);
});

test('security groups', () => {
  compare(2000, ({ service }) => service.securityGroups, built =>
    loadBalancer(built).securityGroups === undefined ? 'none'
      : Object.keys(built.resources('AWS::EC2::SecurityGroup')).includes('ManagedLBSecurityGroup') ? 'managed' : 'given');
});

test('listeners', () => {
  compare(2000, ({ service }) => Object.fromEntries(service.listeners.listeners.map(({ port, protocol }) => [port, protocol])), built =>
    Object.fromEntries(Object.entries(built.resources(`${ELB}Listener`)).map(([port, spec]) => [port, spec.protocol])));
});

test('who may connect through a managed security group', () => {
  compare(1000, ({ service }) => service.securityGroups === 'managed' ? [...new Set(service.sources.ranges)].sort() : 'not managed', built => {
    const group = built.resources('AWS::EC2::SecurityGroup').ManagedLBSecurityGroup;
    const rules = (group?.ingress ?? []) as { ipProtocol: string; ipRanges?: Json[]; ipv6Ranges?: Json[] }[];
    return group === undefined ? 'not managed' : [...new Set(rules
      .filter(({ ipProtocol }) => !ipProtocol.startsWith('icmp'))
      .flatMap(({ ipRanges = [], ipv6Ranges = [] }) => [...ipRanges, ...ipv6Ranges])
      .map(({ cidrIP, cidrIPv6 }) => cidrIP ?? cidrIPv6))].sort();
  });
});

/** The service's own target groups, by the port they stand for. */
function* ownTargetGroups({ resources, name }: Built): Iterable<[number, Json]> {
  for (const [id, spec] of Object.entries(resources(`${ELB}TargetGroup`))) {
    if (id.startsWith(`${name}:`)) {
      yield [Number(id.slice(name.length + 1)), spec];
    }
  }
}

type Pairs = { key: string; value: string }[];

test.each<[string, (service: NlbService, port: number, spec: Json) => unknown, (spec: Json) => unknown, number]>([
  ['target type', service => service.targetType, spec => spec.targetType, 2000],
  ['health check protocol', service => service.healthCheckProtocol, spec => (spec.healthCheckConfig as Json).protocol, 2000],
  ['health check port', (service, _, spec) => {
    const port = service.healthCheckPort;
    // A name leads to a port of the Service, which is the plan's to find.
    const named = typeof port === 'string' && port !== 'traffic-port' && port !== 'node-port-of-kube-proxy';
    return named ? (spec.healthCheckConfig as Json).port : port;
  }, spec => (spec.healthCheckConfig as Json).port, 2000],
  ['PROXY protocol', (service, port) => service.speaksProxyProtocol(listener(service, port)), attribute('proxy_protocol_v2.enabled', value => value === 'true'), 1900],
  ['client addresses', (service, port) => service.preservesClientIp(listener(service, port)),
    attribute('preserve_client_ip.enabled', value => ['1', 't', 'T', 'TRUE', 'true', 'True'].includes(value)), 240],
])('%s', (_, ours, theirs, least) => {
  compare(least, built => [...ownTargetGroups(built)].map(([port, spec]) => recordedForm(ours(built.service, port, spec), built)), built => {
    const all = [...ownTargetGroups(built)].map(([, spec]) => theirs(spec));
    return all.length === 0 || all.includes(undefined) ? undefined : all;
  });
});

function listener(service: NlbService, port: number) {
  return service.listeners.listeners.find(it => it.port === port)!;
}

function attribute(name: string, read: (value: string) => unknown) {
  return (spec: Json) => {
    const found = ((spec.targetGroupAttributes ?? []) as Pairs).find(({ key }) => key === name);
    return found && read(found.value);
  };
}

/** The node port on which kube-proxy tells of its pods is a number in the recordings. */
function recordedForm(value: unknown, { spec }: Built): unknown {
  return value === 'node-port-of-kube-proxy' ? spec.healthCheckNodePort ?? 32000 : value;
}
