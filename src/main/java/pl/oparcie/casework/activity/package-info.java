/** What is done in a case, day by day: contacts, visits, letters, interventions; planned visits; assaults on workers. */
@NullMarked
package pl.oparcie.casework.activity;

import org.jspecify.annotations.NullMarked;
