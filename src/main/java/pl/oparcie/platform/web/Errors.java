package pl.oparcie.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;

/** Turns what went wrong into a page: what happened and what to do. A bug gets a number, and a log line without personal data. */
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class, TypeMismatchException.class})
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler({Forbidden.class, org.springframework.security.authorization.AuthorizationDeniedException.class})
    ModelAndView forbidden() {
        return page(HttpStatus.FORBIDDEN, null);
    }

    @ExceptionHandler({Conflict.class, org.springframework.dao.ConcurrencyFailureException.class})
    ModelAndView conflict() {
        return page(HttpStatus.CONFLICT, null);
    }

    /** A rule that no form showed beside a field. */
    @ExceptionHandler(RuleViolation.class)
    ModelAndView rule(RuleViolation rule) {
        var answer = page(HttpStatus.UNPROCESSABLE_CONTENT, null);
        answer.addObject("says", pl.oparcie.platform.text.Texts.text(rule.key(), rule.arguments()));
        return answer;
    }

    /** The database refused what the rules should have refused: bad input all the same. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ModelAndView refused(DataIntegrityViolationException failure, HttpServletRequest request) {
        LOG.warn("Refused by the database at {} {}", request.getMethod(), pattern(request));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, null);
    }

    /** Nothing is to be answered, and nothing noted, when the browser has gone: nobody reads it. */
    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView bug(Exception failure, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(HttpStatus.valueOf(known.getStatusCode().value()), null);
        }
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Failure {} at {} {}: {}", number, request.getMethod(), pattern(request), trace(failure));
        return page(HttpStatus.INTERNAL_SERVER_ERROR, number);
    }

    private static Object pattern(HttpServletRequest request) {
        var pattern =
                request.getAttribute(org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "?" : pattern;
    }

    /** Types and places only: messages of exceptions may hold what somebody typed. */
    private static String trace(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (var i = 0; i < Math.min(12, frames.length); i++) {
                text.append("\n    at ").append(frames[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static ModelAndView page(HttpStatus status, @Nullable String number) {
        var answer = new ModelAndView("platform/error", Map.of("status", status.value()), status);
        if (number != null) {
            answer.addObject("reference", number);
        }
        return answer;
    }
}
