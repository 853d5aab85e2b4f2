import { successorOf } from './successors';
import { NLB } from '../../annotations/nlb-keys';
import { lacks } from '../../cluster/dialect';
import { Severity } from '../finding';
import { surelyOurs } from '../reading';
import { serviceCheck } from '../service-check';

export const SUPERSEDED_ANNOTATION = serviceCheck({
  id: 'superseded-annotation',
  title: 'old annotation that another setting has replaced',
  severity: Severity.WARNING,
  why: 'Old annotations are read for compatibility. Beside their successors one of the two quietly wins, some of them cannot switch off what '
    + 'they switch on, and EKS Auto Mode does not read them at all.',
  fix: 'Write the successor in its place.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
  since: '0.1.0',
}, function* ({ object, nlb, owner }) {
  for (const { entry, spec } of object.readEntries) {
    // Which controller takes it is judged elsewhere, as is what the controller does not read.
    if (spec.supersededBy === undefined || spec.surface !== 'nlb-service' || spec.key === NLB.type
      || lacks(nlb.controller, spec) || !surelyOurs(object, owner)) {
      continue;
    }
    const advice = successorOf(entry.key, object, nlb);
    if (advice !== undefined) {
      yield { annotation: entry.key, ...typeof entry.raw === 'string' ? { got: entry.raw } : {}, ...advice };
    }
  }
}, shape => shape.entries.some(entry => entry.readOn('Service')?.supersededBy !== undefined));
