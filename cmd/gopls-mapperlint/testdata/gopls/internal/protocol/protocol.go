package protocol

type DiagnosticSeverity uint32

const SeverityInformation DiagnosticSeverity = 3
