import * as fc from 'fast-check';
import type { AnnotationValue } from '../../../src/annotations/codec';
import type { Grammar, JsonShape } from '../../../src/annotations/spec';

/** Characters that mean something to one of the grammars, and white space of either language. */
const SPECIAL = [...',=\\"\'{}[]:+-0123456789.eEtTfF \t\n\u0085\u00a0\ufeff\u2028aä🙂'];

/** Text that looks for trouble. */
export const anyText = fc.oneof(
  fc.array(fc.constantFrom(...SPECIAL), { maxLength: 24 }).map(chars => chars.join('')),
  fc.string({ unit: 'grapheme', maxLength: 16 }),
  fc.string({ unit: 'binary', maxLength: 16 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '0', '-0', 'true', 'null'),
);

/** Numbers at and beside every limit. */
const anyNumber = fc.oneof(
  fc.integer(), fc.maxSafeInteger(), fc.double(),
  fc.constantFrom(...[2 ** 31, -(2 ** 31), 2 ** 53, -(2 ** 53), 2 ** 63, 0, -0].flatMap(limit => [limit - 1, limit, limit + 1])),
);

/** Values of the type that a grammar takes, whether they can be written or not. */
export function valueOf(grammar: Grammar): fc.Arbitrary<AnnotationValue> {
  switch (grammar.form) {
    case 'text': return anyText;
    case 'boolean': return fc.boolean();
    case 'integer': return anyNumber;
    case 'list': return fc.array(anyText, { maxLength: 5 });
    case 'map': return fc.dictionary(anyText, anyText, { maxKeys: 5 });
    case 'json': return jsonOf(grammar.shape, true) as fc.Arbitrary<AnnotationValue>;
  }
}

/** Values of which every one can be written. */
export function encodableOf(grammar: Grammar): fc.Arbitrary<AnnotationValue> {
  const trimmed = anyText.map(text => text.replace(/^[\s\u0085\ufeff]+|[\s\u0085\ufeff]+$/g, ''));
  switch (grammar.form) {
    case 'text': return anyText;
    case 'boolean': return fc.boolean();
    case 'integer': return grammar.bits === 32 ? fc.integer() : fc.maxSafeInteger();
    case 'list': return fc.array(trimmed.filter(text => text !== '' && !text.includes(',')), { maxLength: 5 });
    case 'map': return fc.dictionary(trimmed.filter(text => text !== '' && !text.includes('=')), trimmed, { maxKeys: 5 });
    case 'json': return jsonOf(grammar.shape, false) as fc.Arbitrary<AnnotationValue>;
  }
}

/** JSON of a shape; if `wild`, with a part of another shape now and then. */
function jsonOf(shape: JsonShape, wild: boolean): fc.Arbitrary<unknown> {
  const fitting = fittingJson(shape, wild);
  return wild ? fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: anyNumber }) : fitting;
}

function fittingJson(shape: JsonShape, wild: boolean): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'string': return anyText;
    case 'boolean': return fc.boolean();
    case 'int32': return fc.integer();
    case 'int64': return fc.maxSafeInteger();
    case 'int-or-string': return fc.oneof(anyText, fc.integer());
    case 'any': return fc.jsonValue().filter(value => value !== null);
    case 'array': return fc.array(jsonOf(shape.of, wild), { maxLength: 3 });
    case 'map': return fc.dictionary(anyText, jsonOf(shape.of, wild), { maxKeys: 3 });
    case 'object': return fc.record(
      Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, jsonOf(field, wild)])),
      { requiredKeys: [] },
    );
  }
}
