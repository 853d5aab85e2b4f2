import { findSpec } from '../../src/annotations/lookup';
import { NLB } from '../../src/annotations/nlb-keys';

it.each(Object.values(NLB))('%s stands in the catalogue', key => {
  expect(findSpec(key)?.surface).toBe('nlb-service');
});
