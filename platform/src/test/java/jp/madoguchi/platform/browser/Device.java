package jp.madoguchi.platform.browser;

import com.google.gson.JsonObject;

/** A face or finger that a device knows, played by Chromium's virtual authenticator. */
final class Device {

    private Device() {
    }

    /** Gives this visitor's device a place for passkeys, and an owner whom it knows. */
    static Visitor knows(Visitor owner) {
        var browser = owner.page().context().newCDPSession(owner.page());
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", arguments);
        return owner;
    }
}
