package pl.oparcie.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import pl.oparcie.platform.CurrentUser;

/**
 * A page is read in one transaction: what its controller asks of several services, and the rail around it. It ends before the first byte
 * is written, so that nothing is shown whose reading could not be noted in the log.
 */
@Component
class OneTransaction implements WebMvcRegistrations {

    private final PlatformTransactionManager transactions;
    private final ObjectProvider<LayoutFactory> layouts;

    OneTransaction(PlatformTransactionManager transactions, ObjectProvider<LayoutFactory> layouts) {
        this.transactions = transactions;
        this.layouts = layouts;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
                return new Reading(handler);
            }
        };
    }

    private final class Reading extends ServletInvocableHandlerMethod {

        Reading(HandlerMethod handler) {
            super(handler);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... args) throws Exception {
            var user = CurrentUser.find();
            if (user.isPresent() && isReading()) {
                return inTransaction(args);
            }
            try {
                return super.doInvoke(args);
            } finally {
                user.ifPresent(layouts.getObject()::forget);
            }
        }

        private boolean isReading() {
            return "GET".equals(request().getMethod()) || hasMethodAnnotation(Reads.class);
        }

        private @Nullable Object inTransaction(@Nullable Object... args) throws Exception {
            var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
            try {
                var answer = super.doInvoke(args);
                if (answer instanceof ModelAndView page) {
                    layouts.getObject().prepare(page, request());
                }
                transactions.commit(transaction);
                return answer;
            } finally {
                if (!transaction.isCompleted()) {
                    transactions.rollback(transaction);
                }
            }
        }
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
