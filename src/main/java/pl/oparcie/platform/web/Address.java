package pl.oparcie.platform.web;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the program is, once it answers. */
@Component
class Address {

    private final boolean trial;

    Address(@Value("${oparcie.trial:false}") boolean trial) {
        this.trial = trial;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .println((trial
                                    ? "Oparcie, ośrodek próbny (trial centre): http://localhost:"
                                    : "Oparcie: http://localhost:")
                            + port);
        }
    }
}
