import { Surroundings, evaluate } from '../expression/expression';
import { toInt } from '../expression/operations';
import { ExpressionError } from '../expression/tokens';

/** What whoever sets up a node makes of it; what is absent is not known, and `why` says why. */
export interface Answer {
  readonly maxPods?: number;
  /** kube-reserved memory in Mi, where it follows from the number of pods. */
  readonly kubeReservedMemoryMi?: number;
  readonly why?: string;
}

/** The limits that max-pods formulas work with. */
export interface PodLimits {
  readonly enis: number;
  readonly ipv4PerEni: number;
}

const INT32_MAX = 2 ** 31 - 1;

/** How an expression for maxPods ended. */
export type Outcome =
  | { readonly is: 'value'; readonly value: number }
  /** It fails wherever it is evaluated. */
  | { readonly is: 'error'; readonly message: string }
  /** What becomes of it is not known here. */
  | { readonly is: 'unknown'; readonly message: string };

/**
 * Evaluates an expression to a whole number of pods.
 *
 * @param least what is below is an error
 * @param takesText whether text with a number in it counts as that number
 */
export function evaluatePods(expression: string, surroundings: Surroundings, least: number, takesText: boolean): Outcome {
  try {
    const result = evaluate(expression, surroundings);
    if (typeof result === 'boolean' || (typeof result === 'string' && !takesText)) {
      return { is: 'error', message: `${result} is no number` };
    }
    const value = Number(toInt(result));
    return value < least || value > INT32_MAX
      ? { is: 'error', message: `${value} is outside ${least} to ${INT32_MAX}` }
      : { is: 'value', value };
  } catch (error) {
    if (!(error instanceof ExpressionError)) {
      throw error;
    }
    return { is: error.supported ? 'error' : 'unknown', message: error.message };
  }
}
