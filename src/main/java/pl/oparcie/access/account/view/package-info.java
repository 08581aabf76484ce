@NullMarked
package pl.oparcie.access.account.view;

import org.jspecify.annotations.NullMarked;
