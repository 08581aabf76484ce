package pl.oparcie.attachment;

import java.net.URI;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Contents in a store that speaks S3, for centres that have one. Each lies under its id: the store learns no name and no type. */
final class S3Files implements FileStore {

    private final S3Client client;
    private final String bucket;

    S3Files(Settings settings) {
        this.bucket = settings.bucket();
        this.client = S3Client.builder()
                .endpointOverride(URI.create(settings.endpoint()))
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .forcePathStyle(true)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    /** Where the store is and how to enter it: {@code oparcie.files.s3.*}. */
    @ConfigurationProperties("oparcie.files.s3")
    record Settings(String endpoint, String bucket, String region, String accessKey, String secretKey) {}

    @Configuration
    @ConditionalOnProperty("oparcie.files.s3.bucket")
    @EnableConfigurationProperties(Settings.class)
    static class Configured {

        @Bean
        S3Files s3Files(Settings settings) {
            return new S3Files(settings);
        }
    }

    @Override
    public Kind kind() {
        return Kind.S3;
    }

    @Override
    public void put(UUID content, byte[] bytes) {
        client.putObject(put -> put.bucket(bucket).key(content.toString()), RequestBody.fromBytes(bytes));
    }

    @Override
    public byte[] get(UUID content) {
        return client.getObjectAsBytes(get -> get.bucket(bucket).key(content.toString()))
                .asByteArrayUnsafe();
    }

    @Override
    public void delete(UUID content) {
        client.deleteObject(delete -> delete.bucket(bucket).key(content.toString()));
    }
}
