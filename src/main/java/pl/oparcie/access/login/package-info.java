/** How people log in and stay logged in. */
@NullMarked
package pl.oparcie.access.login;

import org.jspecify.annotations.NullMarked;
