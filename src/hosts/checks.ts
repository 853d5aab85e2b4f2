import type { IConstruct } from 'constructs';
import { acknowledge } from './acknowledgements';
import { refuse } from '../input/arguments';

/**
 * What to do about findings at and below a construct.
 */
export class Checks {
  /**
   * The checks of everything at and below a construct.
   *
   * @param construct the construct
   */
  public static of(construct: IConstruct): Checks {
    if ((construct as Partial<IConstruct> | undefined)?.node === undefined) {
      refuse('Checks.of: construct', construct, 'give an App, a Chart or another construct');
    }
    return new Checks(construct);
  }

  private constructor(private readonly construct: IConstruct) {}

  /**
   * Accepts the findings of one check, everywhere at and below the construct. They stay in the report, with the reason.
   *
   * In YAML the same is said by the annotation `cdk8s-eks-networking/acknowledge.<id>: "<reason>"`.
   *
   * @param id id of the check, as its finding shows it
   * @param reason why the finding is accepted, for whoever reads the report
   * @throws if there is no such check, or the reason is empty
   */
  public acknowledge(id: string, reason: string): void {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { checkIdHint, isCheckId } = require('../checks/ids') as typeof import('../checks/ids');
    if (typeof id !== 'string') {
      refuse('Checks.acknowledge: id', id, 'give the id of a check, as its finding shows it');
    }
    if (!isCheckId(id)) {
      refuse('Checks.acknowledge: id', id, checkIdHint(id));
    }
    if (typeof reason !== 'string' || reason.trim() === '') {
      refuse('Checks.acknowledge: reason', reason, 'say why the finding is accepted');
    }
    acknowledge(this.construct, id, reason);
  }
}
