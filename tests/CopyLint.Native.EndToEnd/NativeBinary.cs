using System.Runtime.CompilerServices;
using CopyLint.Cli.Tests;

namespace CopyLint.Native.EndToEnd;

/// <summary>Has all tests of this project start the native binary, which the build has put beside them.</summary>
internal static class NativeBinary
{
    public static string Path { get; } = System.IO.Path.Join(AppContext.BaseDirectory, "native", "copylint");

    [ModuleInitializer]
    internal static void PutUnderTest() => Environment.SetEnvironmentVariable(ProgramUnderTest.Variable, Path);
}
