@NullMarked
package pl.oparcie.platform.db;

import org.jspecify.annotations.NullMarked;
