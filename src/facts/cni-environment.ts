/** What the text of an environment variable is read as. */
export type EnvironmentType = 'flag' | 'number' | 'text' | 'choice' | 'cidrs' | 'tags';

/** One environment variable of the VPC CNI. */
export interface EnvironmentVariable {
  readonly takes: EnvironmentType;
  /** Bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** What a number counts. */
  readonly unit?: string;
  readonly choices?: readonly string[];
  /** Choices that the schema of the add-on does not take. */
  readonly beyondAddon?: readonly string[];
  /** What manifest, chart and add-on set, or the program takes where they set nothing. Absent: nothing. */
  readonly standard?: string;
  /** The first release of the CNI that reads it. Absent: older than 1.6.0. */
  readonly since?: string;
  /** Which containers read it; absent is `aws-node`. */
  readonly container?: 'init' | 'both';
  /** The first add-on whose configuration schema was seen with it. Absent: none was. */
  readonly addon?: string;
  /** What a property of `VpcCni` says it; a dot stands between a property and one of its value. */
  readonly option?: string;
  /** Whether the property says the opposite. */
  readonly opposite?: true;
  /** Whether aws-node ends on a wrong value; it takes the standard otherwise. */
  readonly ends?: true;
}

const MOST = 2 ** 31 - 1;
const LEVELS = ['DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];

/** The newest release of the CNI whose variables are known. */
export const NEWEST_KNOWN_CNI = '1.23.1';

/**
 * Environment variables of the containers aws-node and aws-vpc-cni-init, VPC CNI 1.6.0 to 1.23.1, and the add-on's schema as it was published for
 * 1.12.0, 1.15.1 and in parts for 1.18.5, as of 2026-08-20.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.0/README.md
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.0/cmd/aws-vpc-cni/main.go
 * @see https://docs.aws.amazon.com/cli/latest/reference/eks/describe-addon-configuration.html
 */
export const CNI_ENVIRONMENT: { readonly [key: string]: EnvironmentVariable } = {
  ADDITIONAL_ENI_TAGS: { takes: 'tags', standard: '{}', since: '1.6.0', addon: '1.12.0', option: 'eniTags' },
  ANNOTATE_POD_IP: { takes: 'flag', standard: 'false', since: '1.9.3', addon: '1.12.0', option: 'annotatePodIp' },
  AWS_EC2_ENDPOINT: { takes: 'text', standard: '', since: '1.13.0', addon: '1.13.0', option: 'ec2Endpoint' },
  AWS_EXTERNAL_SERVICE_CIDRS: { takes: 'cidrs', standard: '', since: '1.12.6', addon: '1.13.0', option: 'externalServiceCidrs' },
  AWS_MANAGE_ENIS_NON_SCHEDULABLE: { takes: 'flag', standard: 'false', since: '1.12.6', addon: '1.13.0', option: 'manageEnisOfUnschedulableNodes' },
  AWS_VPC_CNI_NODE_PORT_SUPPORT: { takes: 'flag', standard: 'true', addon: '1.12.0', option: 'nodePortSupport' },
  AWS_VPC_ENI_MTU: { takes: 'number', min: 576, max: 9001, unit: 'bytes', standard: '9001', since: '1.6.0', addon: '1.12.0', option: 'mtu', ends: true },
  AWS_VPC_K8S_CNI_CONFIGURE_RPFILTER: { takes: 'flag', standard: 'true' },
  AWS_VPC_K8S_CNI_CONNMARK: { takes: 'text', standard: '0x80' },
  AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: { takes: 'flag', standard: 'false', addon: '1.12.0', option: 'customNetworking' },
  AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS: { takes: 'cidrs', standard: '', since: '1.6.0', addon: '1.12.0', option: 'excludeSnatCidrs' },
  AWS_VPC_K8S_CNI_EXTERNALSNAT: { takes: 'flag', standard: 'false', addon: '1.12.0', option: 'externalSnat' },
  AWS_VPC_K8S_CNI_LOGLEVEL: { takes: 'choice', choices: LEVELS, standard: 'DEBUG', addon: '1.12.0', option: 'logging.level' },
  AWS_VPC_K8S_CNI_LOG_FILE: { takes: 'text', standard: '/host/var/log/aws-routed-eni/ipamd.log', addon: '1.12.0', option: 'logging.file' },
  AWS_VPC_K8S_CNI_RANDOMIZESNAT: {
    takes: 'choice', choices: ['prng', 'hashrandom', 'none'], standard: 'prng', addon: '1.12.0', option: 'randomizeSnat',
  },
  AWS_VPC_K8S_CNI_VETHPREFIX: { takes: 'text', standard: 'eni', addon: '1.12.0', option: 'vethPrefix', ends: true },
  AWS_VPC_K8S_PLUGIN_LOG_FILE: {
    takes: 'text', standard: '/var/log/aws-routed-eni/plugin.log', addon: '1.12.0', option: 'logging.pluginFile', ends: true,
  },
  AWS_VPC_K8S_PLUGIN_LOG_LEVEL: { takes: 'choice', choices: LEVELS, standard: 'DEBUG', addon: '1.12.0', option: 'logging.pluginLevel' },
  CLUSTER_ENDPOINT: { takes: 'text', standard: '', since: '1.12.1', addon: '1.15.1', option: 'clusterEndpoint' },
  CLUSTER_NAME: { takes: 'text', standard: '' },
  DISABLE_INTROSPECTION: { takes: 'flag', standard: 'false', addon: '1.12.0', option: 'introspection', opposite: true },
  DISABLE_LEAKED_ENI_CLEANUP: { takes: 'flag', standard: 'false', since: '1.13.0', addon: '1.15.1', option: 'leakedEniCleanup', opposite: true },
  DISABLE_METRICS: { takes: 'flag', standard: 'false', addon: '1.12.0', option: 'metrics', opposite: true },
  DISABLE_NETWORK_RESOURCE_PROVISIONING: {
    takes: 'flag', standard: 'false', since: '1.9.1', addon: '1.12.0', option: 'networkResourceProvisioning', opposite: true,
  },
  DISABLE_POD_V6: { takes: 'flag', standard: 'false', since: '1.15.0', addon: '1.15.1', option: 'disablePodIpv6' },
  DISABLE_TCP_EARLY_DEMUX: {
    takes: 'flag', standard: 'false', since: '1.7.3', container: 'init', addon: '1.13.0', option: 'securityGroupsForPods.disableTcpEarlyDemux',
  },
  ENABLE_BANDWIDTH_PLUGIN: { takes: 'flag', standard: 'false', since: '1.10.0', addon: '1.15.1', option: 'bandwidthPlugin' },
  ENABLE_IMDS_ONLY_MODE: { takes: 'flag', standard: 'false', since: '1.19.6' },
  ENABLE_IPv4: { takes: 'flag', standard: 'false', since: '1.10.0' },
  ENABLE_IPv6: { takes: 'flag', standard: 'false', since: '1.10.0', container: 'both' },
  ENABLE_MULTI_NIC: { takes: 'flag', standard: 'false', since: '1.20.0', option: 'multiNic' },
  ENABLE_NFTABLES: { takes: 'flag', standard: 'false', since: '1.12.1' },
  ENABLE_POD_ENI: { takes: 'flag', standard: 'false', since: '1.7.0', addon: '1.12.0', option: 'securityGroupsForPods' },
  ENABLE_PREFIX_DELEGATION: { takes: 'flag', standard: 'false', since: '1.9.0', addon: '1.12.0' },
  ENABLE_SUBNET_DISCOVERY: { takes: 'flag', standard: 'true', since: '1.18.0', addon: '1.18.5', option: 'subnetDiscovery' },
  ENABLE_V4_EGRESS: { takes: 'flag', standard: 'true', since: '1.15.1', addon: '1.15.1', option: 'ipv4Egress' },
  ENABLE_V6_EGRESS: { takes: 'flag', standard: 'false', since: '1.13.0', container: 'both', addon: '1.15.1', option: 'ipv6Egress' },
  ENI_CONFIG_ANNOTATION_DEF: {
    takes: 'text', standard: 'k8s.amazonaws.com/eniConfig', addon: '1.15.1', option: 'customNetworking.nodeAnnotation',
  },
  ENI_CONFIG_LABEL_DEF: { takes: 'text', standard: 'k8s.amazonaws.com/eniConfig', addon: '1.15.1', option: 'customNetworking.nodeLabel' },
  HOST_CNI_BIN_PATH: { takes: 'text', standard: '/host/opt/cni/bin', container: 'both' },
  HOST_CNI_CONFDIR_PATH: { takes: 'text', standard: '/host/etc/cni/net.d' },
  INTROSPECTION_BIND_ADDRESS: { takes: 'text', standard: '127.0.0.1:61679', addon: '1.15.1', option: 'introspectionAddress' },
  IP_COOLDOWN_PERIOD: {
    takes: 'number', min: 0, max: MOST, unit: 'seconds', standard: '30', since: '1.15.0', addon: '1.15.1', option: 'ipCooldownPeriod', ends: true,
  },
  MANAGE_UNTAGGED_ENI: { takes: 'flag', standard: 'true' },
  MAX_ENI: { takes: 'number', min: 1, max: 1024, unit: 'ENIs', addon: '1.15.1', option: 'maxEni' },
  MINIMUM_IP_TARGET: { takes: 'number', min: 1, max: MOST, unit: 'addresses', since: '1.6.0', addon: '1.15.1', option: 'minimumIpTarget' },
  NETWORK_POLICY_ENFORCING_MODE: {
    takes: 'choice',
    choices: ['standard', 'strict'],
    beyondAddon: ['none'],
    standard: 'standard',
    since: '1.17.1',
    addon: '1.18.5',
    ends: true,
    option: 'networkPolicy.enforcingMode',
  },
  POD_MTU: { takes: 'number', min: 576, max: 9001, unit: 'bytes', since: '1.16.4', addon: '1.18.5', option: 'podMtu', ends: true },
  POD_SECURITY_GROUP_ENFORCING_MODE: {
    takes: 'choice',
    choices: ['strict', 'standard'],
    standard: 'strict',
    since: '1.11.0',
    addon: '1.15.1',
    ends: true,
    option: 'securityGroupsForPods.enforcingMode',
  },
  VPC_ID: { takes: 'text', standard: '' },
  WARM_ENI_TARGET: { takes: 'number', min: 0, max: MOST, unit: 'ENIs', standard: '1', addon: '1.12.0', option: 'warmEniTarget' },
  WARM_IP_TARGET: { takes: 'number', min: 1, max: MOST, unit: 'addresses', addon: '1.15.1', option: 'warmIpTarget' },
  WARM_PREFIX_TARGET: {
    takes: 'number', min: 1, max: MOST, unit: 'prefixes', standard: '1', since: '1.9.0', addon: '1.12.0', option: 'warmPrefixTarget',
  },
};

/**
 * Keys of the add-on's configuration beside `env`, by their path, with the first release whose schema was seen with them. Those of 1.16.0 are
 * known from the chart and from users.
 */
export const CNI_ADDON_KEYS: { readonly [path: string]: string } = {
  'affinity': '1.15.1',
  'branchENICooldown': '1.16.0',
  'enableNetworkPolicy': '1.15.1',
  'enableWindowsIpam': '1.15.1',
  'enableWindowsPrefixDelegation': '1.16.0',
  'eniConfig': '1.13.0',
  'livenessProbeTimeoutSeconds': '1.15.1',
  'minimumWindowsIPTarget': '1.16.0',
  'nodeAgent.enableCloudWatchLogs': '1.15.0',
  'nodeAgent.enablePolicyEventLogs': '1.15.1',
  'nodeAgent.healthProbeBindAddr': '1.15.1',
  'nodeAgent.metricsBindAddr': '1.15.1',
  'readinessProbeTimeoutSeconds': '1.15.1',
  'resources': '1.12.0',
  'tolerations': '1.15.1',
  'warmWindowsIPTarget': '1.16.0',
  'warmWindowsPrefixTarget': '1.16.0',
};
