package pl.oparcie.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.text.Texts;

/**
 * A page is read in one transaction: what its controller asks of several services, and the rail around it. It ends before the first byte
 * is written, so that nothing is shown whose reading could not be noted in the log. What is a paper is written in Polish.
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

    /**
     * Whether the answer is a file, not a page: what is signed, sent and filed is in Polish whatever language the screen has. A problem on
     * the way is still told in that of the screen.
     */
    static boolean isPaper(Method handler) {
        var type = ResolvableType.forMethodReturnType(handler);
        if (type.resolve() != ResponseEntity.class) {
            return false;
        }
        var body = type.getGeneric(0).resolve(Object.class);
        return body != String.class && body != Void.class && !Map.class.isAssignableFrom(body);
    }

    private final class Reading extends ServletInvocableHandlerMethod {

        private final boolean paper;

        Reading(HandlerMethod handler) {
            super(handler);
            this.paper = isPaper(handler.getMethod());
        }

        @Override
        public void invokeAndHandle(
                ServletWebRequest request, ModelAndViewContainer container, @Nullable Object... given)
                throws Exception {
            if (!paper) {
                super.invokeAndHandle(request, container, given);
                return;
            }
            var screen = LocaleContextHolder.getLocaleContext();
            LocaleContextHolder.setLocale(Texts.POLISH);
            try {
                super.invokeAndHandle(request, container, given);
            } finally {
                LocaleContextHolder.setLocaleContext(screen);
            }
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
