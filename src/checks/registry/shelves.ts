import { CHECKS_OF_ANY } from './any';
import { CHECKS_OF_INGRESSES } from './ingresses';
import { CHECKS_OF_LOAD_BALANCERS } from './load-balancers';
import { CHECKS_OF_POD_NETWORK } from './pod-network';
import { CHECKS_OF_SERVICES } from './services';
import type { Check } from '../check';
import type { IngressCheck } from '../ingress-check';
import type { ServiceCheck } from '../service-check';
import type { Shape } from '../shape';

/** A check over every object, or over the Services or Ingresses that our controllers take. */
export type AnyCheck = Check | ServiceCheck | IngressCheck;

interface Shelf {
  readonly checks: readonly AnyCheck[];
  holdsFor(shape: Shape, taken: boolean): boolean;
}

const OF_POD_NETWORK: ReadonlySet<string | undefined> = new Set(['DaemonSet', 'ConfigMap', 'SecurityGroupPolicy']);

const SHELVES: readonly Shelf[] = [
  { holdsFor: () => true, checks: CHECKS_OF_ANY },
  { holdsFor: ({ isService }) => isService, checks: CHECKS_OF_SERVICES },
  { holdsFor: ({ isService }, taken) => isService && taken, checks: CHECKS_OF_LOAD_BALANCERS },
  { holdsFor: ({ isOfIngresses }) => isOfIngresses, checks: CHECKS_OF_INGRESSES },
  { holdsFor: ({ knownKind }) => OF_POD_NETWORK.has(knownKind), checks: CHECKS_OF_POD_NETWORK },
];

/** The checks that may have something to say of objects of a shape, that our controllers take or leave alone. */
export function checksFor(shape: Shape, taken: boolean): readonly AnyCheck[] {
  return SHELVES.filter(shelf => shelf.holdsFor(shape, taken)).flatMap(({ checks }) => checks).filter(check => check.applies?.(shape) ?? true);
}
