import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { NLB, appWithChart, complaints, printed, rawService } from './support';
import { Checks, ClusterProfile, Controller, EksNetworking, ExposedPort, ExposedTcpService, FindingMode, PodTargets, Severity } from '../../src';

const AUTO = ClusterProfile.of({ controller: Controller.autoMode() });
const OWN = ClusterProfile.of({ controller: Controller.selfManaged('3.5.0') });
const TYPO = { [`${NLB}shceme`]: 'internal' };

function exposed(scope: Construct, id = 'web') {
  return new ExposedTcpService(scope, id, { pods: PodTargets.withLabels({ app: 'web' }), ports: [ExposedPort.tcp(80)] });
}

const classOf = (service: ExposedTcpService) => service.toJson().spec.loadBalancerClass;

describe('EksNetworking.attach', () => {
  test('the nearest profile upward wins', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, AUTO);
    EksNetworking.attach(chart, OWN);
    const inner = new Construct(chart, 'inner');
    EksNetworking.attach(inner, AUTO);
    expect(classOf(exposed(new Chart(app, 'other')))).toBe('eks.amazonaws.com/nlb');
    expect(classOf(exposed(chart, 'a'))).toBe('service.k8s.aws/nlb');
    expect(classOf(exposed(inner))).toBe('eks.amazonaws.com/nlb');
  });

  test('a second at one scope is an error', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, AUTO);
    EksNetworking.attach(chart, AUTO);
    expect(() => EksNetworking.attach(app, OWN)).toThrow('the app has a profile already');
    expect(() => EksNetworking.attach(chart, OWN)).toThrow("'chart' has a profile already");
  });

  test('one after something below was built without it is an error', () => {
    const { app, chart } = appWithChart();
    exposed(chart);
    expect(() => EksNetworking.attach(chart, OWN)).toThrow("'chart/web' below 'chart' was built without this profile");
    expect(() => EksNetworking.attach(app, OWN)).toThrow("'chart/web' below the app was built without this profile");
  });

  test('one beside or above what was looked up elsewhere is none', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(chart, OWN);
    exposed(chart);
    const other = new Chart(app, 'other');
    EksNetworking.attach(other, AUTO);
    EksNetworking.attach(app, AUTO);
    expect(classOf(exposed(other))).toBe('eks.amazonaws.com/nlb');
  });

  test('checks see the profile of the scope', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(chart, ClusterProfile.of({ controller: Controller.selfManaged('2.12.0') }));
    rawService(chart, 'a', { [`${NLB}enable-tcp-udp-listener`]: 'true' });
    rawService(new Chart(app, 'new'), 'b', { [`${NLB}enable-tcp-udp-listener`]: 'true' });
    expect(EksNetworking.findings(app).map(({ id, path }) => [id, path])).toEqual([['unsupported-feature', 'chart/a']]);
  });
});

describe('collecting', () => {
  test('throws and prints nothing, and keeps all findings', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, ClusterProfile.of({ controller: Controller.selfManaged('2.11.0') }), { mode: FindingMode.COLLECTING });
    rawService(chart, 'a', { ...TYPO, [`${NLB}enable-icmp-for-path-mtu-discovery`]: 'on' });
    expect(printed(() => {
      app.synthYaml();
      chart.toJson();
    })).toEqual([]);
    expect(EksNetworking.findings(app).map(({ id, severity }) => [id, severity])).toEqual([
      ['unknown-annotation', Severity.ERROR],
      ['unsupported-feature', Severity.WARNING],
    ]);
  });

  test('holds below its scope only', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(chart, OWN, { mode: FindingMode.COLLECTING });
    rawService(chart, 'a', TYPO);
    rawService(new Chart(app, 'strict'), 'b', TYPO);
    expect(complaints(() => app.synthYaml())).toEqual([expect.stringMatching(/^\[strict\/b\]/)]);
  });
});

describe('EksNetworking.findings', () => {
  test('tells those at and below the construct, acknowledged ones as well, and registers nothing', () => {
    const { app, chart } = appWithChart();
    rawService(chart, 'a', TYPO);
    const other = new Chart(app, 'chart-2');
    rawService(other, 'b', TYPO);
    Checks.of(chart).acknowledge('unknown-annotation', 'read by us');
    expect(EksNetworking.findings(app)).toHaveLength(2);
    expect(EksNetworking.findings(chart)).toEqual([{
      id: 'unknown-annotation',
      severity: 'error',
      path: 'chart/a',
      field: `metadata.annotations['${NLB}shceme']`,
      got: `${NLB}shceme`,
      message: `annotation ${NLB}shceme is not known to AWS Load Balancer Controller 3.5.0`,
      fix: `Did you mean ${NLB}scheme?`,
      docs: 'docs/checks/unknown-annotation.md',
      acknowledged: 'read by us',
    }]);
    expect(complaints(() => app.synthYaml())).toEqual([]);
  });
});

describe('Checks.acknowledge', () => {
  test('holds for everything below, the innermost reason first', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, OWN);
    Checks.of(app).acknowledge('unknown-annotation', 'outer');
    Checks.of(chart).acknowledge('unknown-annotation', 'inner');
    rawService(chart, 'a', { ...TYPO, 'cdk8s-eks-networking/acknowledge.unknown-annotation': 'own' });
    rawService(chart, 'b', TYPO);
    rawService(new Chart(app, 'other'), 'c', TYPO);
    expect(EksNetworking.findings(app).map(({ acknowledged }) => acknowledged)).toEqual(['own', 'inner', 'outer']);
    expect(complaints(() => app.synthYaml())).toEqual([]);
  });

  test('silences the named check only', () => {
    const { app, chart } = appWithChart();
    EksNetworking.attach(app, OWN);
    Checks.of(chart).acknowledge('unsupported-feature', 'because');
    rawService(chart, 'a', TYPO);
    expect(complaints(() => app.synthYaml())).toHaveLength(1);
  });

  test('silences a warning', () => {
    const app = new App();
    EksNetworking.attach(app, ClusterProfile.of({ controller: Controller.selfManaged('2.11.0') }));
    const service = rawService(new Chart(app, 'chart'), 'a', { [`${NLB}enable-icmp-for-path-mtu-discovery`]: 'on' });
    Checks.of(service).acknowledge('unsupported-feature', 'upgrade is planned');
    expect(printed(() => app.synthYaml())).toEqual([]);
  });

  test.each([
    ['unknown-anotation', 'because', "id is 'unknown-anotation'; did you mean 'unknown-annotation'?"],
    ['x', 'because', 'the ids stand in docs/checks'],
    ['unknown-annotation', ' ', "reason is ' '; say why"],
  ])('refuses %j, %j', (id, reason, message) => {
    expect(() => Checks.of(appWithChart().chart).acknowledge(id, reason)).toThrow(message);
  });
});
