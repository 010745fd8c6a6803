package jp.madoguchi.platform.designer.draft;

/** Somebody else who has the form open (いま開いている人), and the element they are at. */
public record Present(String name, String place) {
}
