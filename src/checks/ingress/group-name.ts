import { paramsOf } from './surroundings';
import { ALB } from '../../annotations/alb-keys';
import { shown } from '../../input/arguments';
import { Severity } from '../finding';
import { ingressCheck } from '../ingress-check';

const NAME = ALB['group.name'];

export const GROUP_NAME = ingressCheck({
  id: 'group-name',
  title: 'group that the class of the Ingress overrules',
  severity: Severity.WARNING,
  why: 'The group of the IngressClassParams wins over that of the annotation. The Ingress joins another load balancer than the one it names, '
    + 'with the members and settings of that group.',
  fix: `Remove ${NAME}, or use a class without a group.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#group.name',
  since: '0.1.0',
}, function* (taken) {
  const { object, ingress: { reader } } = taken;
  const [said, byClass] = [reader.text(NAME), paramsOf(taken).groupName];
  if (said.is === 'set' && byClass.is === 'set' && said.value !== byClass.value) {
    yield {
      annotation: NAME,
      got: said.value,
      limit: byClass.value,
      message: `${object.title} names the group ${shown(said.value)}, and the IngressClassParams of its class put it into ${shown(byClass.value)}, which wins`,
    };
  }
}, [NAME]);
