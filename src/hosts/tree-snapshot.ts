import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { acknowledgedAt } from './acknowledgements';
import { Attachment, attachmentAt, defaultProfile } from './attachment';
import { Rendering } from './rendering';
import { troubleOf } from './trouble';
import type { Origin } from '../checks/manifest-object';
import { Snapshot } from '../checks/snapshot';
import type { ClusterProfile } from '../cluster/cluster-profile';

/** What all objects of a scope have in common. */
interface Surroundings {
  readonly rendering: Rendering;
  readonly attachment?: Attachment;
  readonly acknowledged: ReadonlyMap<string, string>;
  readonly realm: string;
  readonly chart?: string;
}

/** Where an object stands in the tree. Worked out when it is asked for: most objects have no findings, and nobody asks. */
export class TreeOrigin implements Origin {
  public constructor(
    /** The construct that a finding is put down to. */
    public readonly construct: IConstruct,
    private readonly scope: Surroundings,
  ) {}

  public get path(): string {
    return this.construct.node.path;
  }

  public get cluster(): ClusterProfile {
    return this.scope.attachment?.profile ?? defaultProfile();
  }

  public get realm(): string {
    return this.scope.realm;
  }

  public get unit(): string | undefined {
    return this.scope.chart;
  }

  public get acknowledged(): ReadonlyMap<string, string> {
    return this.scope.acknowledged;
  }

  public get trouble(): string | undefined {
    return troubleOf(this.construct);
  }

  /** Whether findings are asked for, not thrown. */
  public get collecting(): boolean {
    return this.scope.attachment?.collecting ?? false;
  }
}

const NOTHING_ACKNOWLEDGED: ReadonlyMap<string, string> = new Map();

/** Everything a tree emits, with the profile and the acknowledgements of the scopes above each object. */
export function snapshotOf(root: IConstruct): Snapshot {
  const snapshot = new Snapshot();
  visit(root, { acknowledged: NOTHING_ACKNOWLEDGED, realm: '', rendering: new Rendering((root as Partial<App>).resolvers) }, snapshot);
  return snapshot;
}

function visit(construct: IConstruct, outer: Surroundings, snapshot: Snapshot): void {
  const here = surroundings(construct, outer);
  if (here.attachment?.scope === construct) {
    snapshot.addCluster(new TreeOrigin(construct, here));
  }
  if (ApiObject.isApiObject(construct)) {
    const manifest = here.rendering.manifestOf(construct);
    if (manifest !== undefined) {
      snapshot.add(manifest, new TreeOrigin(madeBy(construct), here));
    }
  }
  construct.node.children.forEach(child => visit(child, here, snapshot));
}

function surroundings(construct: IConstruct, outer: Surroundings): Surroundings {
  const attachment = attachmentAt(construct);
  const acknowledged = acknowledgedAt(construct);
  const chart = Chart.isChart(construct);
  return attachment || acknowledged || chart
    ? {
      rendering: outer.rendering,
      attachment: attachment ?? outer.attachment,
      realm: attachment?.scope.node.path ?? outer.realm,
      acknowledged: acknowledged ? new Map([...outer.acknowledged, ...acknowledged]) : outer.acknowledged,
      chart: chart ? construct.node.path : outer.chart,
    }
    : outer;
}

/** The construct a user knows: a library's construct names its object `Resource` or `Default`. */
function madeBy(object: ApiObject): IConstruct {
  const { id, scope } = object.node;
  return (id === 'Resource' || id === 'Default') && scope !== undefined && !Chart.isChart(scope) ? scope : object;
}
