/**
 * How a build leaves out what nobody imports. d3's list of its modules does nothing when it is loaded, but its package does not say so, and
 * one module, d3-transition, would come along with everything that it needs.
 */
export const TREE_SHAKING = {
  moduleSideEffects: [{ test: /\/node_modules\/d3\/src\/index\.js$/, sideEffects: false }]
};
