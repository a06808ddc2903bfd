package settings

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/gopls/internal/protocol"
)

var AllAnalyzers = []*Analyzer{{analyzer: &analysis.Analyzer{Name: "first"}}}

type Analyzer struct {
	analyzer *analysis.Analyzer
	severity protocol.DiagnosticSeverity
}

func (a *Analyzer) Name() string { return a.analyzer.Name }
