/** TERYT codes and the assignment of addresses to care districts (rejony opiekuńcze). */
@NullMarked
package pl.oparcie.register.address;

import org.jspecify.annotations.NullMarked;
