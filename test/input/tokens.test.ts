import { Fn, Lazy, Stack, Token } from 'aws-cdk-lib/core';
import * as fc from 'fast-check';
import { isListToken, isListTokenItem, isNumberToken, isTextToken, isToken } from '../../src/input/tokens';

const TEXTS: [string, string][] = [
  ['Token.asString', Token.asString({ Ref: 'Vpc' })],
  ['Token.asString with a hint', Token.asString({ Ref: 'Vpc' }, { displayHint: 'my vpc/[id]' })],
  ['Lazy.string', Lazy.string({ produce: () => 'a' })],
  ['Fn.join', Fn.join(',', [Token.asString({ Ref: 'A' }), 'b'])],
  ['Fn.select', Fn.select(0, Token.asList({ Ref: 'List' }))],
  ['text around it', `arn:aws:acm:${Token.asString({ Ref: 'AWS::Region' })}:certificate/x`],
  ['stack.region', new Stack().region],
  ['a number inside text', `a${Token.asNumber({ Ref: 'Port' })}b`],
];
const NUMBERS: [string, number][] = [
  ['Token.asNumber', Token.asNumber({ Ref: 'Port' })],
  ['Lazy.number', Lazy.number({ produce: () => 80 })],
];
const LISTS: [string, string[]][] = [
  ['Token.asList', Token.asList({ Ref: 'Subnets' })],
  ['Token.asList with a hint', Token.asList({ Ref: 'Subnets' }, { displayHint: 'the subnets' })],
  ['Lazy.list', Lazy.list({ produce: () => ['a'] })],
  ['Fn.split', Fn.split(',', Token.asString({ Ref: 'A' }))],
  ['spread into another list', ['a', ...Token.asList({ Ref: 'Subnets' })]],
];
const LITERALS: [string, unknown][] = [
  ['text', 'subnet-1'], ['empty text', ''], ['a shell variable', '${Token}'], ['an unclosed mark', '${Token[TOKEN.1'], ['an empty mark', '${Token[]}'], ['a mark with blanks', '${Token[a b]}'],
  ['a family of keys', 'listener-attributes.${Protocol}-${Port}'], ['0', 0], ['-1', -1], ['NaN', NaN], ['-Infinity', -Infinity], ['the smallest double', -Number.MAX_VALUE],
  ['a huge double', -1e300], ['a list', ['a', 'b']], ['an empty list', []], ['null', null], ['undefined', undefined], ['an object', {}], ['true', true],
];

function verdicts(value: unknown): boolean[] {
  return [isTextToken(value), isNumberToken(value), isListToken(value), isListTokenItem(value), isToken(value)];
}

describe('real tokens of the AWS CDK', () => {
  it.each(TEXTS)('text: %s', (_, value) => {
    expect(verdicts(value)).toEqual([true, false, false, false, true]);
  });

  it.each(NUMBERS)('number: %s', (_, value) => {
    expect(verdicts(value)).toEqual([false, true, false, false, true]);
  });

  it.each(LISTS)('list: %s', (_, value) => {
    expect(verdicts(value)).toEqual([false, false, true, false, true]);
    expect(isListTokenItem(value[value.length - 1])).toBe(true);
    expect(isToken(value[value.length - 1])).toBe(true);
  });

  it('a list with a text token in it is no list token', () => {
    const list = ['a', Token.asString({ Ref: 'A' })];
    expect(isListToken(list)).toBe(false);
    expect(list.map(isTextToken)).toEqual([false, true]);
  });

  it.each(LITERALS)('none: %s', (_, value) => {
    expect(verdicts(value)).toEqual([false, false, false, false, false]);
  });
});

describe('tokens are what the CDK takes for one', () => {
  it('among numbers', () => {
    const bits = fc.tuple(fc.constantFrom(0xfbff, 0xfbfe, 0xfc00, 0x7bff), fc.nat({ max: 0xffff }), fc.nat({ max: 0xffffffff }));
    const marked = bits.map(([high, middle, low]) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setUint16(0, high);
      view.setUint16(2, middle);
      view.setUint32(4, low);
      return view.getFloat64(0);
    });
    fc.assert(fc.property(fc.oneof(fc.double(), fc.integer(), marked), value => {
      expect(isNumberToken(value)).toBe(Token.isUnresolved(value));
    }), { numRuns: 2000 });
  });

  it('among texts', () => {
    const piece = fc.constantFrom('${Token[', '${Token', '#{Token[', ']}', ']', '}', 'TOKEN', '.', '123', 'a b', ':', '-', '_', '[', '-1.8881545897087601e+289', 'é');
    fc.assert(fc.property(fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join('')), value => {
      expect(isTextToken(value)).toBe(Token.isUnresolved(value));
      expect(isListToken([value])).toBe(Token.isUnresolved([value]));
    }), { numRuns: 2000 });
  });

  it('also in long texts without an end', () => {
    expect(isToken('${Token['.repeat(50_000))).toBe(false);
    expect(isToken('#{Token['.repeat(50_000))).toBe(false);
  });
});
