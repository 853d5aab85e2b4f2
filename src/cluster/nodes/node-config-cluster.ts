import type { NodeConfigCluster } from './node-config-options';
import { someText } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';

const CLUSTER: OptionNames<NodeConfigCluster> = { name: true, apiServerEndpoint: true, certificateAuthority: true, cidr: true };

/** The cluster as a NodeConfig has it. */
export function clusterPart(self: string, cluster: NodeConfigCluster | undefined): NodeConfigCluster | undefined {
  if (cluster === undefined) {
    return undefined;
  }
  const { name, apiServerEndpoint, certificateAuthority, cidr } = optionsOf(self, cluster, CLUSTER, self);
  return {
    name: someText(`${self}.name`, name, 'the name of the cluster'),
    apiServerEndpoint: someText(`${self}.apiServerEndpoint`, apiServerEndpoint, 'the endpoint of the API server'),
    certificateAuthority: someText(`${self}.certificateAuthority`, certificateAuthority, 'the certificate authority, in base64'),
    cidr: someText(`${self}.cidr`, cidr, "the CIDR block of Services, for instance '172.20.0.0/16'"),
  };
}
