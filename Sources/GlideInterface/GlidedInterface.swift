/// The interface `org.glided`: its name and its text.
public enum GlidedInterface {
  public static let name: String = "org.glided"

  /// The interface definition in Varlink's language, as introspection returns it.
  public static let description: String = String(
    decoding: PackageResources.org_glided_varlink, as: UTF8.self)
}
