package protocol

type DiagnosticSeverity uint32

const SeverityWarning DiagnosticSeverity = 2
