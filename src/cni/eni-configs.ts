import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { CustomNetworking } from '../cluster/cni/custom-networking';
import type { VpcCni } from '../cluster/cni/vpc-cni';
import { profileFor } from '../hosts/attachment';
import { validationOf } from '../hosts/synth-validation';
import { shown } from '../input/arguments';
import { labels as checkedLabels } from '../input/kubernetes-names';
import { OptionNames, optionsOf } from '../input/options';
import { leaveNamespaceOut } from '../load-balancer/cluster-scoped';

/**
 * Which ENIConfigs are written.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network-tutorial.html
 */
export interface EniConfigsProps {
  /** The VPC CNI whose custom networking has ENIConfigs, and no `region`, with which add-on or chart would write them. */
  readonly cni: VpcCni;

  /**
   * Labels of each ENIConfig.
   * @default - those of the chart alone
   */
  readonly labels?: { [key: string]: string };
}

/**
 * The ENIConfigs of custom networking: one object for each, by the names that nodes choose.
 *
 * Each is a child by its name. Nodes that were there before them have to be replaced.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network.html
 */
export class EniConfigs extends Construct {
  /**
   * @param scope chart or construct that it belongs to
   * @param id id in the scope
   * @param props which ENIConfigs are written
   * @throws if the CNI has no custom networking, does not say its ENIConfigs, or leaves them to add-on or chart
   */
  public constructor(scope: Construct, id: string, props: EniConfigsProps) {
    const self = `EniConfigs '${scope.node.path}/${id}'`;
    const { cni, labels } = optionsOf(self, props, NAMES);
    const configs = configsOf(self, cni);
    const metadata = labels === undefined ? {} : { labels: checkedLabels(`${self}: labels`, labels) };
    super(scope, id);
    profileFor({ scope, id });
    for (const name of Object.keys(configs).sort()) {
      const { subnetId, securityGroups } = configs[name];
      leaveNamespaceOut(new ApiObject(this, name, {
        apiVersion: 'crd.k8s.amazonaws.com/v1alpha1',
        kind: 'ENIConfig',
        metadata: { name, ...metadata },
        spec: { subnet: subnetId, ...securityGroups === undefined ? {} : { securityGroups: [...securityGroups] } },
      }));
    }
    validationOf(this);
  }
}

const NAMES: OptionNames<EniConfigsProps> = { cni: true, labels: true };

function configsOf(self: string, cni: VpcCni): NonNullable<CustomNetworking['eniConfigs']> {
  if (typeof (cni as Partial<VpcCni> | undefined)?.addonConfigurationValues !== 'function') {
    throw new Error(`${self}: cni is ${shown(cni)}; give VpcCni.prefixDelegation({ customNetworking: … }) or VpcCni.secondaryAddresses({ customNetworking: … })`);
  }
  const { customNetworking } = cni;
  if (customNetworking?.eniConfigs === undefined) {
    throw new Error(`${self}: cni has ${customNetworking === undefined ? 'no customNetworking' : 'customNetworking without eniConfigs'}; give it customNetworking: CustomNetworking.of({ eniConfigs: … })`);
  }
  if (customNetworking.region !== undefined) {
    throw new Error(`${self}: customNetworking of cni has region '${customNetworking.region}', with which the add-on or the chart writes the ENIConfigs; leave the region out, or this construct`);
  }
  return customNetworking.eniConfigs;
}
