import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

const ANNOTATION = NLB['inbound-sg-rules-on-private-link-traffic'];

/** Whether inbound rules hold for traffic of PrivateLink, too. */
export function privateLinkRules({ told, diagnoses }: ServiceInPlan): Maybe<'on' | 'off'> | undefined {
  const said = told.text(ANNOTATION);
  if (said === undefined || !isKnown(said) || said === 'on' || said === 'off') {
    return said as Maybe<'on' | 'off'> | undefined;
  }
  diagnoses.add('private-link-rules-value', {
    annotation: ANNOTATION,
    got: said,
    limit: "'on' or 'off'",
    message: 'rules for PrivateLink traffic are neither on nor off',
  });
  return REFUSED;
}
