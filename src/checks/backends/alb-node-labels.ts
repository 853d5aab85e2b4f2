import { serviceBehind, targetTypeOf } from './services';
import { ALB } from '../../annotations/alb-keys';
import { defaultTargetType } from '../../cluster/controller-defaults';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { paramsOf } from '../ingress/surroundings';
import { TakenIngress, ingressCheck } from '../ingress-check';

const LABELS = ALB['target-node-labels'];
const TYPE = ALB['target-type'];

export const ALB_NODE_LABELS = ingressCheck({
  id: 'alb-node-labels',
  title: 'labels of nodes where pods are the targets',
  severity: Severity.WARNING,
  why: 'Labels choose among nodes, and with ip targets pods are targets, whichever nodes they run on: the labels are not read.',
  fix: `Remove the labels and choose nodes for the pods in their own spec, or set ${TYPE} to 'instance'.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#target-node-labels',
  since: '0.1.0',
}, function* (taken) {
  const services = taken.ingress.serviceRefs.flatMap(({ name }) => serviceBehind(taken, name) ?? []);
  if (taken.ingress.reader.has(LABELS) && ownType(taken) === 'ip' && services.every(service => targetTypeOf(taken, service) === 'ip')) {
    yield { annotation: LABELS, got: 'ip', limit: 'instance', message: `annotation ${LABELS} has no effect on ${taken.object.title}, whose targets are of type ip` };
  }
}, [LABELS]);

/** What the targets of Services that say nothing themselves are. */
function ownType(taken: TakenIngress): string | undefined {
  const { reader, controller } = taken.ingress;
  const byClass = paramsOf(taken).text('targetType');
  const own = reader.text(TYPE);
  return byClass.is === 'set' ? byClass.value : valueOr(own, byClass.is === 'absent' ? controller && defaultTargetType(controller) : undefined);
}
