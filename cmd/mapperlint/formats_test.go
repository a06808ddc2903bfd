package main

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/mapperlint/mapperlint/internal/output"
)

func itoa(n int) string { return strconv.Itoa(n) }

// sameJSON fails unless two outputs of -json, of which that of go vet is a
// sequence of objects, say the same of each package.
func sameJSON(ts *testscript.TestScript, neg bool, args []string) {
	read := func(name string) map[string]any {
		all := make(map[string]any)
		for dec := json.NewDecoder(strings.NewReader(ts.ReadFile(name))); dec.More(); {
			var one map[string]any
			ts.Check(dec.Decode(&one))
			maps.Copy(all, one)
		}
		return all
	}
	a, b := read(args[0]), read(args[1])
	if len(a) == 0 || reflect.DeepEqual(a, b) == neg {
		ts.Fatalf("%s: %v\n%s: %v", args[0], a, args[1], b)
	}
}

// checkSARIF checks the structure of a log as the schema and GitHub's code
// scanning want it, and that each region is where something is built:
// sarif LOG COUNT.
func checkSARIF(ts *testscript.TestScript, neg bool, args []string) {
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			ColumnKind string
			Tool       struct {
				Driver struct {
					Name, Version, InformationURI string
					Rules                         []sarifRule
				}
			}
			Results []sarifResult
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &log))
	if log.Version != "2.1.0" || !strings.HasSuffix(log.Schema, "sarif-2.1.0.json") || len(log.Runs) != 1 {
		ts.Fatalf("no SARIF log: %+v", log)
	}
	run := log.Runs[0]
	if run.Tool.Driver.Name != "mapperlint" || run.ColumnKind != "unicodeCodePoints" {
		ts.Fatalf("driver %+v, columns in %s", run.Tool.Driver, run.ColumnKind)
	}
	for _, rule := range run.Tool.Driver.Rules {
		if rule.ID == "" || rule.ShortDescription.Text == "" || rule.Help.Markdown == "" || !strings.HasSuffix(rule.HelpURI, "#"+rule.ID) {
			ts.Fatalf("incomplete rule %+v", rule)
		}
	}
	if itoa(len(run.Results)) != args[1] {
		ts.Fatalf("%d results, want %s", len(run.Results), args[1])
	}
	prints := make(map[string]bool)
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID || r.Message.Text == "" || len(r.Locations) != 1 {
			ts.Fatalf("incomplete result %+v", r)
		}
		loc := r.Locations[0].PhysicalLocation
		if loc.ArtifactLocation.URIBaseID != "%SRCROOT%" || filepath.IsAbs(loc.ArtifactLocation.URI) {
			ts.Fatalf("not relative to the root: %+v", loc)
		}
		if got := textAt(ts, loc); !strings.Contains(got, "Validator()") && got != "validator.New()" {
			ts.Fatalf("region %+v is %q", loc, got)
		}
		for _, rel := range r.RelatedLocations {
			if rel.Message.Text == "" || textAt(ts, rel.PhysicalLocation) == "" {
				ts.Fatalf("incomplete related location %+v", rel)
			}
		}
		print := r.PartialFingerprints["mapperlint/v1"]
		if print == "" || prints[print] {
			ts.Fatalf("fingerprint %q is empty or not unique", print)
		}
		prints[print] = true
	}
}

type sarifText struct{ Text, Markdown string }

type sarifRule struct {
	ID, HelpURI            string
	ShortDescription, Help sarifText
}

type sarifResult struct {
	RuleID                      string
	RuleIndex                   int
	Message                     sarifText
	Locations, RelatedLocations []struct {
		PhysicalLocation sarifPlace
		Message          sarifText
	}
	PartialFingerprints map[string]string
}

type sarifPlace struct {
	ArtifactLocation struct{ URI, URIBaseID string }
	Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
}

// textAt returns the text of the first line of a region, counted in code points.
func textAt(ts *testscript.TestScript, p sarifPlace) string {
	line := []rune(strings.Split(ts.ReadFile(p.ArtifactLocation.URI), "\n")[p.Region.StartLine-1])
	if p.Region.EndLine > p.Region.StartLine {
		return string(line[p.Region.StartColumn-1:])
	}
	return string(line[p.Region.StartColumn-1 : p.Region.EndColumn-1])
}

// checkRDJSON checks that reviewdog can read it, and applies the suggestions:
// rdjson OUTPUT COUNT. All are of one file, and do not overlap.
func checkRDJSON(ts *testscript.TestScript, neg bool, args []string) {
	type position struct{ Line, Column int }
	type span struct{ Start, End position }
	var out struct {
		Source      struct{ Name, URL string }
		Severity    string
		Diagnostics []struct {
			Message, Severity string
			Location          struct {
				Path  string
				Range span
			}
			Code        struct{ Value, URL string }
			Suggestions []struct {
				Range span
				Text  string
			}
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &out))
	if out.Source.Name != "mapperlint" || itoa(len(out.Diagnostics)) != args[1] {
		ts.Fatalf("%d diagnostics of %q, want %s", len(out.Diagnostics), out.Source.Name, args[1])
	}
	slices.Reverse(out.Diagnostics) // so that edits do not move what is still to be edited
	for _, d := range out.Diagnostics {
		if d.Message == "" || d.Code.Value == "" || !slices.Contains([]string{"INFO", "WARNING", "ERROR"}, d.Severity) {
			ts.Fatalf("incomplete diagnostic %+v", d)
		}
		for _, s := range d.Suggestions {
			src := []byte(ts.ReadFile(d.Location.Path))
			from, ok := output.PointOf(src, s.Range.Start.Line, s.Range.Start.Column)
			to, ok2 := output.PointOf(src, s.Range.End.Line, s.Range.End.Column)
			if !ok || !ok2 {
				ts.Fatalf("no such range in %s: %+v", d.Location.Path, s.Range)
			}
			src = slices.Concat(src[:from.Offset], []byte(s.Text), src[to.Offset:])
			ts.Check(os.WriteFile(ts.MkAbs(d.Location.Path), src, 0o666))
		}
	}
}
