import { NLB } from '../../annotations/nlb-keys';
import { Severity } from '../finding';
import { serviceCheck } from '../service-check';

const LISTS = NLB['security-group-prefix-lists'];

export const NOBODY_CAN_CONNECT = serviceCheck({
  id: 'nobody-can-connect',
  title: 'load balancer that admits nobody',
  severity: Severity.ERROR,
  why: 'As soon as the annotation for prefix lists is there, be it empty, the controller opens nothing by default. '
    + 'Without a prefix list and without source ranges its security group has no rule at all.',
  fix: 'Name a prefix list, give source ranges, or remove the annotation.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#access-control',
  since: '0.1.0',
}, function* ({ object, nlb }) {
  const lists = nlb.reader.list(LISTS);
  if (lists.is === 'set' && lists.value.length === 0 && nlb.givenRanges?.length === 0 && nlb.securityGroups === 'managed') {
    yield {
      annotation: LISTS,
      got: object.annotation(LISTS),
      limit: 'at least one prefix list or source range',
      message: `${object.title} names no prefix list and no source range, and so admits nobody`,
    };
  }
}, [LISTS]);
