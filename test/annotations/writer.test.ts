import { NLB_PREFIX } from '../../src/annotations/nlb-keys';
import { AnnotationWriter } from '../../src/annotations/writer';

const NAME = `${NLB_PREFIX}name`;
const SUBNETS = `${NLB_PREFIX}subnets`;
const ATTRIBUTES = `${NLB_PREFIX}attributes`;

describe('AnnotationWriter', () => {
  it('writes values by the grammar of their annotations', () => {
    const writer = new AnnotationWriter()
      .set(NAME, 'edge', 'loadBalancerName')
      .set(SUBNETS, ['a', 'b'], 'subnets')
      .set(`${NLB_PREFIX}healthcheck-interval`, 10, 'healthCheck.interval')
      .set(`${NLB_PREFIX}internal`, false, 'internal')
      .set('service.beta.kubernetes.io/actions.TCP-80', { type: 'forward' }, 'action')
      .setMap(ATTRIBUTES, { b: '2,3', a: '1', c: undefined }, 'attributes');
    expect(writer.written).toEqual({
      [NAME]: 'edge',
      [SUBNETS]: 'a,b',
      [`${NLB_PREFIX}healthcheck-interval`]: '10',
      [`${NLB_PREFIX}internal`]: 'false',
      'service.beta.kubernetes.io/actions.TCP-80': '{"type":"forward"}',
      [ATTRIBUTES]: 'a=1,b=2\\,3',
    });
    expect(writer.problems).toEqual([]);
  });

  it('writes nothing for what is not given', () => {
    const writer = new AnnotationWriter().set(NAME, undefined, 'name').setMap(ATTRIBUTES, {}, 'attributes').setMap(ATTRIBUTES, { a: undefined }, 'attributes').add({}, 'annotations');
    expect([writer.written, writer.problems]).toEqual([{}, []]);
  });

  it('collects what cannot be written', () => {
    const writer = new AnnotationWriter({ maps: 'plain' }).set(SUBNETS, ['a,b'], 'subnets').setMap(ATTRIBUTES, { a: '1,2' }, 'attributes').set(NAME, 'edge', 'name');
    expect(writer.written).toEqual({ [NAME]: 'edge' });
    expect(writer.problems).toEqual([
      "subnets has the item 'a,b', and an item of a list must not be empty, hold a comma or have blanks around it",
      "attributes has the value '1,2' under 'a', and controllers before 2.14.1 cannot read a comma there",
    ]);
  });

  it('adds annotations as they are, but none twice', () => {
    const writer = new AnnotationWriter().set(NAME, 'edge', 'name').add({ 'example.com/x': ' y ', [NAME]: 'other' }, 'annotations');
    expect(writer.written).toEqual({ [NAME]: 'edge', 'example.com/x': ' y ' });
    expect(writer.problems).toEqual([`annotations has ${NAME}, which the construct writes itself ('edge'); use the property for it`]);
  });

  it('knows no key that the catalogue does not know', () => {
    expect(() => new AnnotationWriter().set(`${NLB_PREFIX}nonsense`, 'x', 'name')).toThrow(`the catalogue has no annotation ${NLB_PREFIX}nonsense`);
  });
});
