/** Pictures of the tools other than the genogram: ecomap, network, life line, problem tree, forces, budget, scales. */
@NullMarked
package pl.oparcie.tool.drawn;

import org.jspecify.annotations.NullMarked;
