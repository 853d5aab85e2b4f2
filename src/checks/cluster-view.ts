import type { ClusterPlace } from './cluster-place';
import type { ManifestObject } from './manifest-object';
import type { Snapshot } from './snapshot';
import type { ClusterProfile } from '../cluster/cluster-profile';
import type { CniSettings } from '../cluster/cni/cni-settings';
import type { FargateFacts } from '../cluster/nodes/node-facts';
import { Misfit, misfits } from '../plan/fit/misfit';
import { NodeGroupView, viewOf } from '../plan/fit/node-group-view';
import { Placed, Placements } from '../plan/fit/placed';
import { SubnetNeed, SubnetUsers, subnetNeeds } from '../plan/fit/subnet-need';
import { PodPolicy, branchVerdict, podPolicyOf } from '../plan/workloads/branch-enis';
import { isTakenBy } from '../plan/workloads/fargate';
import { LabelValues, any, plainLabels } from '../plan/workloads/label-selector';
import { Scalings } from '../plan/workloads/scalings';
import { makesPods, workloadOf } from '../plan/workloads/workload';

/** Pods of an object, and where they may go. */
export interface PlacedObject extends Placed {
  readonly object: ManifestObject;
}

/** What is known of a cluster, and of the pods that are emitted for it. */
export class ClusterView {
  public readonly profile: ClusterProfile;
  public readonly cni?: CniSettings;
  public readonly groups: readonly NodeGroupView[];
  public readonly fargate: readonly FargateFacts[];
  /** Pods that run on nodes. */
  public readonly onNodes: readonly PlacedObject[];
  /** Pods that a Fargate profile takes. */
  public readonly onFargate: readonly PlacedObject[];
  public readonly misfits: readonly Misfit[];
  /** What wants addresses of subnets. */
  public readonly subnetUsers: SubnetUsers;
  private needs?: readonly SubnetNeed[];

  public constructor({ origin: { cluster, realm } }: ClusterPlace, snapshot: Snapshot) {
    this.profile = cluster;
    this.cni = cluster.cni?._settings();
    const groups = cluster.nodeGroups ?? [];
    this.groups = groups.flatMap(group => group._nodes() ?? []).map(facts => viewOf(facts, this.cni, cluster.subnets));
    this.fargate = groups.flatMap(group => group._fargate() ?? []);
    const placed = this.placedObjects(snapshot.objects.filter(({ origin }) => origin.realm === realm));
    const verdicts = placed.map(({ workload }) => any(this.fargate.map(profile => isTakenBy(profile, workload))));
    // Pods that may or may not go to Fargate are counted nowhere.
    this.onNodes = placed.filter((_one, index) => verdicts[index] === false);
    this.onFargate = placed.filter((_one, index) => verdicts[index] === true);
    this.misfits = misfits(this.onNodes, this.groups);
    const { cni, fargate, onNodes, onFargate } = this;
    this.subnetUsers = { subnets: cluster.subnets ?? [], cni, groups: this.groups, onNodes, fargate, onFargate };
  }

  /** What is wanted of each subnet with all nodes, and the pods of the app spread evenly. */
  public get evenNeeds(): readonly SubnetNeed[] {
    return this.needs ??= subnetNeeds(this.subnetUsers, false);
  }

  private placedObjects(objects: readonly ManifestObject[]): PlacedObject[] {
    if (this.groups.length + this.fargate.length === 0) {
      return [];
    }
    const scalings = new Scalings();
    const policies: PodPolicy[] = [];
    const serviceAccounts = new Map<string, LabelValues | undefined>();
    for (const object of objects) {
      scalings.add(object.kind, object.namespace, object.spec);
      if (object.kind === 'SecurityGroupPolicy') {
        policies.push(podPolicyOf(object.namespace, object.spec));
      } else if (object.kind === 'ServiceAccount') {
        const key = accountKey(object.namespace, object.name);
        // Which of two of one name is there in the end is not known.
        serviceAccounts.set(key, serviceAccounts.has(key) ? undefined : plainLabels(object.metadata.labels));
      }
    }
    const placements = new Placements(this.groups);
    return objects.flatMap(object => {
      if (!makesPods(object.kind)) {
        return [];
      }
      const scaling = scalings.of(object.kind!, object.namespace, object.name);
      const workload = scaling === 'unknown' ? undefined : workloadOf(object.manifest, object.namespace, scaling);
      if (workload === undefined) {
        return [];
      }
      const account = serviceAccounts.get(accountKey(object.namespace, workload.podSpec.serviceAccountName ?? 'default'));
      const branch = this.cni === undefined ? undefined : this.cni.securityGroupsForPods === true && branchVerdict(policies, workload, account);
      return [{ object, ...placements.of(workload, branch) }];
    });
  }
}

function accountKey(namespace: string | undefined, name: unknown): string {
  return `${namespace}\0${typeof name === 'string' ? name : ''}`;
}
