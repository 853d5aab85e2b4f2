import { App, Chart } from 'cdk8s';
import {
  ClusterProfile, Controller, EksNetworking, FindingMode, HttpIngressGroup, HttpIngressGroupProps, HttpRoutes, HttpRoutesOptions, Listener, Severity,
} from '../../src';
import { ALB_PREFIX } from '../../src/annotations/alb-keys';

export const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/a';
export const HTTPS = Listener.https(443, { certificates: [ARN] });

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string; readonly namespace?: string; readonly labels?: object; readonly annotations?: { readonly [key: string]: string };
  };
  readonly spec: any;
}

/** Annotations without their prefix. */
export function short({ metadata }: Manifest): { [key: string]: string } {
  return Object.fromEntries(Object.entries(metadata.annotations ?? {}).map(([key, value]) => [key.replace(ALB_PREFIX, ''), value]));
}

/** An app that keeps its findings to itself, so that warnings are not printed among results. */
export function appWith(controller = Controller.selfManaged('3.5.0'), vpcCidrs?: string[]): App {
  const app = new App();
  EksNetworking.attach(app, ClusterProfile.of({ controller, vpcCidrs }), { mode: FindingMode.COLLECTING });
  return app;
}

/** The same app, if no check calls anything in it an error. */
export function passing(app: App): App {
  expect(EksNetworking.findings(app).filter(({ severity }) => severity === Severity.ERROR)).toEqual([]);
  return app;
}

/** A group in a chart of its own. */
export function group(props: Partial<HttpIngressGroupProps> = {}, app = appWith()): HttpIngressGroup {
  return new HttpIngressGroup(new Chart(app, 'platform', { namespace: 'platform' }), 'web', { listeners: [HTTPS], ...props });
}

/** What the chart of a group emits; it has to pass all checks. */
export function emitted(props: Partial<HttpIngressGroupProps> = {}, app = appWith()): Manifest[] {
  const chart = Chart.of(group(props, app));
  passing(app);
  return chart.toJson();
}

/** Annotations and spec of the group's own Ingress. */
export function own(props: Partial<HttpIngressGroupProps> = {}, app = appWith()): { readonly short: { [key: string]: string }; readonly spec: any } {
  const ingress = emitted(props, app).find(({ kind }) => kind === 'Ingress')!;
  return { short: short(ingress), spec: ingress.spec };
}

/** What routes of a team emit, in a chart of its own; it has to pass all checks. */
export function team(
  fill: (routes: HttpRoutes, chart: Chart) => unknown, options: HttpRoutesOptions = {}, props: Partial<HttpIngressGroupProps> = {}, app = appWith(),
): Manifest[] {
  const web = group(props, app);
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  fill(web.routes(chart, 'routes', options), chart);
  passing(app);
  return chart.toJson();
}

/** The one Ingress of a team. */
export function member(
  fill: (routes: HttpRoutes, chart: Chart) => unknown, options: HttpRoutesOptions = {}, props: Partial<HttpIngressGroupProps> = {}, app = appWith(),
): { readonly short: { [key: string]: string }; readonly spec: any } {
  const ingress = team(fill, options, props, app).find(({ kind }) => kind === 'Ingress')!;
  return { short: short(ingress), spec: ingress.spec };
}
