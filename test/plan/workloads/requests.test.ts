import { Json } from '../../../src/input/json';
import { requestsOf } from '../../../src/plan/workloads/requests';

const container = (cpu?: unknown, memory?: unknown, more: Json = {}): Json => ({
  name: 'c', resources: { requests: { ...cpu === undefined ? {} : { cpu }, ...memory === undefined ? {} : { memory } } }, ...more,
});
const sidecar = { restartPolicy: 'Always' };

test.each<[string, Json, number, number]>([
  ['nothing', {}, 0, 0],
  ['no containers', { containers: 'none' }, 0, 0],
  ['one container', { containers: [container('250m', '64Mi')] }, 250, 64],
  ['several containers', { containers: [container('250m', '64Mi'), container(1, '1Gi'), { name: 'c' }] }, 1250, 1088],
  ['an init container that asks less', { initContainers: [container('1')], containers: [container('2')] }, 2000, 0],
  ['an init container that asks more', { initContainers: [container('3', '1Mi')], containers: [container('2', '2Mi')] }, 3000, 2],
  ['init containers one after the other', { initContainers: [container('3'), container('1')], containers: [container('2')] }, 3000, 0],
  ['a sidecar beside the containers', { initContainers: [container('1', undefined, sidecar)], containers: [container('2')] }, 3000, 0],
  ['a sidecar beside the init container after it', { initContainers: [container('1', undefined, sidecar), container('4')], containers: [container('2')] }, 5000, 0],
  ['a sidecar that starts after the init container', { initContainers: [container('4'), container('1', undefined, sidecar)], containers: [container('2')] }, 4000, 0],
  ['two sidecars', { initContainers: [container('1', undefined, sidecar), container('2', undefined, sidecar)], containers: [container('1')] }, 4000, 0],
  ['the limit, where there is no request', { containers: [{ resources: { limits: { cpu: '2', memory: '1Gi' }, requests: { cpu: '1' } } }] }, 1000, 1024],
  ['overhead', { overhead: { cpu: '250m', memory: '120Mi' }, containers: [container('1')] }, 1250, 120],
  ['more for the pod than for its containers', { resources: { requests: { cpu: '4' } }, containers: [container('1', '1Mi')] }, 4000, 1],
  ['less for the pod than for its containers', { resources: { requests: { cpu: '1' } }, containers: [container('4')] }, 4000, 0],
  ['what is below nothing', { containers: [container('-5', '-1Gi'), container('1')] }, 1000, 0],
  ['what is not known yet', { containers: [container('${Token[TOKEN.1]}', { a: 1 }), container('1')] }, 1000, 0],
  ['resources of a wrong type', { containers: [{ resources: 'many' }, { resources: { requests: ['1'], limits: 5 } }, 'x', null] }, 0, 0],
])('%s', (_name, podSpec, cpuMillis, memoryMib) => {
  expect(requestsOf(podSpec)).toEqual({ cpuMillis, memoryMib });
});
