import type { EniSettings } from '../../capacity/pods';
import type { WarmPoolTargets } from '../../capacity/warm-pool';

/** What the VPC CNI of a cluster does, as the arithmetic takes it. */
export interface CniSettings extends EniSettings {
  readonly multiNic?: boolean;
  readonly targets: WarmPoolTargets;
  /** Whether ENIs may lie in further subnets of the zone that are tagged for it; absent is true. */
  readonly subnetDiscovery?: boolean;
  readonly windowsIpam?: boolean;
  readonly windowsPrefixDelegation?: boolean;
  readonly windowsTargets?: WarmPoolTargets;
  /** ENIConfigs by name, if custom networking is on and they are said. */
  readonly eniConfigs?: ReadonlyMap<string, { readonly subnetId: string; readonly securityGroups?: readonly string[] }>;
  /** Label of nodes whose value names the ENIConfig. */
  readonly eniConfigLabel?: string;
}
