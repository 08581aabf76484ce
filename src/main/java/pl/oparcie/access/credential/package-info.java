/** What proves who somebody is: passwords, codes of a second step, passkeys, and the sessions that follow. */
@NullMarked
package pl.oparcie.access.credential;

import org.jspecify.annotations.NullMarked;
