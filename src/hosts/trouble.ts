import type { IConstruct } from 'constructs';

const TROUBLE = Symbol.for('cdk8s-eks-networking.trouble');

interface Marked {
  [TROUBLE]?: () => string | undefined;
}

/** Lets a construct tell, after its object was rendered, what it could not write. */
export function noteTrouble(construct: IConstruct, tell: () => string | undefined): void {
  Object.defineProperty(construct, TROUBLE, { value: tell, enumerable: false });
}

/** What a construct could not write, if there is anything. */
export function troubleOf(construct: IConstruct): string | undefined {
  return (construct as IConstruct & Marked)[TROUBLE]?.();
}
