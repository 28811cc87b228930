public import ArgumentParser
public import Reports

extension ExportFormat: ExpressibleByArgument {}
