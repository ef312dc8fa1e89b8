using RouteModel.Generators.Cel;
using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Tests.Cel.Checking;

public sealed class CelCheckerTests
{
    private const string Schema =
        """
        type: object
        properties:
          i: {type: integer}
          n: {type: number}
          s: {type: string}
          b: {type: boolean}
          li: {type: array, items: {type: integer}}
          ls: {type: array, items: {type: string}}
          lo: {type: array, items: {type: object, properties: {x: {type: integer}}}}
          m: {type: object, additionalProperties: {type: integer}}
          mm: {type: object, additionalProperties: {type: object, additionalProperties: {type: string}}}
          o: {type: object, properties: {x: {type: integer}}}
          o2: {type: object, properties: {x: {type: integer}}}
          ios: {x-kubernetes-int-or-string: true}
          dt: {type: string, format: date-time}
          du: {type: string, format: duration}
          by: {type: string, format: byte}
          namespace: {type: string}
          a-b: {type: integer}
        """;

    private static readonly CelType s_self = SchemaTypes.Of(SchemaText.Read(Schema), isResourceRoot: false)!;

    private static readonly CelEnvironment s_environment = new(new Dictionary<string, CelType>(StringComparer.Ordinal)
    {
        ["self"] = s_self,
        ["oldSelf"] = CelType.OptionalOf(s_self),
        ["a.b"] = CelType.MapOf(CelType.String, CelType.String),
        ["a.b.c"] = CelType.Bool,
    });

    [TestCase("self.i + 1", "int")]
    [TestCase("self.n / 2.0", "double")]
    [TestCase("self.i < self.n", "bool", TestName = "Numbers of different types are ordered")]
    [TestCase("self.s + 'a'", "string")]
    [TestCase("self.ls + ['a']", "list(string)")]
    [TestCase("self.m['a'] + self.m.b", "int")]
    [TestCase("self.lo[0].x", "int")]
    [TestCase("self.ios", "dyn")]
    [TestCase("self.ios + 1", "int")]
    [TestCase("self.ios == 'a'", "bool")]
    [TestCase("self.dt - self.dt", "duration")]
    [TestCase("self.dt + self.du", "timestamp")]
    [TestCase("self.by", "bytes")]
    [TestCase("self.namespace", "string", TestName = "A reserved word names its property")]
    [TestCase("self.__namespace__", "string")]
    [TestCase("self.a__dash__b", "int")]
    [TestCase("has(self.o.x)", "bool")]
    [TestCase("self.o == self.o", "bool")]
    [TestCase("self.o == null", "bool", TestName = "Objects take null")]
    [TestCase("self.li.map(x, string(x))", "list(string)")]
    [TestCase("self.mm.map(k, self.mm[k])", "list(map(string, string))")]
    [TestCase("self.li.filter(x, x > 1)", "list(int)")]
    [TestCase("self.m.all(k, k == 'a')", "bool")]
    [TestCase("self.m.all(k, v, k == 'a' && v == 1)", "bool")]
    [TestCase("self.ls.transformMap(i, v, v)", "map(int, string)")]
    [TestCase("self.ls.transformMapEntry(i, v, {v: i})", "map(string, int)")]
    [TestCase("self.ls.sortBy(x, x.size())", "list(string)")]
    [TestCase("[[1], [2]].flatten()", "list(int)")]
    [TestCase("[]", "list(dyn)")]
    [TestCase("{}", "map(dyn, dyn)")]
    [TestCase("[1, dyn('a')]", "list(dyn)")]
    [TestCase("[1, 'a']", "list(dyn)", TestName = "Lists of several types are refused later")]
    [TestCase("[[], [1]]", "list(list(int))")]
    [TestCase("[].map(x, x)[0].foo", "dyn")]
    [TestCase("true ? optional.of(dyn(1)) : optional.of(1)", "optional_type(dyn)")]
    [TestCase("oldSelf.i", "optional_type(int)", TestName = "Selection goes through an optional")]
    [TestCase("oldSelf.?i.orValue(1)", "int")]
    [TestCase("self.?o.?x", "optional_type(int)")]
    [TestCase("self.ls[?0].optMap(x, x.size())", "optional_type(int)")]
    [TestCase("[?optional.of(1), 2]", "list(int)")]
    [TestCase("{?'a': oldSelf.?s}", "map(string, string)")]
    [TestCase("optional.none()", "optional_type(dyn)")]
    [TestCase("self.ls.first().orValue('')", "string")]
    [TestCase("type(self.i) == int", "bool")]
    [TestCase("type(1)", "type(int)")]
    [TestCase("type(type)", "type(type(type))")]
    [TestCase("list", "type(list(dyn))")]
    [TestCase("google.protobuf.Timestamp", "type(timestamp)")]
    [TestCase("net.IP", "type(net.IP)")]
    [TestCase("ip('1.1.1.1').isLoopback()", "bool")]
    [TestCase("cidr('::/0').ip()", "net.IP")]
    [TestCase("string(ip('::'))", "string")]
    [TestCase("quantity('1').add(1).isLessThan(quantity('2'))", "bool")]
    [TestCase("semver('1.0.0').major()", "int")]
    [TestCase("format.dns1123Label().validate('a')", "optional_type(list(string))")]
    [TestCase("format.named('uri')", "optional_type(kubernetes.NamedFormat)")]
    [TestCase("url('/a').getQuery()", "map(string, list(string))")]
    [TestCase("sets.contains(self.li, [1])", "bool")]
    [TestCase("lists.range(3)", "list(int)")]
    [TestCase("self.ls.join(',').split(',')", "list(string)")]
    [TestCase("'%d'.format([1])", "string")]
    [TestCase("strings.quote('a')", "string")]
    [TestCase("self.li.sum() + self.li.max()", "int")]
    [TestCase("self.s.find('a')", "string")]
    [TestCase("google.protobuf.Int64Value{value: 1} == 1", "bool")]
    [TestCase("google.protobuf.StringValue{value: 'a'} == null", "bool")]
    [TestCase("a.b.c", "bool", TestName = "The longest name wins")]
    [TestCase("a.b.d", "string")]
    [TestCase("a.b.all(k, a.b.c)", "bool")]
    [TestCase("dyn(1).group('').resource('pods').check('get').allowed()", "bool", TestName = "Checks of permissions are declared, though no rule has what they check")]
    [TestCase("[1].exists(self, self == 1)", "bool", TestName = "A macro's variable hides self")]
    public void Expressions_have_types(string text, string type)
    {
        CelCompilation compilation = CelCompiler.Compile(text, s_environment);

        Assert.That(compilation.Display(), Is.Empty);
        Assert.That(compilation.Root!.Type.ToString(), Is.EqualTo(type));
    }

