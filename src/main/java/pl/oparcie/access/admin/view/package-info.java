@NullMarked
package pl.oparcie.access.admin.view;

import org.jspecify.annotations.NullMarked;
