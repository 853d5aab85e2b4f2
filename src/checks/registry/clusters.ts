import type { ClusterCheck } from '../cluster-check';
import { BRANCH_ENIS_EXCEEDED } from '../density/branch-enis-exceeded';
import { DAEMON_SETS_FILL_NODES } from '../density/daemon-sets-fill-nodes';
import { ENI_CONFIG_ZONES } from '../density/eni-config-zones';
import { FARGATE_PODS } from '../density/fargate-pods';
import { KUBE_RESERVED_MEMORY } from '../density/kube-reserved-memory';
import { MAX_PODS_BELOW_PREFIXES } from '../density/max-pods-below-prefixes';
import { MAX_PODS_OVER_ADDRESSES } from '../density/max-pods-over-addresses';
import { NO_NODE_FOR_PODS } from '../density/no-node-for-pods';
import { POD_ENI_TYPES } from '../density/pod-eni-types';
import { PODS_DO_NOT_FIT } from '../density/pods-do-not-fit';
import { PREFIXES_WITHOUT_NITRO } from '../density/prefixes-without-nitro';
import { RESOURCES_DO_NOT_FIT } from '../density/resources-do-not-fit';
import { SMALLEST_INSTANCE_TYPE } from '../density/smallest-instance-type';
import { SUBNET_ADDRESSES } from '../density/subnet-addresses';
import { SUBNET_PREFIXES } from '../density/subnet-prefixes';
import { UNKNOWN_INSTANCE_TYPE } from '../density/unknown-instance-type';
import { WINDOWS_NODES } from '../density/windows-nodes';

/** Checks over nodes, their addresses, and the pods that are to run there. Their findings stand in this order. */
export const CHECKS_OF_CLUSTERS: readonly ClusterCheck[] = [
  UNKNOWN_INSTANCE_TYPE,
  PREFIXES_WITHOUT_NITRO,
  WINDOWS_NODES,
  ENI_CONFIG_ZONES,
  POD_ENI_TYPES,
  MAX_PODS_OVER_ADDRESSES,
  MAX_PODS_BELOW_PREFIXES,
  SMALLEST_INSTANCE_TYPE,
  KUBE_RESERVED_MEMORY,
  DAEMON_SETS_FILL_NODES,
  NO_NODE_FOR_PODS,
  FARGATE_PODS,
  PODS_DO_NOT_FIT,
  BRANCH_ENIS_EXCEEDED,
  RESOURCES_DO_NOT_FIT,
  SUBNET_ADDRESSES,
  SUBNET_PREFIXES,
];
