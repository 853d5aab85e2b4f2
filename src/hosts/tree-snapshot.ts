import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { acknowledgedAt } from './acknowledgements';
import { Attachment, attachmentAt, defaultProfile } from './attachment';
import { Rendering } from './rendering';
import { troubleOf } from './trouble';
import { Snapshot } from '../checks/snapshot';

/** The construct that a finding is put down to, and how its scope wants errors handled. */
export interface Subject {
  readonly construct: IConstruct;
  readonly collecting: boolean;
}

interface Surroundings {
  readonly rendering: Rendering;
  readonly attachment?: Attachment;
  readonly acknowledged: ReadonlyMap<string, string>;
  readonly chart?: string;
}

const NOTHING_ACKNOWLEDGED: ReadonlyMap<string, string> = new Map();

/** Everything a tree emits, with the profile and the acknowledgements of the scopes above each object. */
export function snapshotOf(root: IConstruct): Snapshot {
  const snapshot = new Snapshot();
  visit(root, root.node.path, { acknowledged: NOTHING_ACKNOWLEDGED, rendering: new Rendering((root as Partial<App>).resolvers) }, snapshot);
  return snapshot;
}

function visit(construct: IConstruct, path: string, outer: Surroundings, snapshot: Snapshot): void {
  const here = surroundings(construct, path, outer);
  if (ApiObject.isApiObject(construct)) {
    const manifest = here.rendering.manifestOf(construct);
    if (manifest !== undefined) {
      const owner = madeBy(construct);
      snapshot.add(manifest, {
        path: owner === construct ? path : path.slice(0, path.lastIndexOf('/')),
        cluster: here.attachment?.profile ?? defaultProfile(),
        realm: here.attachment?.scope.node.path ?? '',
        unit: here.chart,
        acknowledged: here.acknowledged,
        trouble: troubleOf(owner),
        subject: { construct: owner, collecting: here.attachment?.collecting ?? false } satisfies Subject,
      });
    }
  }
  for (const child of construct.node.children) {
    visit(child, path === '' ? child.node.id : `${path}/${child.node.id}`, here, snapshot);
  }
}

function surroundings(construct: IConstruct, path: string, outer: Surroundings): Surroundings {
  const attachment = attachmentAt(construct);
  const acknowledged = acknowledgedAt(construct);
  const chart = Chart.isChart(construct);
  return attachment || acknowledged || chart
    ? {
      rendering: outer.rendering,
      attachment: attachment ?? outer.attachment,
      acknowledged: acknowledged ? new Map([...outer.acknowledged, ...acknowledged]) : outer.acknowledged,
      chart: chart ? path : outer.chart,
    }
    : outer;
}

/** The construct a user knows: a library's construct names its object `Resource` or `Default`. */
function madeBy(object: ApiObject): IConstruct {
  const { id, scope } = object.node;
  return (id === 'Resource' || id === 'Default') && scope !== undefined && !Chart.isChart(scope) ? scope : object;
}
