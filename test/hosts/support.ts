import { App, ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';

export const NLB = 'service.beta.kubernetes.io/aws-load-balancer-';

/** Lines that were written to standard error while a function ran. */
export function printed(run: () => void): string[] {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    run();
    return write.mock.calls.map(([line]) => String(line).trimEnd());
  } finally {
    write.mockRestore();
  }
}

/** What a synthesis complains about, a line an error; empty if it goes through. */
export function complaints(run: () => unknown): string[] {
  let message = '';
  printed(() => {
    try {
      run();
    } catch (error) {
      message = (error as Error).message;
    }
  });
  return message.split('\n').slice(1).map(line => line.trim());
}

export function rawService(scope: Construct, id: string, annotations: { [key: string]: unknown } = {}, more: object = {}): ApiObject {
  return new ApiObject(scope, id, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: id, annotations: annotations as { [key: string]: string } },
    spec: { type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb', selector: { app: 'web' }, ports: [{ port: 443 }], ...more },
  });
}

export function appWithChart(id = 'chart'): { app: App; chart: Chart } {
  const app = new App();
  return { app, chart: new Chart(app, id) };
}
