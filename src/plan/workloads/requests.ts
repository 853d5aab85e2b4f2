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
  let most = asked(asRecord(asRecord(podSpec.resources)?.requests) ?? {});
  for (const container of records(podSpec.initContainers)) {
    const starting = sum([sidecars, requestsOfContainer(container)]);
    most = largest(most, starting);
    sidecars = container.restartPolicy === 'Always' ? starting : sidecars;
  }
  const running = sum([sidecars, ...records(podSpec.containers).map(requestsOfContainer)]);
  return sum([asked(asRecord(podSpec.overhead) ?? {}), largest(most, running)]);
}

function largest(a: Requests, b: Requests): Requests {
  return { cpuMillis: Math.max(a.cpuMillis, b.cpuMillis), memoryMib: Math.max(a.memoryMib, b.memoryMib) };
}

/** A request that is not said is the limit. */
function requestsOfContainer({ resources }: Json): Requests {
  const { limits, requests } = asRecord(resources) ?? {};
  return limits === undefined && requests === undefined ? NOTHING_ASKED : asked({ ...asRecord(limits), ...asRecord(requests) });
}

function asked({ cpu, memory }: Json): Requests {
  const amount = (value: unknown) => Math.max(0, quantity(value) ?? 0);
  return cpu === undefined && memory === undefined ? NOTHING_ASKED : { cpuMillis: amount(cpu) * 1000, memoryMib: amount(memory) / 2 ** 20 };
}

function sum(requests: readonly Requests[]): Requests {
  return requests.reduce((all, one) => one === NOTHING_ASKED ? all
    : { cpuMillis: all.cpuMillis + one.cpuMillis, memoryMib: all.memoryMib + one.memoryMib }, NOTHING_ASKED);
}
