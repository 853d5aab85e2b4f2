import { quantity } from './quantity';
import { Json, asRecord, records } from '../../input/json';

/** What a pod asks of a node at least: what no container says counts nothing. */
export interface Requests {
  readonly cpuMillis: number;
  readonly memoryMib: number;
}

const NOTHING_ASKED: Requests = { cpuMillis: 0, memoryMib: 0 };

/** Requests of all containers together, or of the largest init container; sidecars run beside both. */
export function requestsOf(podSpec: Json): Requests {
  const init = records(podSpec.initContainers);
  const isSidecar = (container: Json) => container.restartPolicy === 'Always';
  const sidecars = sum(init.filter(isSidecar).map(requestsOfContainer));
  const running = sum([sidecars, ...records(podSpec.containers).map(requestsOfContainer)]);
  const starting = init.filter(container => !isSidecar(container)).map(requestsOfContainer);
  const overhead = asked(asRecord(podSpec.overhead) ?? {});
  return sum([overhead, {
    cpuMillis: Math.max(running.cpuMillis, ...starting.map(({ cpuMillis }) => cpuMillis)),
    memoryMib: Math.max(running.memoryMib, ...starting.map(({ memoryMib }) => memoryMib)),
  }]);
}

/** A request that is not said is the limit. */
function requestsOfContainer({ resources }: Json): Requests {
  const { limits, requests } = asRecord(resources) ?? {};
  return limits === undefined && requests === undefined ? NOTHING_ASKED : asked({ ...asRecord(limits), ...asRecord(requests) });
}

function asked({ cpu, memory }: Json): Requests {
  return { cpuMillis: (quantity(cpu) ?? 0) * 1000, memoryMib: (quantity(memory) ?? 0) / 2 ** 20 };
}

function sum(requests: readonly Requests[]): Requests {
  return requests.length === 1 ? requests[0] : requests.reduce((all, one) => one === NOTHING_ASKED ? all
    : { cpuMillis: all.cpuMillis + one.cpuMillis, memoryMib: all.memoryMib + one.memoryMib }, NOTHING_ASKED);
}
