import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, Chart, Include, JsonPatch, Testing } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { NLB, appWithChart, complaints, printed, rawService } from './support';
import { AllowedSource, ClusterProfile, Controller, EksNetworking, ExposedPort, ExposedTcpService, PodTargets, Scheme } from '../../src';

const TYPO = { [`${NLB}shceme`]: 'internal' };
const NOTHING = ClusterProfile.of({});

function exposed(chart: Chart, id: string, extraAnnotations?: { [key: string]: string }) {
  return new ExposedTcpService(chart, id, {
    pods: PodTargets.withLabels({ app: 'web' }),
    ports: [ExposedPort.tcp(443)],
    scheme: Scheme.internetFacing({ elasticIps: { 'subnet-a': 'eipalloc-1', 'subnet-b': 'eipalloc-2' } }),
    allowFrom: [AllowedSource.anywhere()],
    extraAnnotations,
  });
}

describe('the same mistakes in every disguise', () => {
  const MISTAKES = {
    'one address too few': [{ [`${NLB}eip-allocations`]: 'eipalloc-1' }, 'elastic-ip-subnets: .* has 1 Elastic IP for 2 subnets'],
    'internal scheme with addresses': [{ [`${NLB}scheme`]: 'internal' }, "elastic-ip-subnets: .* asks for 2 Elastic IPs with scheme 'internal'"],
    'a typo in a key': [{ [`${NLB}heathcheck-path`]: '/x' }, `unknown-annotation: annotation ${NLB}heathcheck-path is not known`],
    'a value with a unit': [{ [`${NLB}healthcheck-interval`]: '10s' }, "invalid-annotation-value: .* is '10s', which has a unit"],
  } as const;
  const GOOD = {
    [`${NLB}scheme`]: 'internet-facing',
    [`${NLB}subnets`]: 'subnet-a,subnet-b',
    [`${NLB}eip-allocations`]: 'eipalloc-1,eipalloc-2',
    [`${NLB}nlb-target-type`]: 'ip',
  };
  const lineOf = (path: string, text: string) => expect.stringMatching(new RegExp(`^\\[${path}\\] ${text}.*; .*[.?] docs/checks/[a-z-]+\\.md$`));

  test.each(Object.entries(MISTAKES))('%s: a raw ApiObject', (_, [mistake, text]) => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, NOTHING);
    rawService(chart, 'web', { ...GOOD, ...mistake });
    expect(complaints(() => app.synthYaml())).toEqual([lineOf('chart/web', text)]);
  });

  test.each(Object.entries(MISTAKES))('%s: a JSON patch', (_, [mistake, text]) => {
    const { app, chart } = appWithChart();
    const service = exposed(chart, 'web');
    const [[key, value]] = Object.entries(mistake);
    service.addJsonPatch(JsonPatch.add(`/metadata/annotations/${key.replace('/', '~1')}`, value));
    expect(complaints(() => app.synthYaml())).toEqual([lineOf('chart/web', text)]);
  });

  test.each(Object.entries(MISTAKES))('%s: an annotation added later', (_, [mistake, text]) => {
    const { app, chart } = appWithChart();
    const service = exposed(chart, 'web');
    const [[key, value]] = Object.entries(mistake);
    service.metadata.addAnnotation(key, value);
    expect(complaints(() => app.synthYaml())).toEqual([lineOf('chart/web', text)]);
  });

  test.each(Object.entries(MISTAKES))('%s: a Service of cdk8s-plus-28', (_, [mistake, text]) => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, NOTHING);
    const service = new plus.Service(chart, 'web', { type: plus.ServiceType.LOAD_BALANCER, ports: [{ port: 443 }], metadata: { annotations: { ...GOOD, ...mistake } } });
    ApiObject.of(service).addJsonPatch(JsonPatch.add('/spec/loadBalancerClass', 'service.k8s.aws/nlb'));
    expect(complaints(() => app.synthYaml())).toEqual([lineOf('chart/web', text)]);
  });

  test.each(Object.entries(MISTAKES))('%s: included YAML, inside a List', (_, [mistake, text]) => {
    const folder = mkdtempSync(join(tmpdir(), 'include-'));
    try {
      const item = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', annotations: { ...GOOD, ...mistake } }, spec: { type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb', ports: [{ port: 443 }] } };
      writeFileSync(join(folder, 'list.yaml'), JSON.stringify({ apiVersion: 'v1', kind: 'List', metadata: { name: 'all' }, items: [item] }));
      const { app, chart } = appWithChart();
      EksNetworking.attach(app, NOTHING);
      new Include(chart, 'vendor', { url: join(folder, 'list.yaml') });
      expect(complaints(() => app.synthYaml())).toEqual([lineOf('chart/vendor/all-list', text)]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([[`${NLB}heathcheck-path`, '/x'], [`${NLB}healthcheck-interval`, '10s']])('extraAnnotations: %s', (key, value) => {
    const { app, chart } = appWithChart();
    exposed(chart, 'web', { [key]: value });
    expect(complaints(() => app.synthYaml())).toHaveLength(1);
  });

  test.each([[`${NLB}eip-allocations`, 'eipalloc-1'], [`${NLB}scheme`, 'internal']])('extraAnnotations cannot overwrite %s', (key, value) => {
    const { chart } = appWithChart();
    expect(() => exposed(chart, 'web', { [key]: value })).toThrow(`extraAnnotations has ${key}, which the construct writes itself`);
  });

  test('all of them at once give all lines at once', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, NOTHING);
    rawService(chart, 'raw', Object.assign({}, GOOD, ...Object.values(MISTAKES).map(([mistake]) => mistake)));
    const other = exposed(chart, 'ours', { [`${NLB}healthcheck-interval`]: '10s' });
    other.addJsonPatch(JsonPatch.remove(`/metadata/annotations/${`${NLB}subnets`.replace('/', '~1')}`));
    const lines = complaints(() => app.synthYaml());
    expect(lines.filter(line => line.startsWith('[chart/raw] '))).toHaveLength(4);
    // Its own mistake, and the address that the plain object asks for as well.
    expect(lines.filter(line => line.startsWith('[chart/ours] '))).toHaveLength(2);
  });
});

