import { Kind, Value, call, int64, kindOf, operation } from './operations';
import { ExpressionError, Lexeme, lexemes as lexemesOf } from './tokens';

/*
 * The part of CEL that expressions for maxPods are written in: numbers, texts, comparisons, `? :`. As in CEL, an expression is checked as a whole
 * before it is evaluated, and `&&` and `||` forgive an error on the side that does not matter.
 */

export interface Surroundings {
  /** By name; `undefined` is a variable that exists, and whose value is not known. */
  readonly variables: { readonly [name: string]: Value | undefined };
  /** Whether there are `min` and `max` of two numbers. */
  readonly hasMinMax?: boolean;
}

interface Term {
  readonly kind: Kind;
  readonly value: () => Value;
}

/** As deep as CEL follows. */
const DEEPEST = 250;
const LEVELS: readonly (readonly string[])[] = [['<', '<=', '>', '>=', '==', '!='], ['+', '-'], ['*', '/', '%']];

/** The value of an expression. Throws an ExpressionError where it has none. */
export function evaluate(expression: string, surroundings: Surroundings): Value {
  return new Parser(lexemesOf(expression), surroundings).whole().value();
}

class Parser {
  private at = 0;
  private depth = 0;

  public constructor(private readonly lexemes: readonly Lexeme[], private readonly surroundings: Surroundings) {}

  public whole(): Term {
    const term = this.choice();
    if (this.next.is !== 'end') {
      throw this.unexpected();
    }
    return term;
  }

  private get next(): Lexeme {
    return this.lexemes[this.at];
  }

  private take(...signs: readonly string[]): string | undefined {
    const { is, text } = this.next;
    if (is !== 'sign' || !signs.includes(text)) {
      return undefined;
    }
    this.at += 1;
    return text;
  }

  private expect(sign: string): void {
    if (this.take(sign) === undefined) {
      throw this.unexpected();
    }
  }

  private unexpected(): ExpressionError {
    const { is, text } = this.next;
    return new ExpressionError(`${text} is not understood here`, !((is === 'sign' && '.[{'.includes(text)) || (is === 'name' && text === 'in')));
  }

  private choice(): Term {
    if (++this.depth > DEEPEST) {
      throw new ExpressionError(`nested deeper than ${DEEPEST}`);
    }
    let term = this.either();
    if (this.take('?')) {
      const condition = asBool(term);
      const then = this.either();
      this.expect(':');
      const otherwise = this.choice();
      if (then.kind !== otherwise.kind) {
        throw new ExpressionError(`? : between ${then.kind} and ${otherwise.kind}`);
      }
      term = { kind: then.kind, value: () => condition.value() ? then.value() : otherwise.value() };
    }
    this.depth -= 1;
    return term;
  }

  private either(): Term {
    return this.logical('||', true, () => this.logical('&&', false, () => this.binary(0)));
  }

  private logical(sign: string, decisive: boolean, side: () => Term): Term {
    let term = side();
    while (this.take(sign)) {
      const [left, right] = [asBool(term), asBool(side())];
      term = { kind: 'bool', value: () => forgiving(left, right, decisive) };
    }
    return term;
  }

  private binary(level: number): Term {
    if (level === LEVELS.length) {
      return this.signed();
    }
    let term = this.binary(level + 1);
    for (let sign = this.take(...LEVELS[level]); sign !== undefined; sign = this.take(...LEVELS[level])) {
      const [left, right] = [term, this.binary(level + 1)];
      const { kind, apply } = operation(sign, left.kind, right.kind);
      term = { kind, value: () => apply(left.value(), right.value()) };
    }
    return term;
  }

  private signed(): Term {
    const signs: string[] = [];
    for (let sign = this.take('-', '!'); sign !== undefined; sign = this.take('-', '!')) {
      signs.push(sign);
    }
    return signs.reduceRight((term, sign) => sign === '!' ? not(asBool(term)) : negative(term), this.primary());
  }

  private primary(): Term {
    const { is, text, literal } = this.next;
    if (this.take('(')) {
      const inner = this.choice();
      this.expect(')');
      return inner;
    }
    if (literal !== undefined) {
      this.at += 1;
      return { kind: kindOf(literal), value: () => literal };
    }
    if (is !== 'name') {
      throw this.unexpected();
    }
    this.at += 1;
    return this.take('(') ? this.called(text) : this.named(text);
  }

  private called(name: string): Term {
    const given: Term[] = [];
    while (given.length === 0 ? this.take(')') === undefined : this.take(',')) {
      given.push(this.choice());
    }
    if (given.length > 0) {
      this.expect(')');
    }
    const { kind, apply } = call(name, given.map(term => term.kind), this.surroundings.hasMinMax ?? false);
    return { kind, value: () => apply(given.map(term => term.value())) };
  }

  private named(name: string): Term {
    const { variables } = this.surroundings;
    const declared = Object.hasOwn(variables, name);
    const value = name === 'true' || name === 'false' ? name === 'true' : declared ? variables[name] : undefined;
    if (value === undefined) {
      throw new ExpressionError(`${declared ? 'unknown' : 'undeclared'} ${name}`, !declared);
    }
    return { kind: kindOf(value), value: () => value };
  }
}

function asBool(term: Term): Term {
  if (term.kind !== 'bool') {
    throw new ExpressionError(`${term.kind} where true or false belongs`);
  }
  return term;
}

function not({ value }: Term): Term {
  return { kind: 'bool', value: () => !value() };
}

function negative({ kind, value }: Term): Term {
  if (kind === 'int') {
    return { kind, value: () => int64(-(value() as bigint)) };
  }
  if (kind === 'double') {
    return { kind, value: () => -(value() as number) };
  }
  throw new ExpressionError(`no - before ${kind}`);
}

function forgiving(left: Term, right: Term, decisive: boolean): boolean {
  let failure: unknown;
  for (const { value } of [left, right]) {
    try {
      if (value() === decisive) {
        return decisive;
      }
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== undefined) {
    throw failure;
  }
  return !decisive;
}
