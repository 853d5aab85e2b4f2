import { App, Chart } from 'cdk8s';
import {
  ClusterProfile, Controller, EksNetworking, ExposedPort, ExposedTcpService, ExposedTcpServiceProps, FindingMode, PodTargets, Severity,
} from '../../src';

export const NLB = 'service.beta.kubernetes.io/aws-load-balancer-';

export const MINIMAL: ExposedTcpServiceProps = { pods: PodTargets.withLabels({ app: 'web' }), ports: [ExposedPort.tcp(443)] };

export interface Rendered {
  readonly metadata: { name: string; namespace?: string; labels?: object; annotations: { [key: string]: string } };
  readonly spec: any;
  /** Annotations without their common prefix. */
  readonly short: { [key: string]: string };
}

/** What a construct of minimal props, and some more, emits. It has to pass all checks. */
export function rendered(props: Partial<ExposedTcpServiceProps> = {}, controller = Controller.selfManaged('3.5.0'), vpcCidrs?: string[]): Rendered {
  const app = new App();
  // Collected, so that warnings are not printed among results.
  EksNetworking.attach(app, ClusterProfile.of({ controller, vpcCidrs }), { mode: FindingMode.COLLECTING });
  const chart = new Chart(app, 'chart');
  new ExposedTcpService(chart, 'web', { ...MINIMAL, ...props });
  const errors = EksNetworking.findings(app).filter(({ severity }) => severity === Severity.ERROR);
  if (errors.length > 0) {
    throw new Error(errors.map(({ message }) => message).join('\n'));
  }
  const [manifest] = chart.toJson();
  return {
    ...manifest,
    short: Object.fromEntries(Object.entries<string>(manifest.metadata.annotations).map(([key, value]) => [key.replace(NLB, ''), value])),
  };
}

export function construct(props: Partial<ExposedTcpServiceProps>, id = 'web'): ExposedTcpService {
  return new ExposedTcpService(new Chart(new App(), 'chart'), id, { ...MINIMAL, ...props });
}
