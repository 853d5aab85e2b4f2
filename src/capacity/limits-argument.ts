import type { InstanceLimits } from './instance-limits';
import type { Limits } from './limits';
import { refuse } from '../input/arguments';

/** The limits in an argument. Told by what it can do: a class may be there twice, in two bundled files. */
export function limitsOf(self: string, instance: InstanceLimits): Limits {
  if (typeof instance?._limits !== 'function') {
    refuse(`${self}: instance`, instance, "give the limits of an instance type, for instance InstanceLimits.of('m5.large')");
  }
  return instance._limits();
}
