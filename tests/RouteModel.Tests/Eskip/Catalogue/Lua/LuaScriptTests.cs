using System.Text;
using RouteModel.Eskip.Catalogue.Lua;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.Eskip.Catalogue.Lua;

/// <summary>Scripts of <c>lua</c> filters. The texts are gopher-lua's, worked out from its grammar, its scanner and its compiler.</summary>
public class LuaScriptTests
{
    private const string NoFunction = "at least one of `request` and `response` function must be present";

    [TestCase("function request(ctx, params) print(ctx.request.url, params[1]) end")]
    [TestCase("function response(ctx) for i = 1, 3 do if i == 2 then break end end end")]
    [TestCase("request = function(c) for k, v in pairs(c) do c[k] = v end end")]
    [TestCase("local a, b = 1, 'x'; function request(c) return a .. b, #b, -a ^ 2, not a, 0x1F, .5, 3e-2, a >= 1 and b ~= nil or false end")]
    [TestCase("function request(c) while true do repeat local x = {1, 2; a = 3, ['b'] = f, } until x[1] end end")]
    [TestCase("function request(c) if c then return elseif d then goto done else return c:d('e').f[g] \"h\" {} end ::done:: end")]
    [TestCase("function request(c) do goto last; local x; ::last:: end end")]
    [TestCase("function request(c) ::top:: local x; goto top end")]
    [TestCase("_G['request'] = print")]
    [TestCase("_G.response = print")]
    [TestCase("require('handlers')")]
    [TestCase("-- one line\n--[[ two\nlines ]] --[==[ ]] ]==]\nfunction request(...) local t = {...} t.x:y'z' { } end -- end")]
    [TestCase("function request() local s = [==[ ]] ]=] ]==] return 'a\\\nb\\065\\x' end")]
    [TestCase("f = function() end (f)() ; ((g()))\nfunction a.b.request() end")]
    [TestCase("function request() return function(...) return ... end end")]
    public void Takes_a_script(string script) => Assert.That(LuaScript.FindFault(script), Is.Null);

    [TestCase("inline; function request(ctx, params) print(\"x\") end", "line:1(column:7) near ';':   parse error")]
    [TestCase("x", "at EOF:   parse error")]
    [TestCase("x.y)", "line:1(column:4) near ')':   parse error")]
    [TestCase("(x) = 1", "line:1(column:5) near '=':   parse error")]
    [TestCase("f() = 1", "line:1(column:5) near '=':   syntax error")]
    [TestCase("local a = b c", "at EOF:   parse error")]
    [TestCase("f())", "line:1(column:4) near ')':   syntax error")]
    [TestCase("a, f() = 1", "line:1(column:8) near '=':   syntax error")]
    [TestCase("a, b c", "line:1(column:6) near 'c':   syntax error")]
    [TestCase("x = = 1", "line:1(column:5) near '=':   syntax error")]
    [TestCase("x = 1 +\n  then", "line:2(column:6) near 'then':   syntax error")]
    [TestCase("function request() end end", "line:1(column:26) near 'end':   syntax error")]
    [TestCase("function request(", "at EOF:   syntax error")]
    [TestCase("function request() if x then end", "at EOF:   syntax error")]
    [TestCase("function (a) end", "line:1(column:10) near '(':   syntax error")]
    [TestCase("function a:b.c() end", "line:1(column:13) near '.':   syntax error")]
    [TestCase("function f(a, ..., b) end", "line:1(column:18) near ',':   syntax error")]
    [TestCase("local 1", "line:1(column:7) near '1':   syntax error")]
    [TestCase("return 1 x = 2", "line:1(column:10) near 'x':   syntax error")]
    [TestCase("t = {1,,2}", "line:1(column:8) near ',':   syntax error")]
    [TestCase("a.end = 1", "line:1(column:5) near 'end':   syntax error")]
    [TestCase("x = \"a\":len()", "line:1(column:8) near ':':   syntax error")]
    [TestCase("for i = 1 do end", "line:1(column:12) near 'do':   syntax error")]
    [TestCase("for a.b in c do end", "line:1(column:6) near '.':   syntax error")]
    [TestCase("\"text\"", "line:1(column:6) near 'text':   syntax error")]
    [TestCase("x = 3..2", "line:1(column:8) near '.2':   syntax error")]
    [TestCase("x = 0x", "line:1(column:6) near '0x':   illegal hexadecimal number")]
    [TestCase("x ~ 1", "line:1(column:3) near '~':   Invalid '~' token")]
    [TestCase("x = 1 ! 2", "line:1(column:7) near '!':   Invalid token")]
    [TestCase("local s = 'abc", "at EOF:   unterminated string")]
    [TestCase("local s = 'abc\nx'", "line:2(column:0) near 'abc':   unterminated string")]
    [TestCase("x = [[abc", "at EOF:   unterminated multiline string")]
    [TestCase("x = [=a", "line:1(column:7) near 'a':   invalid multiline string")]
    [TestCase("--[=x", "line:1(column:5) near '':   invalid multiline comment")]
    [TestCase("x = 'größe' y", "at EOF:   parse error")]
    [TestCase("x = 'ö' )", "line:1(column:10) near ')':   syntax error", TestName = "Columns count bytes")]
    public void Says_where_a_script_breaks_off(string script, string expected) => Assert.That(LuaScript.FindFault(script), Is.EqualTo($"<script> {expected}\n"));

