import type { Check } from '../check';
import { AWS_NODE_ENVIRONMENT } from '../pod-network/aws-node-environment';
import { CNI_CONFIG_MAP } from '../pod-network/cni-config-map';
import { SECURITY_GROUP_POLICY } from '../pod-network/security-group-policy';

/** Checks over objects that set how pods get addresses. Their findings stand in this order. */
export const CHECKS_OF_POD_NETWORK: readonly Check[] = [AWS_NODE_ENVIRONMENT, CNI_CONFIG_MAP, SECURITY_GROUP_POLICY];