    [TestCase("self.zz", "1:5: undefined field 'zz'")]
    [TestCase("has(self.zz)", "1:4: undefined field 'zz'")]
    [TestCase("self.?zz", "1:5: undefined field 'zz'")]
    [TestCase("self.s.x", "1:7: type 'string' does not support field selection")]
    [TestCase("zz + 1", "1:1: undeclared reference to 'zz' (in container '')")]
    [TestCase("self.ls.foo(zz)", "1:12: undeclared reference to 'foo' (in container '')|1:13: undeclared reference to 'zz' (in container '')")]
    [TestCase("cel.bind(t, 1, t)", "1:1: undeclared reference to 'cel' (in container '')|1:9: undeclared reference to 'bind' (in container '')|1:10: undeclared reference to 't' (in container '')|1:16: undeclared reference to 't' (in container '')")]
    [TestCase("authorizer.path('/').check('get').allowed()", "1:1: undeclared reference to 'authorizer' (in container '')")]
    [TestCase("dyn", "1:1: undeclared reference to 'dyn' (in container '')", TestName = "dyn is only a function")]
    [TestCase("1 == 1.0", "1:3: found no matching overload for '_==_' applied to '(int, double)'")]
    [TestCase("self.i == null", "1:8: found no matching overload for '_==_' applied to '(int, null)'")]
    [TestCase("self.o == self.o2", "1:8: found no matching overload for '_==_' applied to '(selfType0.o, selfType0.o2)'")]
    [TestCase("self.lo[0] == {'x': 1}", "1:12: found no matching overload for '_==_' applied to '(selfType0.lo.@idx, map(string, int))'")]
    [TestCase("self.o.size()", "1:12: found no matching overload for 'size' applied to 'selfType0.o.()'")]
    [TestCase("size(self.o)", "1:5: found no matching overload for 'size' applied to '(selfType0.o)'")]
    [TestCase("self.o['x']", "1:7: found no matching overload for '_[_]' applied to '(selfType0.o, string)'")]
    [TestCase("'x' in self.o", "1:5: found no matching overload for '@in' applied to '(string, selfType0.o)'")]
    [TestCase("!self.i", "1:1: found no matching overload for '!_' applied to '(int)'")]
    [TestCase("-self.s", "1:1: found no matching overload for '-_' applied to '(string)'")]
    [TestCase("self.i % 2.0", "1:8: found no matching overload for '_%_' applied to '(int, double)'")]
    [TestCase("self.b ? 1 : 'a'", "1:8: found no matching overload for '_?_:_' applied to '(bool, int, string)'")]
    [TestCase("self.i && self.b", "1:5: expected type 'bool' but found 'int'")]
    [TestCase("self.b || 1 || 'a'", "1:11: expected type 'bool' but found 'int'|1:16: expected type 'bool' but found 'string'")]
    [TestCase("self.o.all(x, true)", "1:5: expression of type 'selfType0.o' cannot be range of a comprehension (must be list, map, or dynamic)")]
    [TestCase("self.li.all(x, x)", "1:16: expected type 'bool' but found 'int'")]
    [TestCase("self.li.filter(x, x)", "1:15: found no matching overload for '_?_:_' applied to '(int, list(int), list(int))'")]
    [TestCase("[?1]", "1:3: expected type 'optional_type(int)' but found 'int'")]
    [TestCase("[?zz]", "1:3: undeclared reference to 'zz' (in container '')|1:3: expected type 'optional_type(!error!)' but found '!error!'")]
    [TestCase("oldSelf.i > 1", "1:11: found no matching overload for '_>_' applied to '(optional_type(int), int)'")]
    [TestCase("oldSelf.all(x, true)", "1:1: expression of type 'optional_type(selfType0)' cannot be range of a comprehension (must be list, map, or dynamic)")]
    [TestCase("[1, ?optional.none()] && true", "1:1: expected type 'bool' but found 'list(_var0)'")]
    [TestCase("foo.Bar{}", "1:8: undeclared reference to 'foo.Bar' (in container '')")]
    [TestCase("int{}", "1:4: 'int' is not a message type")]
    [TestCase("self{}", "1:5: 'selfType0' is not a type")]
    [TestCase("google.protobuf.Int64Value{x: 1}", "1:29: undefined field 'x'")]
    [TestCase("google.protobuf.Int64Value{value: 'a'}", "1:33: expected type of field 'value' is 'int' but provided type is 'string'")]
    [TestCase("google.protobuf.Int64Value{}.x", "1:29: type 'wrapper(int)' does not support field selection")]
    [TestCase("'abc'.reverse()", "1:14: found no matching overload for 'reverse' applied to 'string.()'")]
    [TestCase("math.sign(1)", "1:1: undeclared reference to 'math' (in container '')|1:10: found no matching overload for 'sign' applied to '!error!.(int)'")]
    [TestCase("\n self.zz &&\nself.yy", "2:6: undefined field 'zz'|3:5: undefined field 'yy'")]
    public void What_does_not_check_is_told(string text, string faults)
    {
        CelCompilation compilation = CelCompiler.Compile(text, s_environment);
        var source = new CelSourceText(text);

        Assert.That(compilation.Root, Is.Null);
        Assert.That(
            compilation.Faults.Select(fault => $"{source.Place(fault.Offset).Line}:{source.Place(fault.Offset).Column + 1}: {fault.Message}"),
            Is.EqualTo(faults.Split('|')));
    }

