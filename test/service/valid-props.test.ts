import { App, Chart, Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { Recipe, propsOf, recipes } from './valid-props';
import { ClusterProfile, Controller, EksNetworking, ExposedTcpService, FindingMode, Severity } from '../../src';
import { decode } from '../../src/annotations/codec';
import { specOf } from '../../src/annotations/lookup';
import { NLB, NLB_PREFIX } from '../../src/annotations/nlb-keys';
import { NlbService } from '../../src/plan/nlb/nlb-service';

const CONTROLLER = Controller.selfManaged('3.5.0');
const LISTENERS = { tcp: 'TCP', tls: 'TLS', udp: 'UDP', tcpUdp: 'TCP_UDP' };

function synthesized(recipe: Recipe) {
  const app = new App();
  // Collected, so that warnings are not printed among results.
  EksNetworking.attach(app, ClusterProfile.of({}), { mode: FindingMode.COLLECTING });
  const chart = new Chart(app, 'chart');
  new ExposedTcpService(chart, 'web', propsOf(recipe));
  return { app, chart };
}

test('valid props never fail, give no errors, and the same bytes twice', () => {
  fc.assert(fc.property(recipes, recipe => {
    const { app, chart } = synthesized(recipe);
    expect(EksNetworking.findings(app).filter(({ severity }) => severity === Severity.ERROR)).toEqual([]);
    const [once, again] = [chart.toJson(), synthesized(recipe).chart.toJson()].map(objects => Yaml.stringify(...objects));
    expect(again).toBe(once);
  }), { numRuns: 300 });
});

test('what is written says again what was asked for', () => {
  fc.assert(fc.property(recipes, recipe => {
    const [{ metadata, spec }] = synthesized(recipe).chart.toJson();
    const service = new NlbService(metadata.annotations, spec, CONTROLLER);
    const { listeners } = service.listeners;
    const udp = (kind: string) => kind === 'udp' || kind === 'tcpUdp';
    expect({
      scheme: service.scheme,
      ipAddressType: service.ipAddressType,
      targetType: service.targetType,
      securityGroups: service.securityGroups,
      subnets: service.subnets ?? [],
      listeners: listeners.map(({ port, protocol, first }) => [port, protocol, first.targetPort]),
      preserved: listeners.map(listener => service.preservesClientIp(listener)),
      proxied: listeners.map(listener => service.speaksProxyProtocol(listener)),
      attributes: listeners.map(listener => service.attribute('new.attribute', listener) ?? ''),
      delays: listeners.map(listener => service.attribute('deregistration_delay.timeout_seconds', listener)),
      healthCheck: [service.healthCheckProtocol, service.healthCheckPort, service.reader.whole(NLB['healthcheck-interval'])],
      local: service.isLocal,
    }).toEqual({
      scheme: recipe.internal ? 'internal' : 'internet-facing',
      ipAddressType: recipe.dualstack ? 'dualstack' : 'ipv4',
      targetType: recipe.instance ? 'instance' : 'ip',
      securityGroups: recipe.securityGroups,
      subnets: recipe.subnets,
      listeners: recipe.kinds.map((kind, index) => [recipe.firstPort + index, LISTENERS[kind], recipe.targetPort]),
      preserved: recipe.kinds.map(kind => udp(kind) || recipe.clientIp === 'preserve'),
      proxied: recipe.kinds.map(() => recipe.clientIp === 'proxy'),
      attributes: recipe.kinds.map(() => recipe.attribute),
      delays: recipe.kinds.map(() => recipe.delay === undefined ? undefined : String(recipe.delay)),
      healthCheck: ['HTTP', recipe.checkPort, { is: 'set', value: recipe.interval }],
      local: recipe.instance && recipe.clientIp === 'preserve',
    });
  }), { numRuns: 300 });
});

test('tags are read as they were given', () => {
  fc.assert(fc.property(recipes, recipe => {
    const raw = synthesized(recipe).chart.toJson()[0].metadata.annotations[`${NLB_PREFIX}additional-resource-tags`];
    const read = raw === undefined ? { ok: true as const, value: {} } : decode(specOf(NLB['additional-resource-tags']), raw);
    expect(read.ok && { ...(read.value as object) }).toEqual({ ...recipe.tags });
  }), { numRuns: 300 });
});
