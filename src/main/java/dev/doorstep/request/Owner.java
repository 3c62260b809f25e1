package dev.doorstep.request;

/** The staff member who has claimed a request. */
public record Owner(String username, String name) {}
