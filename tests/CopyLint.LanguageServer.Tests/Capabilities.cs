namespace CopyLint.LanguageServer.Tests;

/// <summary>What editors say they can.</summary>
public static class Capabilities
{
    /// <summary>An old one: nothing.</summary>
    public const string None = "{}";

    /// <summary>A new one that is pushed to.</summary>
    public const string Push = """
        {"workspace":{"configuration":true,"workspaceFolders":true,"workspaceEdit":{"documentChanges":true},
          "didChangeConfiguration":{"dynamicRegistration":true},"didChangeWatchedFiles":{"dynamicRegistration":true}},
         "window":{"workDoneProgress":true},
         "textDocument":{
          "publishDiagnostics":{"versionSupport":true,"relatedInformation":true,"codeDescriptionSupport":true,"tagSupport":{"valueSet":[1,2]}},
          "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"hover":{"contentFormat":["markdown","plaintext"]}}}
        """;

    /// <summary>One that asks for findings.</summary>
    public const string Pull = """
        {"workspace":{"workspaceFolders":true,"diagnostics":{"refreshSupport":true}},
         "textDocument":{"diagnostic":{"dynamicRegistration":false},"publishDiagnostics":{"relatedInformation":true}}}
        """;

    /// <summary>One that resolves actions.</summary>
    public const string Resolve = """
        {"textDocument":{"codeAction":{"dataSupport":true,"resolveSupport":{"properties":["edit"]}}}}
        """;

    public static string Encoding(string name) => $$"""
        {"general":{"positionEncodings":["{{name}}"]},"textDocument":{"publishDiagnostics":{"versionSupport":true} } }
        """;
}
