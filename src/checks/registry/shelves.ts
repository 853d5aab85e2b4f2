import type { Check } from '../check';
import type { IngressCheck } from '../ingress-check';
import type { ServiceCheck } from '../service-check';
import type { Shape } from '../shape';

/** A check over every object, or over the Services or Ingresses that our controllers take. */
export type AnyCheck = Check | ServiceCheck | IngressCheck;

interface Shelf {
  holdsFor(shape: Shape, taken: boolean): boolean;
  checks(): readonly AnyCheck[];
}

/* eslint-disable @typescript-eslint/no-require-imports */

// Loaded with the first object that wants them: few programs have everything, and loading is a good part of a small synthesis.
const SHELVES: readonly Shelf[] = [
  { holdsFor: () => true, checks: () => (require('./any') as typeof import('./any')).CHECKS_OF_ANY },
  { holdsFor: ({ isService }) => isService, checks: () => (require('./services') as typeof import('./services')).CHECKS_OF_SERVICES },
  {
    holdsFor: ({ isService }, taken) => isService && taken,
    checks: () => (require('./load-balancers') as typeof import('./load-balancers')).CHECKS_OF_LOAD_BALANCERS,
  },
  { holdsFor: shape => shape.isOfIngresses, checks: () => (require('./ingresses') as typeof import('./ingresses')).CHECKS_OF_INGRESSES },
  {
    holdsFor: ({ knownKind = '' }) => ['DaemonSet', 'ConfigMap', 'SecurityGroupPolicy'].includes(knownKind),
    checks: () => (require('./pod-network') as typeof import('./pod-network')).CHECKS_OF_POD_NETWORK,
  },
];

/** The checks that may have something to say of objects of a shape, that our controllers take or leave alone. */
export function checksFor(shape: Shape, taken: boolean): readonly AnyCheck[] {
  return SHELVES.filter(shelf => shelf.holdsFor(shape, taken)).flatMap(shelf => shelf.checks()).filter(check => check.applies?.(shape) ?? true);
}
