import type { IConstruct, IValidation } from 'constructs';
import type { TreeOrigin } from './tree-snapshot';
import { Finding, Severity } from '../checks/finding';
import type { Result } from '../checks/run';

const VALIDATION = Symbol.for('cdk8s-eks-networking.validation');

interface Validated {
  [VALIDATION]?: SynthValidation;
}

/** What the checks find at and below a construct, whether its tree is validated or not. */
export function findingsBelow(construct: IConstruct): Finding[] {
  const root = construct.node.root as IConstruct & Validated;
  const { path } = construct.node;
  return (root[VALIDATION]?.results() ?? checked(root))
    .map(({ finding }) => finding)
    .filter(finding => path === '' || finding.path === path || finding.path.startsWith(`${path}/`));
}

function checked(root: IConstruct): Result[] {
  // Loaded when the first tree is checked: the checks and the catalogue are not for those who only import the library.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { checkTree } = require('./check-tree') as typeof import('./check-tree');
  return checkTree(root);
}

/** The parts of a cdk8s App that run a whole synthesis. */
interface Synthesizer {
  synth?: (...args: unknown[]) => unknown;
  synthYaml?: (...args: unknown[]) => unknown;
}

/** The validation of the tree that a construct stands in. Registered on the root when it is first asked for. */
export function validationOf(construct: IConstruct): SynthValidation {
  const root = construct.node.root as IConstruct & Validated;
  if (root[VALIDATION] === undefined) {
    const validation = new SynthValidation(root);
    Object.defineProperty(root, VALIDATION, { value: validation, enumerable: false });
    root.node.addValidation(validation);
  }
  return root[VALIDATION]!;
}

/**
 * Runs the checks when cdk8s validates the root, which it does first of all nodes, and then hands each error to the node
 * it belongs to: cdk8s prints the path of the node that complained.
 *
 * cdk8s validates once in a synthesis and once more for every chart. During `synth` and `synthYaml` the results are kept,
 * so that the work is done once; a lone `toJson` computes anew and sees every change.
 */
export class SynthValidation implements IValidation {
  private readonly complaints = new Map<IConstruct, string[]>();
  private readonly heard = new WeakSet<IConstruct>();
  private readonly printed = new Set<string>();
  private running = 0;
  private kept?: readonly Result[];

  public constructor(private readonly root: IConstruct) {
    this.wrap('synth');
    this.wrap('synthYaml');
  }

  public validate(): string[] {
    const results = this.results();
    this.complaints.clear();
    if (results.length === 0) {
      return [];
    }
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { findingLine, findingText } = require('../report/text') as typeof import('../report/text');
    for (const { finding, object } of results) {
      if (finding.acknowledged !== undefined) {
        continue;
      }
      const origin = object?.origin as TreeOrigin | undefined;
      if (origin?.collecting) {
        continue;
      }
      if (finding.severity === Severity.ERROR) {
        this.complain(origin?.construct ?? this.root, findingText(finding));
      } else {
        this.print(findingLine(finding));
      }
    }
    return this.complaints.get(this.root) ?? [];
  }

  /** The results of the synthesis that runs, or new ones. */
  public results(): readonly Result[] {
    const results = this.kept ?? checked(this.root);
    if (this.running > 0) {
      this.kept = results;
    }
    return results;
  }

  private complain(construct: IConstruct, text: string): void {
    const texts = this.complaints.get(construct);
    if (texts !== undefined) {
      texts.push(text);
      return;
    }
    this.complaints.set(construct, [text]);
    if (construct !== this.root && !this.heard.has(construct)) {
      this.heard.add(construct);
      construct.node.addValidation({ validate: () => this.complaints.get(construct) ?? [] });
    }
  }

  private print(line: string): void {
    if (!this.printed.has(line)) {
      this.printed.add(line);
      process.stderr.write(`${line}\n`);
    }
  }

  private wrap(method: 'synth' | 'synthYaml'): void {
    const app = this.root as unknown as Synthesizer;
    const original = app[method];
    if (typeof original !== 'function') {
      return;
    }
    app[method] = (...args: unknown[]) => {
      this.running++;
      try {
        return original.apply(app, args);
      } finally {
        if (--this.running === 0) {
          this.kept = undefined;
        }
      }
    };
  }
}
