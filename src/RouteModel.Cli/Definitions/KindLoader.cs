using System.Reflection;
using System.Runtime.Loader;
using RouteModel.Resources;

namespace RouteModel.Cli.Definitions;

/// <summary>Loads the kinds that compiled models declare.</summary>
internal static class KindLoader
{
    /// <summary>The kinds of an assembly, one for each version of its definition; <see langword="null"/> if it is no such assembly.</summary>
    public static IReadOnlyList<CustomResourceKind>? TryLoad(byte[] image)
    {
        try
        {
            using var stream = new MemoryStream(image);

            // One for each: models of different definitions may have the same names.
            Assembly models = new AssemblyLoadContext(null).LoadFromStream(stream);
            CustomResourceKind[] kinds = [.. models.GetExportedTypes().Where(static type => type.IsAssignableTo(typeof(ICustomResource))).Select(KindOf).OfType<CustomResourceKind>()];
            return kinds.Length > 0 ? kinds : null;
        }
        catch (Exception reason) when (reason is BadImageFormatException or FileLoadException or TypeLoadException or ReflectionTypeLoadException)
        {
            return null;
        }
    }

    private static object? KindOf(Type model) =>
        model.GetProperty(nameof(ICustomResource<>.ResourceKind), BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
}
