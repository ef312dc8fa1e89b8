using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RouteModel.Tests.PublicApi;

/// <summary>
/// Writes the public surface of an assembly as the compiler sees it, with nullability, default values and constraints: a line for each namespace, type and
/// member, in ordinal order.
/// </summary>
internal static class ApiText
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    // Constraints are said where the type is declared.
    private static readonly SymbolDisplayFormat Reference =
        Format.RemoveGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints).WithKindOptions(SymbolDisplayKindOptions.None);

    public static string Of(Assembly library)
    {
        MetadataReference reference = MetadataReference.CreateFromFile(library.Location);
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var compilation = CSharpCompilation.Create(
            "Surface", references: [reference, .. platform.Split(Path.PathSeparator).Where(path => path != library.Location).Select(path => MetadataReference.CreateFromFile(path))]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        var text = new StringBuilder();
        foreach (IGrouping<string, INamedTypeSymbol> space in TypesOf(assembly.GlobalNamespace).GroupBy(type => type.ContainingNamespace.ToDisplayString()).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(space.Key).Append('\n');
            foreach (INamedTypeSymbol type in space.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
            {
                text.Append('\n').Append(Describe(type)).Append('\n');
                foreach (string member in type.GetMembers().Where(IsWritten).Select(member => member.ToDisplayString(Format)).Order(StringComparer.Ordinal))
                {
                    text.Append("    ").Append(member).Append('\n');
                }
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol place)
    {
        IEnumerable<INamedTypeSymbol> here = place.GetTypeMembers().Where(IsVisible).SelectMany(type => TypesOf(type).Prepend(type));
        return place is INamespaceSymbol space ? here.Concat(space.GetNamespaceMembers().SelectMany(TypesOf)) : here;
    }

    private static string Describe(INamedTypeSymbol type)
    {
        string kind = type.TypeKind != TypeKind.Class ? "" : type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        // That a record can be compared with itself goes without saying.
        IEnumerable<INamedTypeSymbol> bases = type.Interfaces.Where(other => !(type.IsRecord && other.Name == "IEquatable"));
        if (type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: SpecialType.None } parent)
        {
            bases = bases.Prepend(parent);
        }

        string[] names = [.. bases.Select(other => other.ToDisplayString(Reference))];
        string head = type.ToDisplayString(Reference.WithKindOptions(Format.KindOptions));
        string constraints = type.ToDisplayString(Format)[head.Length..];
        return $"public {kind}{head}{(names.Length == 0 ? "" : " : ")}{string.Join(", ", names)}{constraints}";
    }

    // Records bring members that nobody wrote; their properties tell everything. Accessors stand in their properties.
    private static bool IsWritten(ISymbol member) =>
        IsVisible(member) && member switch
        {
            INamedTypeSymbol => false,
            IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true, ContainingType.TypeKind: not TypeKind.Class } => false,
            IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.StaticConstructor } => false,
            IMethodSymbol { Name: "<Clone>$" or "PrintMembers" or "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "op_Equality" or "op_Inequality" } => false,
            IPropertySymbol { Name: "EqualityContract" } => false,
            IFieldSymbol { Name: "value__" } => false,
            _ => true,
        };

    private static bool IsVisible(ISymbol member) => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
