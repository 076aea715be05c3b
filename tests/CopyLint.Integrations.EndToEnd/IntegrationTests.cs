using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace CopyLint.Integrations.EndToEnd;

/// <summary>Each ready-made integration, run with the program that it is for, or with what that program would run.</summary>
public sealed class IntegrationTests : IDisposable
{
    private const string Slip = "The council met.\n\nIt is in in town.\n";

    private readonly NewsRepository _news = new();

    public void Dispose() => _news.Dispose();

    [Fact]
    public void Pre_commit_stops_a_commit_with_errors()
    {
        var hooks = _news.Beside("hooks");
        Directory.CreateDirectory(hooks);
        File.Copy(Path.Join(NewsRepository.Product, ".pre-commit-hooks.yaml"), Path.Join(hooks, ".pre-commit-hooks.yaml"));
        foreach (var command in (string[][])[["init", "-q"], ["add", "."], ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "commit", "-q", "-m", "Hooks"]])
        {
            _news.Run("git", ["-C", hooks, .. command]).Exit.ShouldBe(0);
        }

        _news.With("b.txt", Slip);
        _news.Run("git", "add", ".");
        var stopped = _news.Run("pre-commit", "try-repo", hooks, "copylint-system");
        _news.With("b.txt", "The council met.\n");
        _news.Run("git", "add", ".");
        var passed = _news.Run("pre-commit", "try-repo", hooks, "copylint-system");