    [TestCase("\n\nbreak", 3, "no loop to break")]
    [TestCase("while true do local f = function() break end end", 1, "no loop to break")]
    [TestCase("function request()\n return ... end", 2, "cannot use '...' outside a vararg function")]
    [TestCase("goto x", 2, "no visible label 'x' for <goto> at line 1")]
    [TestCase("function request()\n goto x\n do ::x:: end\nend", 4, "no visible label 'x' for <goto> at line 2")]
    [TestCase("::a::\n::a::", 3, "label 'a' already defined on line 1")]
    [TestCase("goto a; local x;\n::a:: x = 1", 3, "<goto a> at line 1 jumps into the scope of local 'x'")]
    [TestCase("repeat goto a; local x; ::a:: until x", 2, "<goto a> at line 1 jumps into the scope of local 'x'")]
    public void Says_what_cannot_be_compiled(string script, int line, string expected) =>
        Assert.That(LuaScript.FindFault(script), Is.EqualTo($"compile error near line({line}) <script>: {expected}"));

    [Test]
    public void A_function_has_200_local_variables_at_most()
    {
        static string Locals(int count) => string.Concat(Enumerable.Range(0, count).Select(static i => $"local v{i} "));

        Assert.That(LuaScript.FindFault($"function request() {Locals(200)} end"), Is.Null);
        Assert.That(LuaScript.FindFault(Locals(201)), Is.EqualTo("compile error near line(0) <script>: too many local variables"));
        Assert.That(LuaScript.FindFault($"\nfunction request(a) {Locals(200)} end"), Is.EqualTo("compile error near line(2) <script>: too many local variables"));
        Assert.That(LuaScript.FindFault($"function request() do {Locals(150)} end do {Locals(150)} end end"), Is.Null);
    }

    [TestCase("")]
    [TestCase("-- nothing")]
    [TestCase("print('hello')")]
    [TestCase("local function request() end")]
    [TestCase("local request\nrequest = function() end")]
    [TestCase("function handle(ctx) return ctx.request.url end")]
    public void A_script_needs_a_function(string script) => Assert.That(LuaScript.FindFault(script), Is.EqualTo(NoFunction));

    [Test]
    public void A_file_is_taken_to_be_missing() =>
        Assert.That(LuaScript.FindFault("/scripts/x.lua"), Is.EqualTo("open /scripts/x.lua: no such file or directory"));

    [TestCase("(", ")")]
    [TestCase("{", "}")]
    [TestCase("function() return ", " end")]
    [TestCase("f(", ")")]
    public void Depth_is_bounded(string open, string close)
    {
        static string Nest(string open, string close, int depth) =>
            new StringBuilder("request = ").Insert(10, open, depth).Append('1').Insert(10 + (open.Length * depth) + 1, close, depth).ToString();

        Assert.That(LuaScript.FindFault(Nest(open, close, 90)), Is.Null);
        Assert.That(LuaScript.FindFault(Nest(open, close, 100_000)), Is.EqualTo("<script>: the script is nested more than 200 levels deep"));
    }

    [Test]
    [CancelAfter(10_000)]
    public void Takes_time_linear_in_the_script()
    {
        const int Many = 50_000;
        string jumps = new StringBuilder().Insert(0, "goto a ", Many).Insert(0, "do ::b:: end ", Many).ToString();
        string chain = "request = 1" + new StringBuilder().Insert(0, " .. 1", Many);

        Assert.That(LuaScript.FindFault(jumps), Does.Contain("no visible label 'a'"));
        Assert.That(LuaScript.FindFault(chain), Is.Null);
    }

    [TestCase("lua()", "invalid filter parameters")]
    [TestCase("lua(7)", "invalid filter parameters")]
    [TestCase("lua(\"x\", 7)", "invalid filter parameters")]
    [TestCase("lua(\"x y\", \"p=1\")", "<script> line:1(column:3) near 'y':   parse error\n")]
    [TestCase("lua(\"x.lua\", \"p=1\")", "open x.lua: no such file or directory")]
    [TestCase("lua(\"\")", NoFunction)]
    public void The_advanced_validator_reads_it(string filter, string expected)
    {
        RouteGroup group = new()
        {
            Metadata = new() { Name = "g" },
            Spec = new()
            {
                Backends = [new() { Name = "s", Type = RouteGroupBackendType.Shunt }],
                DefaultBackends = [new() { BackendName = "s" }],
                Routes = [new() { Filters = [filter] }],
            },
        };

        string quoted = filter.Replace("\"", "\\\"", StringComparison.Ordinal);
        Assert.That(
            SkipperValidator.ValidateAdvanced(group).Single().Message,
            Is.EqualTo($"invalid filter \"{quoted}\": invalid_filter_params: invalid_filter_params: failed to create filter {filter}: {expected}"));
    }
}
