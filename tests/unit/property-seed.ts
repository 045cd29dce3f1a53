import fc from 'fast-check';

/**
 * Properties are tried with the same cases in every run, so that a red run is the fault of what was changed. `npm run test:random` tries
 * others, and more of them; it prints the seed of what it finds, and the case belongs into a test of its own.
 */
fc.configureGlobal(import.meta.env.MODE === 'random' ? { numRuns: 1000 } : { seed: 20_240_607 });
