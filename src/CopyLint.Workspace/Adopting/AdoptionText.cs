using CopyLint.Diagnostics;
using CopyLint.Text;

namespace CopyLint.Workspace.Adopting;

/// <summary>What the files say that a folder gets when it adopts CopyLint. Every line behind '#' is an example that works when the '#' is taken off.</summary>
internal static class AdoptionText
{
    /// <summary>The first line of the section in an <c>.editorconfig</c>: where it stands, the section is there.</summary>
    public const string Mark = "# CopyLint, the linter for news copy";

    public const string GitlabJobPath = ".gitlab/copylint.gitlab-ci.yml";

    public const string Ignored = """
        # What copylint check leaves out of folders, beside what .gitignore names. The form is that of .gitignore.

        # Not copy
        node_modules/
        robots.txt
        humans.txt
        requirements*.txt
        LICENSE.txt

        # Copy that is not ours to mend
        # archive/
        # !archive/this-year/

        """;

    public const string Github = """
        # Lints the copy of every pull request. Findings stand at their lines; errors fail the check.
        name: copylint
        on:
          pull_request:
          push:
            branches: [main]
        permissions:
          contents: read
        jobs:
          copylint:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with:
                  dotnet-version: 10.0.x
              - run: dotnet tool install --global CopyLint
              - run: copylint check --format github

        """;

    public const string GitlabJob = """
        # Lints the copy of every merge request. Errors fail the job.
        copylint:
          image: mcr.microsoft.com/dotnet/sdk:10.0
          script:
            - dotnet tool install --tool-path .copylint-tool CopyLint
            - .copylint-tool/copylint check

        """;

    public const string GitlabInclude = $"""
        include:
          - local: {GitlabJobPath}

        """;

    public static string Settings(Guide? guide) => $"""
        {Mark}. 'copylint config FILE' shows what holds for a story, and why.
        [*]
        # The house guide, where guides disagree: ap, bbc, guardian, nyt, reuters.
        {(guide is { } chosen ? "" : "# ")}copylint_guide = {EnumNames<Guide>.Of(guide ?? Guide.Ap)}

        # Severity of a rule or a family: error stops publication, warning, suggestion, none. 'copylint rules list' names them.
        # copylint.CL2001 = error
        # copylint.CL5 = suggestion

        # Old copy, for which less is asked.
        # [archive/**]
        # copylint.CL4 = none

        """;
}
