import type { IConstruct } from 'constructs';
import { ClusterProfile } from '../cluster/cluster-profile';

/** A profile as it hangs on a scope. */
export interface Attachment {
  readonly scope: IConstruct;
  readonly profile: ClusterProfile;
  readonly collecting: boolean;
}

/*
 * The marks live on the constructs themselves, below global symbols, so that two copies of this library in one program
 * see each other's.
 */
const ATTACHMENT = Symbol.for('cdk8s-eks-networking.attachment');
const LOOKED_UP = Symbol.for('cdk8s-eks-networking.lookedUp');

interface Marked {
  [ATTACHMENT]?: Attachment;
  /** Path of the construct below this scope that looked first. */
  [LOOKED_UP]?: string;
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
    throw new Error(`EksNetworking.attach: '${marks[LOOKED_UP]}' below ${name} was built without this profile; attach it before anything is built below`);
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
 * @param start the scope of the construct
 * @param path the path of the construct
 */
export function profileFor(start: IConstruct, path: string): ClusterProfile {
  for (let scope: IConstruct | undefined = start; scope !== undefined; scope = scope.node.scope) {
    const marks = scope as IConstruct & Marked;
    if (marks[ATTACHMENT] !== undefined) {
      return marks[ATTACHMENT].profile;
    }
    if (marks[LOOKED_UP] === undefined) {
      define(marks, LOOKED_UP, path);
    }
  }
  return defaultProfile();
}

function define<K extends keyof Marked>(marks: Marked, key: K, value: Marked[K]): void {
  Object.defineProperty(marks, key, { value, enumerable: false });
}
