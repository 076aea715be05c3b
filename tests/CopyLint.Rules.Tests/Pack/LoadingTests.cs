using System.Reflection;
using System.Runtime.Loader;
using CopyLint.Rules.Pack;

namespace CopyLint.Rules.Tests.Pack;

/// <summary>Loading a pack parses nothing: it touches neither Roslyn's C# parser nor YamlDotNet nor Humanizer.</summary>
public sealed class LoadingTests
{
    [Fact]
    public void Loading_a_pack_loads_no_parser()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.Create(path))
            {
                PackWriter.Write(DefaultRules.Pack, file);
            }

            var apart = new Apart();
            var reader = apart.LoadFromAssemblyName(new AssemblyName("CopyLint.Rules")).GetType(typeof(PackReader).FullName!)!;
            Func<Stream> open = () => File.OpenRead(path);
            reader.GetMethod(nameof(PackReader.Read))!.Invoke(null, [open]).ShouldNotBeNull();
            var loaded = apart.Assemblies.Select(assembly => assembly.GetName().Name).ToArray();
            loaded.ShouldContain("CopyLint.Core");
            loaded.ShouldNotContain("YamlDotNet");
            loaded.ShouldNotContain("Humanizer");
            loaded.ShouldNotContain("Microsoft.CodeAnalysis.CSharp");
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Loads everything of ours anew, so that what other tests loaded does not count.</summary>
    private sealed class Apart() : AssemblyLoadContext("apart")
    {
        protected override Assembly? Load(AssemblyName name)
        {
            var path = Path.Join(AppContext.BaseDirectory, name.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
