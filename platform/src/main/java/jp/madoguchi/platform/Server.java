package jp.madoguchi.platform;

import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The running site. */
@SpringBootApplication(scanBasePackages = "jp.madoguchi", exclude = UserDetailsServiceAutoConfiguration.class)
@MapperScan(basePackages = "jp.madoguchi", annotationClass = Mapper.class)
public class Server {

    public static void main(String[] args) {
        SpringApplication.run(Server.class, args);
    }
}
