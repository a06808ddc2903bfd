package output

import (
	"path/filepath"
	"strings"
)

// RDJSON returns the findings in reviewdog's diagnostic format. Paths are
// relative to dir, the directory where reviewdog runs.
//
// Reviewdog offers each suggestion alone, as a comment on the lines of the
// first one. A fix whose edits lie apart would be torn, so it is one suggestion
// that spans them all; a fix that reaches into another file is none.
func RDJSON(tool Tool, dir string, findings []Finding) ([]byte, error) {
	severities := make(map[string]string)
	for _, r := range tool.Rules {
		severities[r.ID] = rdSeverity(r.Level)
	}
	out := rdResult{Source: rdSource{tool.Name, tool.URL}, Severity: "WARNING", Diagnostics: []rdDiagnostic{}}
	for _, f := range findings {
		d := rdDiagnostic{
			Message:  withNotes(f),
			Location: rdLocationOf(f.Where, dir),
			Severity: severities[f.Category],
			Code:     rdCode{f.Category, f.URL},
		}
		for _, rel := range f.Related {
			d.Related = append(d.Related, rdRelated{rel.Message, rdLocationOf(rel.Where, dir)})
		}
		if f.Fix != nil && f.Fix.Whole != nil {
			whole := f.Fix.Whole
			d.Suggestions = []rdSuggestion{{rdRangeOf(whole.Where), whole.New}}
		}
		out.Diagnostics = append(out.Diagnostics, d)
	}
	return indent(out)
}

func rdSeverity(level string) string {
	switch level {
	case "note":
		return "INFO"
	default:
		return strings.ToUpper(level) // warning, error
	}
}

func rdLocationOf(s Span, dir string) rdLocation {
	path := s.File
	if rel, err := filepath.Rel(dir, s.File); err == nil {
		path = rel
	}
	return rdLocation{filepath.ToSlash(path), rdRangeOf(s)}
}

func rdRangeOf(s Span) rdRange {
	return rdRange{rdPosition{s.Start.Line, s.Start.Column}, rdPosition{s.End.Line, s.End.Column}}
}

// The messages of reviewdog's rdf.proto that are used here. Columns count bytes.

type rdResult struct {
	Source      rdSource       `json:"source"`
	Severity    string         `json:"severity"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
	Related     []rdRelated    `json:"related_locations,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
	URL   string `json:"url,omitempty"`
}

type rdLocation struct {
	Path  string  `json:"path"`
	Range rdRange `json:"range"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}
