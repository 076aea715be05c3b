return CopyLint.Cli.CommandLine.Run(args);
