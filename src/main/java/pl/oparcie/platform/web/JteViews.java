package pl.oparcie.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Renders precompiled jte templates. A page is rendered whole before its first byte is sent, so that a failure is still an error page. */
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final LayoutFactory layouts;

    JteViews(TemplateEngine engine, LayoutFactory layouts) {
        this.engine = engine;
        this.layouts = layouts;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:")) {
            var view = new RedirectView(name.substring("redirect:".length()));
            view.setExposeModelAttributes(false);
            return view;
        }
        return engine.hasTemplate(name + ".jte") ? new Page(name + ".jte") : null;
    }

    private final class Page implements View {

        private final String template;

        private Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var values = new HashMap<String, Object>();
            if (model != null) {
                model.forEach((name, value) -> {
                    if (!name.startsWith("org.springframework")) {
                        values.put(name, value);
                    }
                });
            }
            values.keySet().retainAll(engine.getParamInfo(template).keySet());
            if (engine.getParamInfo(template).containsKey("layout")) {
                values.put("layout", layouts.layout(request));
            }
            var output = new Utf8ByteOutput();
            engine.render(template, values, output);
            response.setContentType(getContentType());
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
