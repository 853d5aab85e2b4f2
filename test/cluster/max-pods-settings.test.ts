import fc from 'fast-check';
import { parse } from 'yaml';
import { InstanceLimits, KarpenterAmiFamily, MaxPodsSettings, NodeConfigOptions, NodeGroup, NodeSetup, PodDensity, VpcCni } from '../../src';
import { knownInstanceTypes } from '../../src/capacity/instance-facts';

const PREFIXES = VpcCni.prefixDelegation();
const SINGLES = VpcCni.secondaryAddresses();

const own = (setup: NodeSetup, ...instanceTypes: string[]) => NodeGroup.selfManaged('own', { instanceTypes, setup });

describe('the number', () => {
  test.each<[string, NodeGroup, VpcCni, number]>([
    ['follows single addresses', own(NodeSetup.nodeadm(), 'm5.large'), SINGLES, 29],
    ['follows prefixes, capped', own(NodeSetup.nodeadm(), 'm5.large'), PREFIXES, 110],
    ['is capped higher beyond 30 vCPUs', own(NodeSetup.nodeadm(), 'm5.12xlarge'), PREFIXES, 250],
    ['is capped with single addresses, too', own(NodeSetup.nodeadm(), 'm5.4xlarge'), SINGLES, 110],
    ['is that of the smallest type', own(NodeSetup.nodeadm(), 'm5.4xlarge', 't3.micro', 'm5.large'), PREFIXES, 34],
    ['is the one that was given', own(NodeSetup.nodeadm({ maxPods: 60 }), 'm5.large'), PREFIXES, 60],
    ['may use every address', own(NodeSetup.bottlerocket({ maxPods: 29 }), 'm5.large'), SINGLES, 29],
    ['may be more than recommended', own(NodeSetup.nodeadm({ maxPods: 434 }), 'm5.large'), PREFIXES, 434],
    ['is of IPv6 as well', own(NodeSetup.nodeadm(), 'm5.large'), VpcCni.ipv6(), 110],
    ['is of Windows as well', NodeGroup.selfManaged('win', { instanceTypes: ['m5.large'], setup: NodeSetup.windows() }), SINGLES, 9],
    ['is of Karpenter as well', NodeGroup.karpenter('pool', { instanceTypes: ['m5.large'], maxPods: 40 }), PREFIXES, 40],
    ['is of a managed group as well', NodeGroup.managed('general', { instanceTypes: ['m5.large'] }), PREFIXES, 110],
  ])('%s', (_name, group, cni, maxPods) => {
    expect(MaxPodsSettings.of(group, cni).maxPods).toBe(maxPods);
  });

  test.each<[string, () => unknown, string]>([
    ['more than there are addresses', () => MaxPodsSettings.of(own(NodeSetup.nodeadm({ maxPods: 30 }), 'm5.large'), SINGLES),
      "MaxPodsSettings.of: maxPods of 'own' is 30; m5.large has room for 29 pods by its addresses, so give at most 29"],
    ['a type that is not known', () => MaxPodsSettings.of(own(NodeSetup.nodeadm(), 'm99.large'), SINGLES),
      "MaxPodsSettings.of: how many pods m99.large of 'own' takes is not known; give its limits with instanceLimits"],
    ['types that are not known', () => MaxPodsSettings.of(NodeGroup.karpenter('pool'), SINGLES),
      "MaxPodsSettings.of: the instance types of 'pool' are not known; give instanceTypes"],
    ['no room at all', () => MaxPodsSettings.of(NodeGroup.selfManaged('own', {
      instanceTypes: ['x1.tiny'], setup: NodeSetup.windows(), instanceLimits: [InstanceLimits.custom('x1.tiny', { enis: 1, ipv4AddressesPerEni: 1 })],
    }), SINGLES), "MaxPodsSettings.of: x1.tiny of 'own' has no address for a pod; choose a larger type"],
    ['Fargate', () => MaxPodsSettings.of(NodeGroup.fargate('jobs', { selectors: [{ namespace: 'jobs' }] }), SINGLES),
      "MaxPodsSettings.of: Fargate profile 'jobs' has no kubelets; give a group whose nodes you set up"],
    ['EKS Auto Mode', () => MaxPodsSettings.of(NodeGroup.autoMode('auto', { instanceTypes: ['m5.large'] }), SINGLES),
      "MaxPodsSettings.of: EKS Auto Mode sets up the nodes of 'auto'; give a group whose nodes you set up"],
    ['no group', () => MaxPodsSettings.of('general' as unknown as NodeGroup, SINGLES),
      "MaxPodsSettings.of: group is 'general'; give a node group, for instance NodeGroup.selfManaged('general', { … })"],
    ['no CNI', () => MaxPodsSettings.of(own(NodeSetup.nodeadm(), 'm5.large'), undefined as unknown as VpcCni),
      'MaxPodsSettings.of: cni is nothing; give VpcCni.secondaryAddresses(…), VpcCni.prefixDelegation(…) or VpcCni.ipv6(…)'],
  ])('is refused for %s', (_name, make, message) => {
    expect(make).toThrow(new Error(message));
  });

  test('is never more than find an address, nor more than recommended', () => {
    fc.assert(fc.property(fc.constantFrom(...knownInstanceTypes()), fc.boolean(), (instanceType, prefixDelegation) => {
      const density = PodDensity.of(InstanceLimits.of(instanceType), { prefixDelegation });
      const cni = prefixDelegation ? PREFIXES : SINGLES;
      if (density.recommendedMaxPods === undefined) {
        expect(() => MaxPodsSettings.of(own(NodeSetup.nodeadm(), instanceType), cni)).toThrow('is not known');
        return;
      }
      const { maxPods } = MaxPodsSettings.of(own(NodeSetup.nodeadm(), instanceType), cni);
      expect(maxPods).toBeLessThanOrEqual(Math.min(250, density.podAddresses! + 2));
    }), { numRuns: 300 });
  });
});

