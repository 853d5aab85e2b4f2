/*
 * Values that the AWS CDK fills in later ("tokens") reach us in three disguises. They are recognised by their looks,
 * because loading aws-cdk-lib for this would cost every user seconds.
 */

// The last part is what a number token becomes inside text; the CDK fills it in there as well.
const TEXT_TOKEN = /\$\{Token\[[\w:.-]+\]\}|-1\.[0-9]{10,16}e\+289/;
const LIST_TOKEN = /#\{Token\[[\w:.-]+\]\}/;
// Most values are short, and need not be searched.
const SHORTEST = '${Token[1]}'.length;
const NUMBER_TOKEN_MARK = 0xfbff;

/** Whether text holds a token anywhere. */
export function isTextToken(value: unknown): boolean {
  return typeof value === 'string' && value.length >= SHORTEST && (value.includes('${Token[') || value.includes('e+289')) && TEXT_TOKEN.test(value);
}

/** Whether a number is a token: the CDK marks the upper sixteen bits of a huge negative double. */
export function isNumberToken(value: unknown): boolean {
  if (typeof value !== 'number' || value > -1e288) {
    return false;
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getUint16(0) === NUMBER_TOKEN_MARK;
}

/** Whether a list stands for an unresolved list, or has one mixed in. */
export function isListToken(value: unknown): boolean {
  return Array.isArray(value) && value.some(isListTokenItem);
}

/** Whether text is the single item an unresolved list shows. */
export function isListTokenItem(value: unknown): boolean {
  return typeof value === 'string' && value.includes('#{Token[') && LIST_TOKEN.test(value);
}

/** Whether a value is not known before deployment. */
export function isToken(value: unknown): boolean {
  if (typeof value === 'string') {
    return value.length >= SHORTEST && (value.includes('{Token[') || value.includes('e+289')) && (isTextToken(value) || isListTokenItem(value));
  }
  return typeof value === 'number' ? value < 0 && isNumberToken(value) : isListToken(value);
}
