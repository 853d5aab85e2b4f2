import { Token } from 'aws-cdk-lib/core';
import { joinableList, listTokenRefused, matchingText, refuse, repeated, shown, someText, wholeNumber } from '../../src/input/arguments';

const TEXT = Token.asString({ Ref: 'Text' });
const NUMBER = Token.asNumber({ Ref: 'Number' });
const LIST = Token.asList({ Ref: 'List' });
const FOREIGN: unknown[] = [undefined, null, true, {}, [], '', '80', ['80']];

describe('shown', () => {
  it.each<[unknown, string]>([
    ['a', "'a'"], ['', "''"], [undefined, 'nothing'], [null, 'null'], [0, '0'], [true, 'true'], [['a', 1], '["a",1]'], [{ a: 1 }, '{"a":1}'], [Symbol.iterator, 'Symbol(Symbol.iterator)'],
    [() => 1, 'a function'], [1n, '1'], [['x'.repeat(200)], `["${'x'.repeat(117)}…`],
  ])('shows %p as %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe('refuse', () => {
  it('names the argument, the value and what is allowed', () => {
    expect(() => refuse('port', 'x', 'allowed is a number')).toThrow(/^port is 'x'; allowed is a number$/);
  });
});

describe('wholeNumber', () => {
  it.each([1, 2, 65534, 65535, NUMBER])('takes %p', value => {
    expect(wholeNumber('port', value, 1, 65535)).toBe(value);
  });

  it.each([0, 65536, -1, 1.5, NaN, Infinity, -Infinity])('refuses %p', value => {
    expect(() => wholeNumber('port', value, 1, 65535)).toThrow(/^port is .*; allowed is a whole number from 1 to 65535$/);
  });

  it.each(FOREIGN)('refuses %j, whatever the types say', value => {
    expect(() => wholeNumber('port', value as number, 1, 65535)).toThrow(/^port is /);
  });

  it('names the unit', () => {
    expect(() => wholeNumber('interval', 4, 5, 300, 'seconds')).toThrow('interval is 4; allowed is a whole number from 5 to 300 seconds');
  });
});

describe('someText', () => {
  it.each(['a', ' ', TEXT])('takes %j', value => {
    expect(someText('name', value, 'a name')).toBe(value);
  });

  it.each([undefined, null, '', 7, ['a']])('refuses %j', value => {
    expect(() => someText('name', value as string, 'a name')).toThrow(/^name is .*; give a name$/);
  });

  it('refuses the item that stands for a list', () => {
    expect(() => someText('name', LIST[0], 'a name')).toThrow(/^name is a list that the AWS CDK fills in later/);
  });
});

describe('matchingText', () => {
  it.each(['subnet-1', TEXT, `x${TEXT}`])('takes %j', value => {
    expect(matchingText('id', value, /^subnet-./, 'give an id')).toBe(value);
  });

  it.each(['', 'subnet-', 'vpc-1', ' subnet-1', LIST[0]])('refuses %j', value => {
    expect(() => matchingText('id', value, /^subnet-./, 'give an id')).toThrow(/^id is /);
  });
});

describe('joinableList', () => {
  it.each([[['a']], [['a', 'b']], [['a', TEXT]], [['a b']]])('takes %j', value => {
    expect(joinableList('subnets', value, 'subnet ids')).toEqual(value);
  });

  it.each<[unknown, RegExp]>([
    [[], /^subnets is \[\]; give subnet ids$/], [undefined, /^subnets is nothing; give subnet ids/], ['a', /^subnets is 'a'; give subnet ids/],
    [[''], /^subnets\[0\] is ''; give subnet ids$/], [['a', null], /^subnets\[1\] is null; give/], [['a,b'], /^subnets\[0\] is 'a,b'; a comma or blanks/],
    [['a', ' b'], /^subnets\[1\] is ' b'; a comma or blanks/], [['a', 'b\n'], /^subnets\[1\] is 'b\n'; a comma/],
    [LIST, /^subnets is a list that the AWS CDK fills in later.*Fn\.join/], [['a', ...LIST], /^subnets is a list that the AWS CDK fills in later/],
  ])('refuses %j', (value, message) => {
    expect(() => joinableList('subnets', value as string[], 'subnet ids')).toThrow(message);
  });

  it('says what a list looks like, and whether it is needed at all', () => {
    expect(() => joinableList('subnets', 'a' as any, 'subnet ids', "['a']")).toThrow(/^subnets is 'a'; give a list such as \['a'\]$/);
    expect(() => joinableList('subnets', [], 'subnet ids', "['a']", true)).toThrow(/^subnets is \[\]; give subnet ids, or leave the property out$/);
  });

  it('lets a token hold what it wants', () => {
    expect(joinableList('subnets', [`${TEXT},b`], 'subnet ids')).toEqual([`${TEXT},b`]);
  });
});

describe('repeated', () => {
  it.each<[string[], string[]]>([
    [[], []], [['a', 'b'], []], [['a', 'b', 'a'], ['a']], [['a', 'a', 'a'], ['a']], [['b', 'a', 'a', 'b'], ['a', 'b']], [['a', 'A'], []], [[TEXT, TEXT], []],
  ])('%j: %j', (values, twice) => {
    expect(repeated(values)).toEqual(twice);
  });
});

describe('listTokenRefused', () => {
  it('says how to pass a list after all', () => {
    expect(() => listTokenRefused('subnets')).toThrow("[Fn.join(',', list)]");
  });
});
