/** Oparcie: the social-work process of a Polish municipal welfare centre. */
@NullMarked
package pl.oparcie;

import org.jspecify.annotations.NullMarked;
