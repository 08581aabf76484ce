package pl.oparcie.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the trial centre. A word that no record knows is refused. */
final class Stories {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    CentreStory centre() {
        return read(new ClassPathResource("demo/centre.yaml"), CentreStory.class);
    }

    ContactStory contacts() {
        return read(new ClassPathResource("demo/contacts.yaml"), ContactStory.class);
    }

    /** Interviews of the families; a family may have several. */
    List<InterviewStory> interviews() {
        return read(new ClassPathResource("demo/interviews.yaml"), Interviews.class)
                .interviews();
    }

    /** Tools that families filled. */
    List<ToolStory> tools() {
        return read(new ClassPathResource("demo/tools.yaml"), Tools.class).tools();
    }

    private record Tools(List<ToolStory> tools) {}

    /** @param common answers that several interviews share, by reference */
    private record Interviews(Map<String, Object> common, List<InterviewStory> interviews) {}

    /** The families by the names of their files. */
    Map<String, FamilyStory> families() {
        var found = new TreeMap<String, FamilyStory>();
        try {
            Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:demo/families/*.yaml"))
                    .forEach(file -> found.put(
                            Objects.requireNonNull(file.getFilename()).replace(".yaml", ""),
                            read(file, FamilyStory.class)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(Resource file, Class<T> type) {
        try (var in = file.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return mapper.convertValue(tree, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(file.getFilename() + ": " + e.getMessage(), e);
        }
    }
}
