/** Background jobs: recurring tasks that modules contribute as beans, run under the jobs' own database role. */
@NullMarked
package pl.oparcie.platform.jobs;

import org.jspecify.annotations.NullMarked;
