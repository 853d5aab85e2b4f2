import { ALB_PREFIX } from '../../annotations/alb-keys';
import type { TakenIngress } from '../ingress-check';

/** Whether one of our controllers surely takes an Ingress, or its annotations are written for them. */
export function meantForUs({ owner, ingress: { annotations } }: TakenIngress): boolean {
  return owner !== 'unknown' || annotations['kubernetes.io/ingress.class'] === 'alb'
    || Object.keys(annotations).some(key => key.startsWith(ALB_PREFIX));
}