    [TestCase("self.i == 1", "equals")]
    [TestCase("self.i < self.n", "less_int64_double")]
    [TestCase("self.ls[0]", "index_list")]
    [TestCase("self.ios[0]", "index_list,index_map,optional_list_index_int,optional_map_index_value")]
    [TestCase("size(self.s)", "size_string")]
    [TestCase("self.s.size()", "string_size")]
    [TestCase("dyn(1).size()", "bytes_size,list_size,map_size,string_size")]
    [TestCase("dyn(1).isLessThan(dyn(2))", "quantity_is_less_than,semver_is_less_than")]
    [TestCase("self.ls.indexOf('a')", "list_a_index_of_int")]
    [TestCase("self.s.indexOf('a')", "string_index_of_string")]
    [TestCase("self.b && true", "logical_and")]
    [TestCase("self.?s", "select_optional_field")]
    [TestCase("optional.none()", "optional_none")]
    [TestCase("self.ls.sort()", "list_string_sort")]
    public void Calls_keep_the_overloads_that_fit(string text, string overloads)
    {
        var call = (CelCall)CelCompiler.Compile(text, s_environment).Root!;

        Assert.That(string.Join(",", call.Overloads), Is.EqualTo(overloads));
    }

    [Test]
    public void Namespaced_functions_lose_their_receiver()
    {
        var call = (CelCall)CelCompiler.Compile("ip.isCanonical('::')", s_environment).Root!;

        Assert.That(call.Function, Is.EqualTo("ip.isCanonical"));
        Assert.That(call.Receiver, Is.Null);
    }

