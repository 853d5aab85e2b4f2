import { isAlone } from './surroundings';
import { ALB } from '../../annotations/alb-keys';
import { Severity } from '../finding';
import { ingressCheck } from '../ingress-check';

const ORDER = ALB['group.order'];
const NAME = ALB['group.name'];

export const GROUP_ORDER = ingressCheck({
  id: 'group-order',
  title: 'place in a group that is none',
  severity: Severity.WARNING,
  why: 'The order sorts the members of a group, and their rules with them. An Ingress without a group has a load balancer of its own, where there is '
    + 'nothing to sort: most likely the name of the group is missing.',
  fix: `Set ${NAME} as the other members do, or remove the order.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#group.order',
  since: '0.1.0',
}, function* (taken) {
  const order = taken.ingress.reader.whole(ORDER);
  // A group that EKS Auto Mode ignores is told as such.
  if (order.is === 'set' && order.value !== 0 && isAlone(taken) === true && !taken.object.hasAnnotation(NAME)) {
    yield { annotation: ORDER, got: String(order.value), message: `${taken.object.title} has a place in the order of a group, and is in none: the order has no effect` };
  }
}, [ORDER]);