describe('when and how often', () => {
  /** Counts how often a Service is rendered. */
  function counted(app: App, charts: number): () => number {
    let renders = 0;
    for (let index = 0; index < charts; index++) {
      const service = rawService(new Chart(app, `chart-${index}`), `web-${index}`);
      const toJson = service.toJson.bind(service);
      service.toJson = () => {
        renders++;
        return toJson();
      };
    }
    return () => renders;
  }

  test.each(['synth', 'synthYaml'] as const)('%s validates once with 50 charts', method => {
    const outdir = mkdtempSync(join(tmpdir(), 'count-'));
    try {
      const plain = new App({ outdir });
      const without = counted(plain, 50);
      plain[method]();

      const app = new App({ outdir });
      EksNetworking.attach(app, NOTHING);
      const renders = counted(app, 50);
      app[method]();
      expect(renders()).toBe(without() + 50);
      app[method]();
      expect(renders()).toBe(2 * (without() + 50));
    } finally {
      rmSync(outdir, { recursive: true });
    }
  });

  test('a mutation between two toJson calls is seen', () => {
    const { chart } = appWithChart();
    const service = exposed(chart, 'web');
    expect(() => Testing.synth(chart)).not.toThrow();
    service.metadata.addAnnotation(`${NLB}shceme`, 'internal');
    expect(complaints(() => Testing.synth(chart))).toHaveLength(1);
    service.addJsonPatch(JsonPatch.remove(`/metadata/annotations/${`${NLB}shceme`.replace('/', '~1')}`));
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('a mutation between synth and toJson is seen', () => {
    const { app, chart } = appWithChart();
    const service = exposed(chart, 'web');
    app.synthYaml();
    service.metadata.addAnnotation(`${NLB}shceme`, 'internal');
    expect(complaints(() => chart.toJson())).toHaveLength(1);
  });

  test('the memo ends with a synthesis that throws', () => {
    const { app, chart } = appWithChart();
    const service = exposed(chart, 'web', TYPO);
    expect(complaints(() => app.synthYaml())).toHaveLength(1);
    service.addJsonPatch(JsonPatch.remove(`/metadata/annotations/${`${NLB}shceme`.replace('/', '~1')}`));
    expect(complaints(() => app.synthYaml())).toEqual([]);
  });

  test('warnings appear once, on standard error, and stop nothing', () => {
    const app = new App();
    EksNetworking.attach(app, ClusterProfile.of({ controller: Controller.selfManaged('2.17.1') }));
    exposed(new Chart(app, 'one'), 'web');
    for (let index = 0; index < 10; index++) {
      rawService(new Chart(app, `more-${index}`), `x-${index}`);
    }
    const lines = printed(() => {
      app.synthYaml();
      app.synthYaml();
      app.charts.forEach(chart => chart.toJson());
    });
    expect(lines).toEqual([expect.stringMatching(/^warning \[one\/web\] elastic-ip-subnets: /)]);
  });

  test('the same program gives the same bytes', () => {
    const bytes = () => {
      const { app, chart } = appWithChart();
      exposed(chart, 'web');
      return app.synthYaml();
    };
    expect(bytes()).toBe(bytes());
  });

  test('an app without a single construct of ours and without attach is left alone', () => {
    const { app, chart } = appWithChart();
    rawService(chart, 'web', TYPO);
    expect(complaints(() => app.synthYaml())).toEqual([]);
  });

  test('the first construct of ours has the whole tree checked', () => {
    const { app, chart } = appWithChart();
    rawService(new Chart(app, 'other'), 'web', TYPO);
    exposed(chart, 'ours');
    expect(complaints(() => app.synthYaml())).toEqual([expect.stringMatching(/^\[other\/web\] unknown-annotation/)]);
  });
});

describe('foreign objects of odd shapes', () => {
  test('crash nothing', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, NOTHING);
    const odd: object[] = [
      { apiVersion: 'v1', kind: 'Service' },
      { apiVersion: 'v1', kind: 'Service', metadata: { annotations: { a: 1, b: true, c: { d: [] } } }, spec: 'text' },
      { apiVersion: 'v1', kind: 'Service', spec: { ports: '80' } },
      { apiVersion: 'v1', kind: 'Service', spec: { ports: [null, 1, { port: '80' }] } },
      { apiVersion: 'v1', kind: 'List', items: [null, 7, {}, { kind: 'List', apiVersion: 'v1', items: [{}] }] },
      { apiVersion: 'v1', kind: 'List', items: 'none' },
      { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', spec: [] },
      { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: 1 } },
    ];
    odd.forEach((props, index) => new ApiObject(chart, `odd-${index}`, props as any));
    const lines = complaints(() => app.synthYaml());
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter(line => !/^\[chart\/odd-\d\] malformed-object: /.test(line))).toEqual([]);
  });

  test('an object that cannot be rendered is left to cdk8s', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, NOTHING);
    rawService(chart, 'web').addJsonPatch(JsonPatch.remove('/does/not/exist'));
    expect(() => app.synthYaml()).toThrow("Failed serializing construct at path 'chart/web'");
  });

  test('two objects of one name: an error in one chart, a warning across charts', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, NOTHING);
    exposed(chart, 'web');
    new ApiObject(chart, 'twin', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: {} });
    new ApiObject(new Chart(app, 'other'), 'twin', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: {} });
    expect(EksNetworking.findings(app).map(({ id, severity, path }) => [id, severity, path])).toEqual([
      ['duplicate-object', 'error', 'chart/twin'],
      ['duplicate-object', 'warning', 'other/twin'],
    ]);
  });

  test('charts with profiles of their own are clusters of their own', () => {
    const app = new App();
    for (const id of ['staging', 'live']) {
      const chart = new Chart(app, id);
      EksNetworking.attach(chart, NOTHING);
      exposed(chart, 'web');
    }
    expect(EksNetworking.findings(app)).toEqual([]);
  });
});