        stopped.Exit.ShouldBe(1, stopped.Output);
        stopped.Output.ShouldContain("b.txt(3,7): error CL2001: 'in' is repeated.");
        passed.Exit.ShouldBe(0, passed.Output);
    }

    [Fact]
    public void Pre_commit_builds_the_hook_that_asks_for_nothing_on_the_path()
    {
        _news.With("b.txt", Slip);
        _news.Run("git", "add", ".");

        var stopped = _news.Run("pre-commit", "try-repo", NewsRepository.Product, "copylint");

        stopped.Exit.ShouldBe(1, stopped.Output);
        stopped.Output.ShouldContain("b.txt(3,7): error CL2001: 'in' is repeated.");
    }

    [Fact]
    public void The_readmes_configuration_of_pre_commit_works()
    {
        var readme = File.ReadAllText(Path.Join(NewsRepository.Product, "README.md"));
        _news.With(".pre-commit-config.yaml", readme.Split("```yaml\n").Single(block => block.StartsWith("repos:", StringComparison.Ordinal)).Split("```")[0]);
        _news.With("b.txt", Slip);
        _news.Run("git", "add", ".");

        var result = _news.Run("pre-commit", "run");

        result.Exit.ShouldBe(1, result.Output);
        result.Output.ShouldContain("b.txt(3,7): error CL2001: 'in' is repeated.");
    }

    [Fact]
    public void The_pre_push_hook_stops_a_push_with_errors_on_new_lines()
    {
        _news.Run("git", "init", "-q", "--bare", _news.Beside("remote")).Exit.ShouldBe(0);
        _news.Run("git", "remote", "add", "origin", _news.Beside("remote"));
        _news.With("old.txt", "It is of of use.\n");
        _news.Commit();
        _news.Run("git", "push", "-q", "origin", "main").Exit.ShouldBe(0);
        File.Copy(Path.Join(NewsRepository.Product, "src", "integrations", "pre-push"), Path.Join(_news.Folder, ".git", "hooks", "pre-push"));
        _news.Run("chmod", "+x", ".git/hooks/pre-push");
        _news.With("b.txt", Slip);
        _news.Commit();

        var stopped = _news.Run("git", "push", "origin", "main");
        _news.With("b.txt", "The council met.\n");
        _news.Commit();
        var passed = _news.Run("git", "push", "origin", "main");

        stopped.Exit.ShouldNotBe(0);
        stopped.Output.ShouldContain("b.txt(3,7): error CL2001");
        stopped.Output.ShouldNotContain("old.txt");
        passed.Exit.ShouldBe(0, passed.Output);
    }

    [Fact]
    public void The_action_annotates_the_lines_that_have_changed()
    {
        var step = Steps().Last();
        _news.With("b.txt", Slip);
        _news.Environment["COPYLINT_PATHS"] = ".";
        _news.Environment["COPYLINT_SINCE"] = "HEAD";
        _news.Environment["COPYLINT_ARGUMENTS"] = "--select CL2 --edition none";
        _news.Environment["GITHUB_WORKSPACE"] = _news.Folder;

        var result = _news.Run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step);

        result.Exit.ShouldBe(1, result.Output);
        result.Output.ShouldContain("::error ");
        result.Output.ShouldContain("file=b.txt,line=3");
    }

    [Fact]
    public void The_action_installs_copylint_from_its_own_checkout()
    {
        var temporary = _news.Beside("temporary");
        _news.Environment["PATH"] = System.Environment.GetEnvironmentVariable("PATH")!;
        _news.Environment["GITHUB_ACTION_PATH"] = Path.Join(NewsRepository.Product, ".github", "actions", "copylint");
        _news.Environment["RUNNER_TEMP"] = temporary;
        _news.Environment["GITHUB_PATH"] = _news.Beside("path");

        var result = _news.Run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", Steps().First());

        result.Exit.ShouldBe(0, result.Output);
        _news.Run(Path.Join(File.ReadAllText(_news.Beside("path")).Trim(), "copylint"), "--version").Output.ShouldStartWith("copylint ");
    }

    [Fact]
    public void The_gitlab_job_leaves_a_code_quality_report_of_the_lines_that_have_changed()
    {
        _news.With("b.txt", Slip);
        _news.Environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = "HEAD";

        var job = _news.Run("bash", "-eo", "pipefail", "-c", string.Join('\n', Job("before_script").Concat(Job("script"))));

        job.Exit.ShouldBe(1, job.Output);
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Join(_news.Folder, "gl-code-quality-report.json")));
        var finding = report.RootElement.EnumerateArray().ShouldHaveSingleItem();
        finding.GetProperty("check_name").GetString().ShouldBe("CL2001");
        finding.GetProperty("location").GetProperty("path").GetString().ShouldBe("b.txt");
        finding.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void The_msbuild_target_fails_a_build_on_errors_in_copy()
    {
        File.Copy(Path.Join(NewsRepository.Product, "src", "integrations", "CopyLint.targets"), Path.Join(_news.Folder, "CopyLint.targets"));
        _news.With("news.proj", """
            <Project DefaultTargets="Build">
              <Target Name="BeforeBuild" />
              <Target Name="Build" DependsOnTargets="BeforeBuild" />
              <Import Project="CopyLint.targets" />
            </Project>
            """);
        var passed = _news.Run("dotnet", "msbuild", "news.proj", "-nologo");
        _news.With("b.txt", Slip);

        var failed = _news.Run("dotnet", "msbuild", "news.proj", "-nologo");

        passed.Exit.ShouldBe(0, passed.Output);
        failed.Exit.ShouldBe(1, failed.Output);
        failed.Output.ShouldMatch(@"b\.txt\(3,7\): error CL2001: 'in' is repeated\. \[.*news\.proj\]");
    }

    /// <summary>The shell steps of the action, in their order.</summary>
    private static IEnumerable<string> Steps() =>
        ((YamlSequenceNode)Yaml(".github", "actions", "copylint", "action.yml")["runs"]["steps"]).Cast<YamlMappingNode>()
            .Where(step => step.Children.ContainsKey("run"))
            .Select(step => ((YamlScalarNode)step["run"]).Value!);

    /// <summary>The lines of a script of the GitLab job.</summary>
    private static IEnumerable<string> Job(string script) =>
        ((YamlSequenceNode)Yaml("src", "integrations", "gitlab-ci.yml")["copylint"][script]).Cast<YamlScalarNode>().Select(line => line.Value!);

    private static YamlNode Yaml(params string[] path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Join([NewsRepository.Product, .. path]))));
        return yaml.Documents[0].RootNode;
    }
}
