/** Why an expression has no result. */
export class ExpressionError extends Error {
  /**
   * @param supported false where CEL may have a result that this library cannot work out
   */
  public constructor(message: string, public readonly supported = true) {
    super(message);
  }
}

export type Literal = bigint | number | string;

export interface Lexeme {
  readonly is: 'literal' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly literal?: Literal;
}

/** Longer ones are no expressions for maxPods; CEL takes ten times as much. */
const LONGEST = 10_000;
const INT64_MAX = 2n ** 63n - 1n;

let pattern: RegExp | undefined;

// Put together on first use.
function lexemePattern(): RegExp {
  return pattern ??= new RegExp([
    /\s+|\/\/[^\n]*/,
    /(?<double>(?:\d+\.\d+|\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)/,
    /(?<int>0x[0-9a-fA-F]+|\d+)(?<unsigned>[uU]?)/,
    /(?<text>"[^"\\\n]*"|'[^'\\\n]*')/,
    /(?<name>[A-Za-z_]\w*)/,
    /(?<sign>&&|\|\||[<>=!]=|[-+*/%<>!?:(),.[\]{}])/,
  ].map(({ source }) => source).join('|'), 'y');
}

/** Splits a CEL expression into what its grammar is about. */
export function lexemes(expression: string): Lexeme[] {
  if (expression.length > LONGEST) {
    throw new ExpressionError(`longer than ${LONGEST} characters`, false);
  }
  const found: Lexeme[] = [];
  const pieces = lexemePattern();
  for (let at = 0; at < expression.length; at = pieces.lastIndex) {
    pieces.lastIndex = at;
    const groups = pieces.exec(expression)?.groups;
    if (groups === undefined) {
      // Escapes and raw texts are left to CEL.
      throw new ExpressionError(`'${expression[at]}' at ${at + 1} is not understood`, !/['"]/.test(expression[at]));
    }
    const lexeme = lexemeOf(groups);
    if (lexeme !== undefined) {
      found.push(lexeme);
    }
  }
  return [...found, { is: 'end', text: 'the end' }];
}

function lexemeOf({ double, int, unsigned, text, name, sign }: { readonly [group: string]: string | undefined }): Lexeme | undefined {
  if (int !== undefined) {
    if (unsigned) {
      throw new ExpressionError(`unsigned number ${int}${unsigned}`, false);
    }
    // The one below the largest is a number with its sign in front of it.
    if (BigInt(int) > INT64_MAX + 1n) {
      throw new ExpressionError(`${int} is larger than 64 bits hold`);
    }
    return { is: 'literal', text: int, literal: BigInt(int) };
  }
  if (double !== undefined) {
    return { is: 'literal', text: double, literal: Number(double) };
  }
  if (text !== undefined) {
    return { is: 'literal', text, literal: text.slice(1, -1) };
  }
  return name !== undefined ? { is: 'name', text: name } : sign !== undefined ? { is: 'sign', text: sign } : undefined;
}
