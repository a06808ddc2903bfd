package output

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

var tool = Tool{
	Name: "mapperlint", Version: "v1.2.3", URL: "https://example.com/x",
	Rules: []Rule{
		{ID: "request", Summary: "s", Markdown: "**m**", URL: "https://example.com/x#request", Level: "warning"},
		{ID: "call", Summary: "s", Markdown: "**m**", URL: "https://example.com/x#call", Level: "note"},
	},
}

func finding(file, line string) Finding {
	where := span(file, 8, 9)
	return Finding{
		Category: "call", Message: "a < b", URL: "https://example.com/x#call", Where: where, Line: line,
		Related: []Related{{Message: "the loop", Where: where}},
		Fix: &Fix{
			Message: "Build it once",
			Edits:   []Edit{{span(file, 0, 0), "x"}, {where, "y"}},
			Whole:   &Edit{span(file, 0, 9), "xpackage y"},
		},
	}
}

// decoded is what the tests look at in a SARIF log.
type decoded struct{ Runs []sarifRun }

func sarif(t *testing.T, root string, findings ...Finding) sarifRun {
	t.Helper()
	data, err := SARIF(tool, root, findings)
	if err != nil {
		t.Fatal(err)
	}
	var log decoded
	if err := json.Unmarshal(data, &log); err != nil {
		t.Fatal(err)
	}
	return log.Runs[0]
}

func TestSARIF(t *testing.T) {
	t.Parallel()
	run := sarif(t, "/src", finding("/src/a b/c.go", "x"))
	r := run.Results[0]
	if r.RuleID != "call" || run.Tool.Driver.Rules[r.RuleIndex].ID != "call" || r.Level != "note" {
		t.Errorf("rule %q %d, level %q", r.RuleID, r.RuleIndex, r.Level)
	}
	loc := r.Locations[0].Physical
	if loc.Artifact != (sarifArtifact{"a%20b/c.go", "%SRCROOT%"}) || loc.Region != (sarifRegion{1, 9, 1, 10}) {
		t.Errorf("location %+v", loc)
	}
	if len(r.Related) != 1 || r.Related[0].ID != 1 || r.Related[0].Message.Text != "the loop" {
		t.Errorf("related %+v", r.Related)
	}
	if len(r.Fixes) != 1 || len(r.Fixes[0].Changes) != 1 || len(r.Fixes[0].Changes[0].Replacements) != 2 {
		t.Fatalf("fixes %+v", r.Fixes)
	}
	if rep := r.Fixes[0].Changes[0].Replacements[0]; rep.Inserted.Text != "x" || rep.Deleted != (sarifRegion{1, 1, 1, 1}) {
		t.Errorf("insertion %+v", rep)
	}
}

// TestSARIFPlaces says how files outside of the root are named.
func TestSARIFPlaces(t *testing.T) {
	t.Parallel()
	run := sarif(t, "/src/x", finding("/src/y/c.go", ""))
	if got := run.Results[0].Locations[0].Physical.Artifact; got != (sarifArtifact{URI: "file:///src/y/c.go"}) {
		t.Errorf("%+v", got)
	}
}

// TestFingerprints says that a result is the same one after lines have moved,
// and another one elsewhere.
func TestFingerprints(t *testing.T) {
	t.Parallel()
	prints := func(findings ...Finding) (list []string) {
		for _, r := range sarif(t, "/src", findings...).Results {
			list = append(list, r.Prints["mapperlint/v1"])
		}
		return list
	}
	f := finding("/src/a.go", "\tv := validator.New()")
	before := prints(f, f)
	if before[0] == before[1] {
		t.Error("two equal lines have one fingerprint")
	}
	moved := f
	moved.Where.Start.Line, moved.Where.End.Line, moved.Line = 40, 40, "v := validator.New()"
	moved.Message = "another line number"
	if after := prints(moved); after[0] != before[0] {
		t.Error("moving a line changes the fingerprint")
	}
	if elsewhere := prints(finding("/src/b.go", f.Line)); elsewhere[0] == before[0] {
		t.Error("two files have one fingerprint")
	}
}

// TestUnknownCategory says that a category without a rule is reported all the same.
func TestUnknownCategory(t *testing.T) {
	t.Parallel()
	f := finding("/src/a.go", "")
	f.Category = "later"
	run := sarif(t, "/src", f, f)
	if n := len(run.Tool.Driver.Rules); n != 3 || run.Tool.Driver.Rules[2].ID != "later" || run.Results[1].RuleIndex != 2 {
		t.Errorf("%d rules, results %+v", n, run.Results)
	}
	if len(tool.Rules) != 2 {
		t.Error("the argument was changed")
	}
}

func TestEmpty(t *testing.T) {
	t.Parallel()
	data, err := SARIF(Tool{Name: "x"}, "/", nil)
	if err != nil || !bytes.Contains(data, []byte(`"results": []`)) || !bytes.Contains(data, []byte(`"rules": []`)) {
		t.Errorf("%s, %v", data, err)
	}
	data, err = RDJSON(Tool{Name: "x"}, "/", nil)
	if err != nil || !bytes.Contains(data, []byte(`"diagnostics": []`)) {
		t.Errorf("%s, %v", data, err)
	}
}

func TestRDJSON(t *testing.T) {
	t.Parallel()
	foreign := finding("/src/a.go", "")
	foreign.Fix.Whole = nil // an edit of another file
	data, err := RDJSON(tool, "/src/sub", []Finding{finding("/src/sub/a.go", ""), foreign})
	if err != nil {
		t.Fatal(err)
	}
	var out rdResult
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	d := out.Diagnostics[0]
	if d.Location.Path != "a.go" || d.Severity != "INFO" || d.Code != (rdCode{"call", "https://example.com/x#call"}) {
		t.Errorf("%+v", d)
	}
	if len(d.Suggestions) != 1 || d.Suggestions[0] != (rdSuggestion{rdRange{rdPosition{1, 1}, rdPosition{1, 10}}, "xpackage y"}) {
		t.Errorf("suggestions %+v", d.Suggestions)
	}
	if d := out.Diagnostics[1]; len(d.Suggestions) != 0 || d.Location.Path != "../a.go" {
		t.Errorf("edit of another file: %+v", d)
	}
	if !strings.Contains(string(data), "a < b") {
		t.Error("messages are escaped for HTML")
	}
}
