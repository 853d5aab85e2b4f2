import * as fc from 'fast-check';
import { evaluate } from '../../src/capacity/expression/expression';
import { ExpressionError } from '../../src/capacity/expression/tokens';

const variables = { default_enis: 3n, ips_per_eni: 10n, max_pods: 29n, instance_type: 'm5.large', memory_mib: undefined };
const result = (expression: string, hasMinMax = true) => {
  try {
    return evaluate(expression, { variables, hasMinMax });
  } catch (error) {
    if (error instanceof ExpressionError) {
      return error.supported ? `error: ${error.message}` : `unknown: ${error.message}`;
    }
    throw error;
  }
};

// By the language definition of CEL (github.com/google/cel-spec), and the tests of Karpenter's pkg/cel for min and max.
test.each<[string, unknown]>([
  ['417', 417n], ['0x1F', 31n], ['-5', -5n], ['--5', 5n], ['1.5', 1.5], ['.5', 0.5], ['1e2', 100], ['-1.5', -1.5],
  ['"a"', 'a'], ["'a' + 'b'", 'ab'], ['true', true], ['!false', true],
  ['1 + 2 * 3', 7n], ['(1 + 2) * 3', 9n], ['7 / 2', 3n], ['-7 / 2', -3n], ['-7 % 3', -1n], ['7.0 / 2.0', 3.5], ['10 - 3 - 2', 5n],
  ['1 // one\n+ 1', 2n],
  ['(default_enis * (ips_per_eni - 1)) + 2', 29n],
  ['(default_enis*(ips_per_eni-1)*16+2) > 110 ? 110 : (default_enis*(ips_per_eni-1)*16+2)', 110n],
  ['max_pods > 110 ? 110 : max_pods', 29n], ['1 < 2 ? 3 : 4 < 5 ? 6 : 7', 3n], ['false ? 1 : false ? 2 : 3', 3n],
  ['instance_type == "m5.large" ? 8 : 4', 8n], ['1 != 2', true], ['1.5 >= 1.5', true], ['"a" <= "b"', true], ['true == false', false],
  ['true || 1 / 0 > 1', true], ['1 / 0 > 1 || true', true], ['false && 1 / 0 > 1', false], ['1 / 0 > 1 && false', false],
  ['true && true', true], ['false || false', false],
  ['true ? 1 : 1 / 0', 1n], ['min(3, 7)', 3n], ['max(3, 7.9)', 7.9], ['min(7.9, 3)', 3], ['max(max_pods, 60.5)', 60.5], ['min(110, max_pods)', 29n],
  ['int(3.9)', 3n], ['int(-3.9)', -3n], ['int("12")', 12n], ['int(5)', 5n], ['double(3) / 2.0', 1.5], ['double(1.5)', 1.5],
  ['-9223372036854775808', -(2n ** 63n)], ['9223372036854775807', 2n ** 63n - 1n],

  ['99 - fake_variable', 'error: undeclared fake_variable'], ['toString', 'error: undeclared toString'],
  ['', 'error: the end is not understood here'], ['1 +', 'error: the end is not understood here'], ['1 2', 'error: 2 is not understood here'],
  ['(1', 'error: the end is not understood here'],
  ['1 ? 2 : 3', 'error: int where true or false belongs'], ['!1', 'error: int where true or false belongs'],
  ['1 && true', 'error: int where true or false belongs'],
  ['true ? 1 : 2.0', 'error: ? : between int and double'], ['true ? 1', 'error: the end is not understood here'],
  ['1 + 1.0', 'error: no + between int and double'], ['1 + "a"', 'error: no + between int and string'],
  ['1 == "a"', 'error: no == between int and string'],
  ['1.0 % 2.0', 'error: no % between double and double'], ['"a" - "b"', 'error: no - between string and string'],
  ['true + true', 'error: no + between bool and bool'], ['-"a"', 'error: no - before string'], ['-true', 'error: no - before bool'],
  ['1 / 0', 'error: division by zero'], ['1 % 0', 'error: division by zero'], ['1 / 0 > 1 || false', 'error: division by zero'],
  ['true && 1 / 0 > 1', 'error: division by zero'],
  ['9223372036854775807 + 1', 'error: integer overflow'], ['9223372036854775809', 'error: 9223372036854775809 is larger than 64 bits hold'],
  ['-(-9223372036854775808)', 'error: integer overflow'],
  ['min(1)', 'error: no function min(int)'], ['min(1, 2, 3)', 'error: no function min(int, int, int)'],
  ['min("a", 1)', 'error: no function min(string, int)'], ['foo()', 'error: no function foo()'],
  ['int("x")', "error: 'x' is no integer"], ['int(1.0 / 0.0)', 'error: Infinity is no integer'], ['int(1e30)', 'error: integer overflow'],
  ['1 # 2', "error: '#' at 3 is not understood"], ['f(1,)', 'error: ) is not understood here'], ['1 = 1', "error: '=' at 3 is not understood"],

  ['memory_mib / 512', 'unknown: unknown memory_mib'], ['1u', 'unknown: unsigned number 1u'], ['1 < 1.5', 'unknown: no < between int and double'],
  ['size("a")', 'unknown: no function size(string)'], ['double("1")', 'unknown: no function double(string)'],
  ['1 in [1]', 'unknown: in is not understood here'], ['instance_type.size()', 'unknown: . is not understood here'],
  ['[1][0]', 'unknown: [ is not understood here'], ['"\\n"', 'unknown: \'"\' at 1 is not understood'],
])('%s', (expression, expected) => {
  expect(result(expression)).toBe(expected);
});

test('min and max are not in plain CEL', () => {
  expect(result('min(1, 2)', false)).toBe('error: no function min(int, int)');
});

test.each<[string, number, string]>([['nested', 250, 'error: nested deeper than 250'], ['nested', 249, '1']])('%s %d times', (_, times, expected) => {
  expect(String(result('('.repeat(times) + '1' + ')'.repeat(times)))).toBe(expected);
});

test('a text as long as a book is left to CEL', () => {
  expect(result('1+'.repeat(5000) + '1')).toBe('unknown: longer than 10000 characters');
  expect(result('1+'.repeat(4999) + '1')).toBe(5000n);
});

test('whatever is written, there is a value or a reason', () => {
  const pieces = fc.constantFrom('1', '2.5', 'max_pods', '(', ')', '+', '-', '*', '/', '%', '?', ':', '<', '==', '&&', '||', '!', 'min', ',', '"a"', '.', 'true', ' ');
  fc.assert(fc.property(fc.oneof(fc.array(pieces, { maxLength: 12 }).map(list => list.join('')), fc.string()), expression => {
    expect(result(expression)).not.toBeUndefined();
  }));
});

test('arithmetic is that of 64-bit integers', () => {
  const small = fc.integer({ min: -1000, max: 1000 });
  fc.assert(fc.property(small, small, small.filter(n => n !== 0), (a, b, c) => {
    expect(result(`(${a} + ${b}) * ${c} - ${a} / ${c}`)).toBe(BigInt((a + b) * c - Math.trunc(a / c)));
  }));
});
