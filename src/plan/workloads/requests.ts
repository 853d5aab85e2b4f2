import { quantity } from './quantity';
import { Json, asRecord, records } from '../../input/json';

/** What a pod asks of a node at least: what no container says counts nothing. */
export interface Requests {
  readonly cpuMillis: number;
  readonly memoryMib: number;
}

const NOTHING_ASKED: Requests = { cpuMillis: 0, memoryMib: 0 };

/** Requests of all containers together, or of the largest init container; sidecars run beside what starts after them. */
export function requestsOf(podSpec: Json): Requests {
  let sidecars = NOTHING_ASKED;
  let most = asked(asRecord(asRecord(podSpec.resources)?.requests));
  for (const container of records(podSpec.initContainers)) {
    const starting = sum(sidecars, requestsOfContainer(container));
    most = largest(most, starting);
    sidecars = container.restartPolicy === 'Always' ? starting : sidecars;
  }
  const running = records(podSpec.containers).reduce((all, container) => sum(all, requestsOfContainer(container)), sidecars);
  return sum(asked(asRecord(podSpec.overhead)), largest(most, running));
}

function largest(a: Requests, b: Requests): Requests {
  return a === NOTHING_ASKED ? b : { cpuMillis: Math.max(a.cpuMillis, b.cpuMillis), memoryMib: Math.max(a.memoryMib, b.memoryMib) };
}

/** A request that is not said is the limit. */
function requestsOfContainer({ resources }: Json): Requests {
  const said = asRecord(resources);
  return said === undefined ? NOTHING_ASKED : asked(asRecord(said.requests), asRecord(said.limits));
}

function asked(requests: Json | undefined, limits?: Json): Requests {
  const [cpu, memory] = [requests?.cpu ?? limits?.cpu, requests?.memory ?? limits?.memory];
  return cpu === undefined && memory === undefined ? NOTHING_ASKED : { cpuMillis: amount(cpu) * 1000, memoryMib: amount(memory) / 2 ** 20 };
}

function amount(value: unknown): number {
  return Math.max(0, quantity(value) ?? 0);
}

function sum(a: Requests, b: Requests): Requests {
  return a === NOTHING_ASKED ? b : b === NOTHING_ASKED ? a : { cpuMillis: a.cpuMillis + b.cpuMillis, memoryMib: a.memoryMib + b.memoryMib };
}
