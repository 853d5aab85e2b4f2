import type { IConstruct } from 'constructs';
import { ClusterProfile } from '../cluster/cluster-profile';

/** A profile as it hangs on a scope. */
export interface Attachment {
  readonly scope: IConstruct;
  readonly profile: ClusterProfile;
  readonly collecting: boolean;
}

/** A construct that is about to be built. */
export interface Looker {
  readonly scope: IConstruct;
  readonly id: string;
}

/*
 * The marks live on the constructs themselves, below global symbols, so that two copies of this library in one program
 * see each other's.
 */
const ATTACHMENT = Symbol.for('cdk8s-eks-networking.attachment');
const LOOKED_UP = Symbol.for('cdk8s-eks-networking.lookedUp');

interface Marked {
  [ATTACHMENT]?: Attachment;
  /** The construct below this scope that looked first: its scope and its id. */
  [LOOKED_UP]?: Looker;
}

let unattached: ClusterProfile | undefined;

/** What holds where nothing is attached: self-managed, the newest controller known, AWS unknown. */
export function defaultProfile(): ClusterProfile {
  return unattached ??= ClusterProfile.of({});
}

/** Hangs a profile on a scope. */
export function attach(scope: IConstruct, profile: ClusterProfile, collecting: boolean): void {
  const marks = scope as IConstruct & Marked;
  const name = scope.node.path === '' ? 'the app' : `'${scope.node.path}'`;
  if (marks[ATTACHMENT] !== undefined) {
    throw new Error(`EksNetworking.attach: ${name} has a profile already; attach one profile to a scope, once`);
  }
  if (marks[LOOKED_UP] !== undefined) {
    const looker = [marks[LOOKED_UP].scope.node.path, marks[LOOKED_UP].id].join('/');
    throw new Error(`EksNetworking.attach: '${looker}' below ${name} was built without this profile; attach it before anything is built below`);
  }
  define(marks, ATTACHMENT, { scope, profile, collecting });
}

/** The profile that hangs on exactly this scope. */
export function attachmentAt(scope: IConstruct): Attachment | undefined {
  return (scope as IConstruct & Marked)[ATTACHMENT];
}

/**
 * The nearest profile upward, for a construct that is built on it: from now on, none may be put in between.
 *
 * @param looker the construct, by its scope and id
 */
export function profileFor(looker: Looker): ClusterProfile {
  for (let scope: IConstruct | undefined = looker.scope; scope !== undefined; scope = scope.node.scope) {
    const marks = scope as IConstruct & Marked;
    if (marks[ATTACHMENT] !== undefined) {
      return marks[ATTACHMENT].profile;
    }
    if (marks[LOOKED_UP] === undefined) {
      define(marks, LOOKED_UP, looker);
    }
  }
  return defaultProfile();
}

function define<K extends keyof Marked>(marks: Marked, key: K, value: Marked[K]): void {
  Object.defineProperty(marks, key, { value, enumerable: false });
}
