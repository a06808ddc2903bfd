package listing

import "reflect"

// Diagnostics are what mapperlint -json prints, as go vet -json does: a list, or an
// error, by package and analyzer.
type Diagnostics map[string]map[string][]Diagnostic

// A Diagnostic is what is reported of a place.
type Diagnostic struct {
	Category string `json:"category" doc:"request, loop, call, setup or directive: see docs/categories.md"`
	Posn     string `json:"posn" doc:"where it begins: file:line:column, from 1"`
	End      string `json:"end,omitempty" doc:"where it ends"`
	Message  string `json:"message" doc:"what is built, how often, what to do and what it costs, in one line"`
	Fixes    []Fix  `json:"suggested_fixes,omitempty" doc:"one fix or none"`
	Related  []Step `json:"related,omitempty" doc:"the steps from the entry point, loop or function to the build"`
}

// A Fix is a change of the source.
type Fix struct {
	Message string `json:"message" doc:"what it does"`
	Edits   []Edit `json:"edits" doc:"the parts of the change, which belong together"`
}

// An Edit puts text in place of bytes of a file.
type Edit struct {
	Filename string `json:"filename" doc:"file that changes"`
	Start    int    `json:"start" doc:"offset of the first byte that goes, from 0"`
	End      int    `json:"end" doc:"offset after the last byte that goes"`
	New      string `json:"new" doc:"text in their place"`
}

// A Step is a place on the way.
type Step struct {
	Posn    string `json:"posn" doc:"where it begins: file:line:column, from 1"`
	End     string `json:"end,omitempty" doc:"where it ends"`
	Message string `json:"message" doc:"what is there"`
}

// DiagnosticsSchema is the JSON Schema of [Diagnostics].
func DiagnosticsSchema() string {
	s := schemaOf(reflect.TypeFor[Diagnostics]())
	s.Dialect = dialect
	s.Title = "Diagnostics of mapperlint"
	s.Description = "What mapperlint -json prints, by package and analyzer. " + made
	list := s.Values.Values
	failed := &schema{
		Type: "object", Description: "the package could not be analysed", Required: []string{"error"},
		Properties: map[string]*schema{"error": {Type: "string", Description: "why"}},
	}
	s.Values.Values = &schema{AnyOf: []*schema{list, failed}}
	return s.text()
}
