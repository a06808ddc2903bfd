package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/setup"
)

// TestSetupLabels: what is judged of category setup is labelled, has a row, and adds
// up to the table beside it; of what is still reported 0.95 are right.
func TestSetupLabels(t *testing.T) {
	data, err := os.ReadFile("labels/setup.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var all, mistakes tally
	seen := make(map[string]bool)
	for dec := json.NewDecoder(bytes.NewReader(data)); dec.More(); {
		var v struct {
			Repo, Commit, File, Row, Kind, Label, Why, Defect string
			Line                                              int
		}
		if err := dec.Decode(&v); err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(setup.Rows(), func(r *setup.Row) bool { return r.ID == v.Row && string(r.Kind) == v.Kind }) ||
			len(v.Commit) != 40 || v.Line == 0 || v.Why == "" || v.Label != "TRUE" && v.Label != "FALSE" {
			t.Errorf("%+v", v)
		}
		gone := strings.HasSuffix(v.Why, silentSince)
		all.add(v.Label, gone)
		if v.Defect == "" || !seen[v.Repo+v.Defect] {
			mistakes.add(v.Label, gone)
		}
		seen[v.Repo+v.Defect] = true
	}
	readme, err := os.ReadFile("labels/README.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, n := range map[string]tally{"diagnostics": all, "mistakes": mistakes} {
		if row := n.row(name); !bytes.Contains(readme, []byte(row)) {
			t.Errorf("labels/README.md has not %q", row)
		}
	}
	if all.rate() < 0.95 {
		t.Errorf("%.2f are right", all.rate())
	}
}

// A tally counts labels.
type tally struct{ reported, silenced, right, wrong int }

func (n *tally) add(label string, gone bool) {
	n.reported++
	switch {
	case gone:
		n.silenced++
	case label == "TRUE":
		n.right++
	default:
		n.wrong++
	}
}

func (n tally) rate() float64 { return float64(n.right) / float64(n.right+n.wrong) }

func (n tally) row(name string) string {
	return fmt.Sprintf("| %s | %d | %d | %d | %d | %.2f |\n", name, n.reported, n.silenced, n.right, n.wrong, n.rate())
}
