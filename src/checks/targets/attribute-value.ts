import type { AttributeForm } from '../../facts/elbv2-attributes';
import { shown } from '../../input/arguments';
import type { ServiceProblem } from '../service-check';

/** Told elsewhere, or left out by the controller where it is empty. */
const PRESERVE = 'preserve_client_ip.enabled';
const PROXY = 'proxy_protocol_v2.enabled';

/** The controller itself looks at this one. */
const CLIENT_ROUTING = 'dns_record.client_routing_policy';

/** What is wrong with the value of an attribute; `text` goes on from the name of the annotation. */
export function valueProblem(key: string, form: AttributeForm, value: string): Omit<ServiceProblem, 'message'> & { text: string } | undefined {
  if (key === PRESERVE || (key === PROXY && value === '')) {
    return undefined;
  }
  if (takes(key, form, value)) {
    return undefined;
  }
  const allowed = allowedValues(form);
  return {
    limit: allowed,
    text: `sets ${key} to ${shown(value)}, and allowed is ${allowed}: ${key === CLIENT_ROUTING ? 'the controller' : 'AWS'} refuses it`,
    fix: `Use ${allowed}.`,
  };
}

function takes(key: string, form: AttributeForm, value: string): boolean {
  switch (form.form) {
    case 'text': return true;
    // How strict AWS is about capital letters is not documented.
    case 'values': return form.values.includes(key === CLIENT_ROUTING ? value : value.toLowerCase());
    case 'number': {
      const number = /^[0-9]+$/.test(value) ? Number(value) : NaN;
      return (form.off === true && value === 'off') || (number >= form.min && number <= (form.max ?? Infinity));
    }
  }
}

function allowedValues(form: AttributeForm): string {
  switch (form.form) {
    case 'text': return 'any text';
    case 'values': return form.values.join(', ').replace(/, ([^,]*)$/, ' or $1');
    case 'number': return `${form.off ? 'off or ' : ''}a whole number ${form.max === undefined ? `of at least ${form.min}` : `from ${form.min} to ${form.max}`}`;
  }
}
