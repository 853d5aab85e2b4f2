import * as fc from 'fast-check';

// The same draws in every run, so that a test that passed for its author passes for all; FC_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