    [Test]
    public void Names_with_dots_become_one_node()
    {
        var call = (CelCall)CelCompiler.Compile("type(self.dt) == google.protobuf.Timestamp", s_environment).Root!;

        Assert.That(call.Arguments[1], Is.TypeOf<CelIdentifier>());
        var identifier = (CelIdentifier)call.Arguments[1];
        Assert.That(identifier.Name, Is.EqualTo("google.protobuf.Timestamp"));
        Assert.That(identifier.IsType, Is.True);
        Assert.That(identifier.Type.ToString(), Is.EqualTo("type(timestamp)"));
        Assert.That(identifier.Offset, Is.EqualTo(32));
        Assert.That(CelCompiler.Compile("net.IP", s_environment).Root, Is.TypeOf<CelIdentifier>());
    }

    [Test]
    public void Predicates_stay_the_nodes_of_their_steps()
    {
        var loop = (CelComprehension)CelCompiler.Compile("self.ls.all(x, a.b.c)", s_environment).Root!;

        Assert.That(loop.Predicate, Is.TypeOf<CelIdentifier>());
        Assert.That(loop.Predicate, Is.SameAs(((CelCall)loop.Step).Arguments[1]));
    }

    [Test]
    public void Every_node_has_its_type()
    {
        CelNode root = CelCompiler.Compile("self.li.all(x, x in [1, 2] || self.?s.hasValue())", s_environment).Root!;

        Assert.That(
            CelTree.Walk(root).Select(node => $"{node.GetType().Name} {node.Type}"),
            Is.EqualTo(new[]
            {
                "CelComprehension bool", "CelSelection list(int)", "CelIdentifier selfType0", "CelLiteral bool", "CelCall bool",
                "CelIdentifier bool", "CelCall bool", "CelIdentifier bool", "CelCall bool", "CelCall bool", "CelIdentifier int",
                "CelListLiteral list(int)", "CelLiteral int", "CelLiteral int", "CelCall bool", "CelCall optional_type(string)",
                "CelIdentifier selfType0", "CelLiteral string", "CelIdentifier bool",
            }));
    }

    [Test]
    public void Types_cannot_grow_without_end()
    {
        string text = "[1]" + string.Concat(Enumerable.Repeat(".map(x, {string(x): x, 'a': x}).map(y, [{y: y}])", 30)).Replace("string(x): x, ", "", StringComparison.Ordinal);

        Assert.That(CelCompiler.Compile(text, s_environment).Display(), Is.EqualTo("ERROR: <input>:-1:0: a type of the expression is too large"));
    }

    [Test]
    public void Type_parameters_cannot_stand_for_one_another_without_end()
    {
        // Each variable's type is a map of the next one's, told from the innermost out.
        string text = string.Concat(Enumerable.Range(0, 61).Select(i => $"[[][0]].all(y{i}, "))
            + string.Join(" && ", Enumerable.Range(0, 60).Reverse().Select(i => $"y{i} == {{y{i + 1}: y{i + 1}}}"))
            + new string(')', 61);

        Assert.That(CelCompiler.Compile(text, s_environment).Display(), Is.EqualTo("ERROR: <input>:-1:0: a type of the expression is too large"));
    }

    [Test]
    public void Names_are_found_in_the_container_first()
    {
        var variables = new Dictionary<string, CelType>(StringComparer.Ordinal) { ["x.y"] = CelType.Bool, ["y"] = CelType.String };

        Assert.That(CelCompiler.Compile("y", new CelEnvironment(variables) { Container = "x" }).Root!.Type, Is.SameAs(CelType.Bool));
        Assert.That(CelCompiler.Compile(".y", new CelEnvironment(variables) { Container = "x" }).Root!.Type, Is.SameAs(CelType.String));
        Assert.That(
            CelCompiler.Compile("z", new CelEnvironment(variables) { Container = "x" }).Faults[0].Message,
            Is.EqualTo("undeclared reference to 'z' (in container 'x')"));
    }
}