describe('what is written', () => {
  const nodeadm = MaxPodsSettings.of(own(NodeSetup.nodeadm(), 'm5.large'), PREFIXES);
  const CLUSTER = { name: 'shop', apiServerEndpoint: 'https://example.com', certificateAuthority: 'Y2E=', cidr: '172.20.0.0/16' };

  test('is an expression of one number for nodeadm, which reserves memory by it', () => {
    expect(parse(nodeadm.nodeConfig())).toEqual({ apiVersion: 'node.eks.aws/v1alpha1', kind: 'NodeConfig', spec: { kubelet: { maxPodsExpression: '110' } } });
    expect(nodeadm.kubeReservedMemoryMi).toBe(1465);
  });

  test('is the configuration of the kubelet for older AMIs', () => {
    expect(parse(nodeadm.nodeConfig({ olderThan20251007: true })).spec).toEqual({ kubelet: { config: { maxPods: 110 } } });
  });

  test('holds the cluster where it is given', () => {
    expect(parse(nodeadm.nodeConfig({ cluster: CLUSTER })).spec.cluster).toEqual(CLUSTER);
  });

  test('is a MIME document as user data', () => {
    const [head, part, ...rest] = nodeadm.nodeConfigUserData({ cluster: CLUSTER }).split(/^--BOUNDARY(?:--)?\n/m);
    expect(head).toBe('MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="BOUNDARY"\n\n');
    expect(part).toBe(`Content-Type: application/node.eks.aws\n\n---\n${nodeadm.nodeConfig({ cluster: CLUSTER })}`);
    expect(rest).toEqual(['']);
  });

  test('is a setting of Bottlerocket', () => {
    expect(MaxPodsSettings.of(own(NodeSetup.bottlerocket(), 'm5.large'), PREFIXES).bottlerocketSettings()).toBe('[settings.kubernetes]\nmax-pods = 110\n');
  });

  test('is an argument of the scripts', () => {
    expect(MaxPodsSettings.of(own(NodeSetup.al2(), 'm5.large'), PREFIXES).al2BootstrapArguments()).toBe("--use-max-pods false --kubelet-extra-args '--max-pods=110'");
    expect(MaxPodsSettings.of(own(NodeSetup.windows(), 'm5.large'), SINGLES).windowsKubeletArguments()).toBe('--max-pods=9');
  });

  test("is a part of Karpenter's node class", () => {
    const pool = (podsPerCore?: number) => NodeGroup.karpenter('pool', { instanceTypes: ['m5.large'], podsPerCore, amiFamily: KarpenterAmiFamily.AL2023 });
    expect(MaxPodsSettings.of(pool(), PREFIXES).karpenterKubelet()).toEqual({ maxPods: 110 });
    expect(MaxPodsSettings.of(pool(20), PREFIXES).karpenterKubelet()).toEqual({ maxPods: 110, podsPerCore: 20 });
  });

  test.each<[string, () => unknown, string]>([
    ['a NodeConfig for Bottlerocket', () => MaxPodsSettings.of(own(NodeSetup.bottlerocket(), 'm5.large'), PREFIXES).nodeConfig(),
      "MaxPodsSettings.nodeConfig: group 'own' is not set up by nodeadm: Bottlerocket sets up its nodes; use bottlerocketSettings()"],
    ['settings of Bottlerocket for Karpenter', () => MaxPodsSettings.of(NodeGroup.karpenter('pool', { instanceTypes: ['m5.large'] }), PREFIXES).bottlerocketSettings(),
      "MaxPodsSettings.bottlerocketSettings: group 'pool' is not set up by Bottlerocket: Karpenter sets up its nodes; use karpenterKubelet()"],
    ['a NodeConfig for the AMI of EKS', () => MaxPodsSettings.of(NodeGroup.managed('general', { instanceTypes: ['m5.large'] }), PREFIXES).nodeConfigUserData(),
      "MaxPodsSettings.nodeConfig: group 'general' is not set up by nodeadm: EKS says maxPods itself, once, when the group is made; "
      + 'set up the VPC CNI before the group, or give the group an AMI of its own'],
    ['the part of Karpenter for nodeadm', () => nodeadm.karpenterKubelet(),
      "MaxPodsSettings.karpenterKubelet: group 'own' is not set up by Karpenter: nodeadm sets up its nodes; use nodeConfig() or nodeConfigUserData()"],
    ['an option that nobody reads', () => nodeadm.nodeConfig({ clusters: CLUSTER } as NodeConfigOptions),
      'MaxPodsSettings.nodeConfig: there is no property clusters; did you mean cluster?'],
    ['half a cluster', () => nodeadm.nodeConfig({ cluster: { ...CLUSTER, cidr: '' } }),
      "MaxPodsSettings.nodeConfig: cluster.cidr is ''; give the CIDR block of Services, for instance '172.20.0.0/16'"],
  ])('is never %s', (_name, write, message) => {
    expect(write).toThrow(new Error(message));
  });
});
