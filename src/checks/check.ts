import type { Place } from './cluster-place';
import type { Severity } from './finding';
import type { ManifestObject } from './manifest-object';
import type { Shape } from './shape';
import type { Snapshot } from './snapshot';

/** What the docs page of a check tells. */
export interface CheckInfo {
  /** Public, at most 50 characters, equal to the name of the file. */
  readonly id: string;
  readonly title: string;
  /** The worst severity its findings have. */
  readonly severity: Severity;
  /** Why it hurts: a paragraph. */
  readonly why: string;
  /** How to mend it: ends in a period. */
  readonly fix: string;
  /** Documentation of what the check relies on. */
  readonly see: string;
  /** Release of this library that brought it. */
  readonly since: string;
}

/** What is wrong with one object, or with a cluster. */
export interface Problem {
  readonly object: Place;
  /** Place inside the object. */
  readonly field?: string;
  readonly message: string;
  readonly got?: string;
  readonly limit?: string;
  /** Mends this very case. @default - the fix of the check */
  readonly fix?: string;
  /** At most as bad as the severity of the check. @default - the severity of the check */
  readonly severity?: Severity;
}

/** What a check that finds nothing gives back: the same for all, and nothing to walk over. */
export const NOTHING: readonly never[] = [];

/** Which objects a check may have something to say of, by their shape. @default - all */
export interface Applicable {
  applies?(shape: Shape): boolean;
}

/** A pure function from one object, and everything that is emitted beside it, to problems of this object. */
export interface Check extends CheckInfo, Applicable {
  inspect(object: ManifestObject, snapshot: Snapshot, shape: Shape): Iterable<Problem>;
}
