package jp.madoguchi.platform.identity.provider;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this site signs its questions with, and opens encrypted answers.
 *
 * @param pkcs12 a file with RSA or EC keys and their certificates; of those that are good the entry that ends first
 * signs, the others still decrypt
 * @param password of the file and its keys
 */
@ConfigurationProperties("madoguchi.saml")
record SignOnSettings(@Nullable Path pkcs12, @DefaultValue("") String password) {
}
