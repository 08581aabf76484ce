package pl.oparcie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import pl.oparcie.platform.db.Commands;
import pl.oparcie.platform.db.StartingDatabase;

/** The program: a server, or one of the maintenance commands of the {@code oparcie} script. */
@Modulithic(systemName = "Oparcie", sharedModules = "platform")
@SpringBootApplication
public class Oparcie {

    /** Starts the server, or runs the maintenance command named first. */
    public static void main(String... args) {
        System.exit(Commands.isCommand(args) ? Commands.run(args) : serve(args));
    }

    private static int serve(String... args) {
        var program = new SpringApplication(Oparcie.class);
        program.addInitializers(StartingDatabase::begin);
        var context = program.run(args);
        var closed = new java.util.concurrent.CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                closed.countDown();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
