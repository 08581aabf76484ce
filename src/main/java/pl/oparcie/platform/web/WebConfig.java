package pl.oparcie.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import pl.oparcie.platform.text.Texts;

/** Wires templates, forms and languages into Spring MVC. */
@Configuration
class WebConfig implements WebMvcConfigurer {

    @Bean
    TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, WebConfig.class.getClassLoader(), "pl.oparcie.templates");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine, LayoutFactory layouts) {
        return new JteViews(engine, layouts);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocale(Texts.POLISH);
        resolver.setCookieMaxAge(Duration.ofDays(400));
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FieldsResolver());
    }

    private static final class FieldsResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Fields.class;
        }

        @Override
        public Fields resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Fields.typed(request.getParameterMap());
        }
    }

    static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Texts.POLISH;
    }
}
