/** What stands in a model where nobody can tell before deployment. */
export class Unknown {
  public constructor(
    /** What would have to be known, as a noun: `subnets of the VPC`. */
    public readonly why: string,
  ) {}
}

export type Maybe<T> = T | Unknown;

/** A value that is filled in when it is deployed. */
export const FILLED_IN_LATER = new Unknown('value that is filled in at deployment');

/** A value that the controller refuses, so that nothing follows from it. */
export const REFUSED = new Unknown('value that is refused');

export const CONTROLLER_UNTOLD = new Unknown('defaults of this controller');

export function isKnown<T>(value: Maybe<T>): value is T {
  return !(value instanceof Unknown);
}

/** What follows from a value, where it is known. */
export function whenKnown<T, R>(value: Maybe<T>, then: (value: T) => Maybe<R>): Maybe<R> {
  return value instanceof Unknown ? value : then(value);
}
