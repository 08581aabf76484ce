package pl.oparcie.casework.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * Moving many cases of one worker.
 *
 * @param from the worker whose cases are listed; empty before the choice
 */
public record BulkPage(
        Fields fields, Fields choice, String from, List<Option> workers, List<Option> receivers, List<Option> cases) {}
