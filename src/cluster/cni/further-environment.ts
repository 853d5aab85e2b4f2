import type { Environment } from './environment-reading';
import { knownNameNear } from './environment-rules/wrong-values';
import { CNI_ENVIRONMENT } from '../../facts/cni-environment';
import { messagesOf, refuse, textMap } from '../../input/arguments';

/** Why a variable cannot be given by hand, if it cannot: a property says it, or the factory, or its name is not quite one. */
export function furtherProblems(self: string, env: Environment | undefined, options: readonly string[]): string[] {
  if (env === undefined) {
    return [];
  }
  const wrongKind = messagesOf([() => textMap('env', env, "{ CLUSTER_NAME: 'shop' }")]);
  return wrongKind.length > 0 ? wrongKind : messagesOf(Object.keys(env).map(key => () => further(self, key, env[key], options)));
}

function further(self: string, key: string, value: string, options: readonly string[]): void {
  const known = Object.hasOwn(CNI_ENVIRONMENT, key) ? CNI_ENVIRONMENT[key] : undefined;
  if (known === undefined) {
    const near = knownNameNear(key);
    if (near !== undefined) {
      throw new Error(`env has ${key}, which is no variable of the VPC CNI; did you mean ${near}?`);
    }
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) {
      refuse('env: key', key, "give the name of a variable, for instance 'CLUSTER_NAME'");
    }
    return;
  }
  if (known.option !== undefined) {
    const isHere = options.includes(known.option.split('.')[0]);
    throw new Error(`env has ${key}, which ${isHere ? `the property ${known.option} says; say it there` : `is no setting of ${self}; leave it out`}`);
  }
  if (CHOSEN.includes(key)) {
    throw new Error(`env has ${key}, which ${self} says; leave it out, or use another of VpcCni.secondaryAddresses, VpcCni.prefixDelegation and VpcCni.ipv6`);
  }
  if (value === '') {
    refuse(`env['${key}']`, value, 'give text that is not empty, or leave it out');
  }
}

/** What the factory decides. */
const CHOSEN = ['ENABLE_IPv4', 'ENABLE_IPv6', 'ENABLE_PREFIX_DELEGATION'];
