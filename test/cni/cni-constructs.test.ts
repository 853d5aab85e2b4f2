import { ApiObject, App, Chart, Testing, Yaml } from 'cdk8s';
import { CustomNetworking, EniConfigs, EniConfigsProps, PodSecurityGroups, PodSecurityGroupsProps, PodTargets, VpcCni } from '../../src';

const chartIn = (namespace?: string) => new Chart(new App(), 'net', { namespace });
const cniWith = (options?: Parameters<typeof CustomNetworking.of>[0]) => VpcCni.prefixDelegation({ customNetworking: CustomNetworking.of(options) });
const CONFIGS = { 'us-east-1b': { subnetId: 'subnet-b', securityGroups: ['sg-1', 'sg-2'] }, 'us-east-1a': { subnetId: 'subnet-a' } };

describe('EniConfigs', () => {
  it('writes one cluster-wide object for each, in order', () => {
    const chart = chartIn('kube-system');
    new EniConfigs(chart, 'eni-configs', { cni: cniWith({ eniConfigs: CONFIGS }), labels: { team: 'net' } });
    expect(Yaml.stringify(...Testing.synth(chart))).toBe(`apiVersion: crd.k8s.amazonaws.com/v1alpha1
kind: ENIConfig
metadata:
  labels:
    team: net
  name: us-east-1a
spec:
  subnet: subnet-a
---
apiVersion: crd.k8s.amazonaws.com/v1alpha1
kind: ENIConfig
metadata:
  labels:
    team: net
  name: us-east-1b
spec:
  securityGroups:
    - sg-1
    - sg-2
  subnet: subnet-b
`);
  });

  it.each<[unknown, string]>([
    [{}, 'cni is nothing; give VpcCni.prefixDelegation({ customNetworking: … }) or VpcCni.secondaryAddresses({ customNetworking: … })'],
    [{ cni: VpcCni.ipv6() }, 'cni has no customNetworking; give it customNetworking: CustomNetworking.of({ eniConfigs: … })'],
    [{ cni: cniWith() }, 'cni has customNetworking without eniConfigs; give it customNetworking: CustomNetworking.of({ eniConfigs: … })'],
    [{ cni: cniWith({ eniConfigs: CONFIGS, region: 'us-east-1' }) },
      "customNetworking of cni has region 'us-east-1', with which the add-on or the chart writes the ENIConfigs; leave the region out, or this construct"],
    [{ cni: cniWith({ eniConfigs: CONFIGS }), lables: {} }, 'there is no property lables; did you mean labels?'],
    [{ cni: cniWith({ eniConfigs: CONFIGS }), labels: { '-': 'x' } },
      "labels: key is '-'; allowed are at most 63 letters, digits, hyphens, underscores and full stops, a letter or digit at both ends, and a domain and a slash in front of them"],
  ])('refuses %#', (props, message) => {
    const chart = chartIn();
    expect(() => new EniConfigs(chart, 'enis', props as EniConfigsProps)).toThrow(new Error(`EniConfigs 'net/enis': ${message}`));
    expect(chart.node.children).toEqual([]);
  });
});

