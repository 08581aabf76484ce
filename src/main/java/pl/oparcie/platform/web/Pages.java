package pl.oparcie.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import pl.oparcie.platform.text.Texts;

/** Answers of controllers: a page, or the way to the next one. */
public final class Pages {

    static final String FLASH = "flash";
    static final String STOPPED = "flash.stopped";

    private Pages() {}

    /** An address on this site: browsers leave tabs and line ends out, and take a backslash for a slash. */
    private static final Pattern OURS = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]*");

    /** The address a form names, when it is one on this site. */
    public static String ours(String named, String otherwise) {
        return OURS.matcher(named).matches() ? named : otherwise;
    }

    /** The template with its page record. */
    public static ModelAndView page(String template, Object page) {
        return page(template, page, HttpStatus.OK);
    }

    /** The template with its page record and a status such as 422. */
    public static ModelAndView page(String template, Object page, HttpStatusCode status) {
        var answer = new ModelAndView(template, status);
        answer.addObject("page", page);
        return answer;
    }

    /** The same form again, with what was typed and what is wrong: 422. */
    public static ModelAndView refused(String template, Object page) {
        return page(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Goes to an address of ours after a successful POST. */
    public static ModelAndView redirect(String address) {
        var answer = new ModelAndView("redirect:" + address);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    /** Goes to an address and says there, once, what was done. The message must name no client. */
    public static ModelAndView redirect(String address, String key, @Nullable Object... arguments) {
        return told(FLASH, address, key, arguments);
    }

    /** Goes to an address instead of the page or the step asked for, and says there, once, why: nothing was done. The message must name no client. */
    public static ModelAndView turnedBack(String address, String key, @Nullable Object... arguments) {
        return told(STOPPED, address, key, arguments);
    }

    private static ModelAndView told(String as, String address, String key, @Nullable Object... arguments) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            RequestContextUtils.getOutputFlashMap(attributes.getRequest()).put(as, Texts.text(key, arguments));
        }
        return redirect(address);
    }
}
