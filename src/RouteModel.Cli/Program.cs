using RouteModel.Cli;

return RouteModelTool.Run(args, ToolConsole.OfProcess());
