using CopyLint.PackCompiler;

return args switch
{
    ["pack", var rules, var output] => PackBuild.Write(rules, output, Console.Out),
    ["catalogue", var rules] => CatalogueBuild.Write(rules, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: CopyLint.PackCompiler pack RULES OUTPUT   compile the folder RULES into the file OUTPUT
               CopyLint.PackCompiler catalogue RULES     rewrite README.md, WRITING.md and rule.schema.json in RULES
        """);
    return 2;
}