describe('PodSecurityGroups', () => {
  const spec = (props: PodSecurityGroupsProps) => {
    const chart = chartIn('shop');
    new PodSecurityGroups(chart, 'db-clients', props);
    return Testing.synth(chart)[0];
  };
  const workload = (chart: Chart, selector: object, namespace?: string) =>
    new ApiObject(chart, 'api', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { namespace }, spec: { selector, template: {} } });

  it('writes the whole policy', () => {
    expect(spec({
      securityGroups: ['sg-2', 'sg-1'],
      pods: PodTargets.withLabels({ app: 'api' }),
      serviceAccountLabels: { role: 'db' },
      name: 'db',
      namespace: 'pay',
      labels: { team: 'pay' },
    })).toEqual({
      apiVersion: 'vpcresources.k8s.aws/v1beta1',
      kind: 'SecurityGroupPolicy',
      metadata: { name: 'db', namespace: 'pay', labels: { team: 'pay' } },
      spec: {
        podSelector: { matchLabels: { app: 'api' } },
        serviceAccountSelector: { matchLabels: { role: 'db' } },
        securityGroups: { groupIds: ['sg-2', 'sg-1'] },
      },
    });
  });

  it('takes its name from its id, its namespace from the chart, and leaves out what is not given', () => {
    expect(spec({ securityGroups: ['sg-1'], serviceAccountLabels: { role: 'db' } })).toEqual({
      apiVersion: 'vpcresources.k8s.aws/v1beta1',
      kind: 'SecurityGroupPolicy',
      metadata: { name: 'db-clients', namespace: 'shop' },
      spec: { serviceAccountSelector: { matchLabels: { role: 'db' } }, securityGroups: { groupIds: ['sg-1'] } },
    });
  });

  it('reads the labels of a workload when it is written', () => {
    const chart = chartIn('shop');
    const api = workload(chart, { matchLabels: { app: 'api' } });
    new PodSecurityGroups(chart, 'db', { pods: PodTargets.of(api), securityGroups: ['sg-1'] });
    expect(Testing.synth(chart)[1].spec).toEqual({ podSelector: { matchLabels: { app: 'api' } }, securityGroups: { groupIds: ['sg-1'] } });
  });

  it('never selects all pods for want of labels', () => {
    const chart = chartIn('shop');
    const api = workload(chart, { matchExpressions: [{ key: 'app', operator: 'Exists' }] });
    const policy = new PodSecurityGroups(chart, 'db', { pods: PodTargets.of(api), serviceAccountLabels: { role: 'db' }, securityGroups: ['sg-1'] });
    expect(policy.toJson().spec).not.toHaveProperty('podSelector');
    expect(() => App.of(chart).synthYaml()).toThrow("Deployment 'net/api' selects its pods by expressions, and PodSecurityGroups can select by labels only");
  });

  it('refuses a workload of another namespace', () => {
    const chart = chartIn('shop');
    const pods = PodTargets.of(workload(chart, { matchLabels: { app: 'api' } }, 'pay'));
    expect(() => new PodSecurityGroups(chart, 'db', { pods, securityGroups: ['sg-1'] })).toThrow(new Error(
      "PodSecurityGroups 'net/db': Deployment 'net/api' is in namespace 'pay', and the policy in 'shop', where it selects pods; put both into one namespace"));
    expect(() => new PodSecurityGroups(chart, 'db', { pods, namespace: 'pay', securityGroups: ['sg-1'] })).not.toThrow();
  });

  it.each([1, 5])('takes %d security groups', count => {
    const securityGroups = Array.from({ length: count }, (_, index) => `sg-${index}`);
    expect(spec({ securityGroups, serviceAccountLabels: { a: 'b' } }).spec.securityGroups.groupIds).toEqual(securityGroups);
  });

  it.each<[unknown, string]>([
    [{ securityGroups: ['sg-1'] }, ': names no pods, and such a policy is ignored; give pods or serviceAccountLabels'],
    [{ securityGroups: ['sg-1'], serviceAccountLabels: {} }, ': serviceAccountLabels is {}; give at least one label, or leave it out'],
    [{ securityGroups: ['sg-1'], pods: { app: 'api' } }, ": pods is {\"app\":\"api\"}; give PodTargets.of(workload) or PodTargets.withLabels({ app: 'web' })"],
    [{ securityGroups: [], serviceAccountLabels: { a: 'b' } }, ': securityGroups is []; an ENI has 1 to 5 security groups'],
    [{ securityGroups: ['sg-1', 'sg-2', 'sg-3', 'sg-4', 'sg-5', 'sg-6'], serviceAccountLabels: { a: 'b' } },
      ': securityGroups is ["sg-1","sg-2","sg-3","sg-4","sg-5","sg-6"]; an ENI has 1 to 5 security groups'],
    [{ securityGroups: ['sg-1', 'sg-1'], serviceAccountLabels: { a: 'b' } }, ": securityGroups is 'sg-1'; name each security group once"],
    [{ securityGroups: ['web'], serviceAccountLabels: { a: 'b' } }, ": securityGroups[0] is 'web'; give the id of a security group, for instance 'sg-0a1b2c3d'"],
    [{ securityGroups: 'sg-1', serviceAccountLabels: { a: 'b' } }, ": securityGroups is 'sg-1'; give a list such as ['sg-0a1b2c3d']"],
    [{ securityGroups: ['sg-1'], serviceAccountLabels: { a: 'b' }, name: 'DB' },
      ": name is 'DB'; allowed are lower-case letters, digits, and inner hyphens and dots, at most 253; the id of the construct is the name unless name is given"],
    [{ groups: ['sg-1'] }, ': there is no property groups; there is securityGroups, pods, serviceAccountLabels, name, namespace, labels'],
  ])('refuses %#', (props, message) => {
    const chart = chartIn();
    expect(() => new PodSecurityGroups(chart, 'db', props as PodSecurityGroupsProps)).toThrow(new Error(`PodSecurityGroups 'net/db'${message}`));
    expect(chart.node.children).toEqual([]);
  });
});
