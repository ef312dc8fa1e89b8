using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Checking;

/// <summary>The check of one expression. It recurses: the parser bounds the depth of trees.</summary>
internal sealed partial class CelTypeCheck(CelEnvironment environment, CelFaultList faults)
{
    private readonly CelUnifier _unifier = new();
    private readonly CelScopes _scopes = new(environment);
    private readonly List<CelNode> _checked = [];
    private readonly Dictionary<CelNode, CelNode> _resolved = [];

    /// <summary>The tree with its types: a name with dots that stands for one thing has become one node.</summary>
    public CelNode CheckAll(CelNode root)
    {
        Check(root);
        foreach (CelNode node in _checked)
        {
            node.Type = _unifier.Substitute(node.Type, freeIsDyn: true);
        }

        if (_resolved.Count == 0)
        {
            return root;
        }

        CelTree.Replace(root, _resolved);
        return _resolved.TryGetValue(root, out CelNode? other) ? other : root;
    }

    private CelType Check(CelNode node)
    {
        node.Type = node switch
        {
            CelLiteral literal => TypeOf(literal),
            CelIdentifier identifier => CheckIdentifier(identifier),
            CelSelection selection => CheckSelection(selection),
            CelCall call => CheckCall(call),
            CelListLiteral list => CheckList(list),
            CelMapLiteral map => CheckMap(map),
            CelMessageLiteral message => CheckMessage(message),
            CelComprehension loop => CheckLoop(loop),
            CelBinding binding => CheckBinding(binding),
            _ => CelType.Error,
        };
        _checked.Add(node);
        return node.Type;
    }

    private static CelType TypeOf(CelLiteral literal) => literal.Value switch
    {
        null => CelType.Null,
        bool => CelType.Bool,
        long => CelType.Int,
        ulong => CelType.Uint,
        double => CelType.Double,
        string => CelType.String,
        _ => CelType.Bytes,
    };

    private CelType CheckIdentifier(CelIdentifier identifier)
    {
        if (_scopes.Find(identifier.Name) is not { } found)
        {
            Undeclared(identifier.Offset, identifier.Name);
            return CelType.Error;
        }

        identifier.Name = found.Name;
        identifier.IsType = found.IsType;
        return found.Type;
    }

    private CelType CheckSelection(CelSelection selection)
    {
        if (QualifiedName(selection) is { } name && _scopes.Find(name) is { } found)
        {
            var identifier = new CelIdentifier(found.Name, selection.Offset) { IsType = found.IsType, Type = found.Type };
            _resolved.Add(selection, identifier);
            _checked.Add(identifier);
            return found.Type;
        }

        CelType field = CheckField(selection.Operand, selection.Field, isOptional: false, selection.Offset);
        return selection.IsPresenceTest ? CelType.Bool : _unifier.Substitute(field, freeIsDyn: false);
    }

    /// <summary>The names with dots between them that a tree consists of, if it does.</summary>
    private static string? QualifiedName(CelNode node)
    {
        var fields = new Stack<string>();
        while (node is CelSelection { IsPresenceTest: false } selection)
        {
            fields.Push(selection.Field);
            node = selection.Operand;
        }

        return node is CelIdentifier identifier ? string.Join(".", fields.Prepend(identifier.Name)) : null;
    }

    private CelType CheckField(CelNode operand, string field, bool isOptional, int offset)
    {
        CelType target = _unifier.Substitute(Check(operand), freeIsDyn: false);
        if (IsOptional(target))
        {
            isOptional = true;
            target = target.Parameters[0];
        }

        CelType result;
        switch (target.Kind)
        {
            case CelTypeKind.Map:
                result = target.Parameters[1];
                break;
            case CelTypeKind.Object:
                result = FieldOf(target, field) ?? Report(offset, $"undefined field '{field}'");
                break;
            case CelTypeKind.Parameter:
                _unifier.TryAssign(CelType.Dyn, target);
                result = CelType.Dyn;
                break;
            default:
                if (target.Kind is not (CelTypeKind.Dyn or CelTypeKind.Error))
                {
                    Report(offset, $"type '{target}' does not support field selection");
                }

                result = CelType.Dyn;
                break;
        }

        return isOptional ? CelType.OptionalOf(result) : result;
    }

    /// <summary>A field by its name, or by a reserved word that the schema's name is the escape of.</summary>
    private static CelType? FieldOf(CelType type, string field) =>
        type.Fields!.TryGetValue(field, out CelType? found) || type.Fields.TryGetValue(SchemaTypes.EscapeReserved(field), out found) ? found : null;

    private CelType CheckList(CelListLiteral list)
    {
        CelType? elements = null;
        foreach (CelElement element in list.Elements)
        {
            elements = Join(elements, CheckElement(element.Value, element.IsOptional));
        }

        return CelType.ListOf(elements ?? _unifier.NewParameter());
    }

    private CelType CheckMap(CelMapLiteral map)
    {
        CelType? keys = null;
        CelType? values = null;
        foreach (CelEntry entry in map.Entries)
        {
            keys = Join(keys, Check(entry.Key));
            values = Join(values, CheckElement(entry.Value, entry.IsOptional));
        }

        return CelType.MapOf(keys ?? _unifier.NewParameter(), values ?? _unifier.NewParameter());
    }

    private CelType CheckElement(CelNode value, bool isOptional)
    {
        CelType type = Check(value);
        if (!isOptional)
        {
            return type;
        }

        if (IsOptional(type))
        {
            return type.Parameters[0];
        }

        if (type.Kind != CelTypeKind.Dyn)
        {
            Mismatch(value, CelType.OptionalOf(type), type);
        }

        return type;
    }

    /// <summary>The type of elements that were of one type, with one more: dyn if they differ.</summary>
    private CelType Join(CelType? previous, CelType current) =>
        previous is null ? current
        : _unifier.TryAssign(previous, current) ? CelUnifier.MostGeneral(previous, current)
        : CelType.Dyn;

    private CelType CheckMessage(CelMessageLiteral message)
    {
        if (_scopes.Find(message.TypeName) is not { } found)
        {
            Undeclared(message.Offset, message.TypeName);
            return CelType.Error;
        }

        message.TypeName = found.Name;
        CelType result = CelType.Error;
        CelType? wrapped = null;
        if (!found.IsType)
        {
            Report(message.Offset, $"'{found.Type.Name}' is not a type");
        }
        else if (!CelDeclarations.Wrappers.TryGetValue(found.Name, out wrapped))
        {
            Report(message.Offset, $"'{found.Type.Parameters[0].Name}' is not a message type");
        }
        else
        {
            result = found.Type.Parameters[0];
        }

        foreach (CelField field in message.Fields)
        {
            CelType value = CheckElement(field.Value, field.IsOptional);
            if (wrapped is null)
            {
                continue;
            }

            if (field.Name != "value")
            {
                Report(field.Offset, $"undefined field '{field.Name}'");
            }
            else if (!_unifier.TryAssign(wrapped, value))
            {
                Report(field.Offset, $"expected type of field '{field.Name}' is '{wrapped}' but provided type is '{value}'");
            }
        }

        return result;
    }

    private static bool IsOptional(CelType type) => type is { Kind: CelTypeKind.Opaque, Name: "optional_type" };

    private CelType Report(int offset, string message)
    {
        faults.Add(offset, message);
        return CelType.Error;
    }

    private void Mismatch(CelNode node, CelType expected, CelType found) =>
        Report(node.Offset, $"expected type '{expected}' but found '{found}'");

    private void Undeclared(int offset, string name) => Report(offset, $"undeclared reference to '{name}' (in container '{environment.Container}')");
}
